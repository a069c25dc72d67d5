import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';

import type { Json } from '../../core/json';
import { type UploadBytes, uploadProvider } from './upload-bytes';

/** What the upload provider needs to find a file again, as it left it. */
export type ProviderFile = { [key: string]: Json } & { url: string };

/** Share images at the upload provider, without a row in the media library where editors would meet them. */
export interface ShareImageFiles {
  save(version: string, jpeg: Uint8Array): Promise<ProviderFile>;
  read(file: ProviderFile): Promise<Uint8Array | null>;
  remove(file: ProviderFile): Promise<void>;
}

export function createShareImageFiles(strapi: Core.Strapi, bytes: UploadBytes): ShareImageFiles {
  return {
    async save(version, jpeg) {
      const file = {
        name: `community-hub-share-${version}.jpg`,
        hash: `community_hub_share_${version}`,
        ext: '.jpg',
        mime: 'image/jpeg',
        size: Math.round(jpeg.length / 10) / 100,
        sizeInBytes: jpeg.length,
        provider: strapi.config.get<string>('plugin::upload.provider', 'local'),
        getStream: () => Readable.from([jpeg]),
      };
      await strapi.plugin('upload').service('provider').upload(file);
      return storedOf(file);
    },
    read: (file) => bytes.ofStored(file),
    async remove(file) {
      await uploadProvider(strapi).delete({ ...file });
    },
  };
}

/** The description with what the provider added: its address, its own data. */
function storedOf(file: object): ProviderFile {
  const { url, ...kept } = JSON.parse(JSON.stringify(file)) as { [key: string]: Json };
  if (typeof url !== 'string') throw new Error('The upload provider gave a share image no address.');
  return { ...kept, url };
}
