import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { Core } from '@strapi/strapi';

import type { StoredFile } from '../../features/pages';

/** The app's upload provider, as Strapi wraps it. */
export interface UploadProvider {
  isPrivate?(): Promise<boolean>;
  getSignedUrl?(file: object): Promise<{ url: string }>;
  delete(file: object): Promise<unknown>;
}

/** A file of the media library; without its formats only the original is found. */
type LibraryFile = Pick<StoredFile, 'id' | 'url'> & Partial<Pick<StoredFile, 'formats'>>;

/** Reads what the upload provider keeps. Null where nothing answers. */
export interface UploadBytes {
  /** Bytes of a file of the media library, or of one of its renditions (`large`). */
  ofFile(file: LibraryFile, rendition?: string): Promise<Uint8Array | null>;
  /** Bytes of what was stored with this description; its address is signed now where the provider is private. */
  ofStored(file: { url: string }): Promise<Uint8Array | null>;
}

interface Parts {
  strapi: Core.Strapi;
  /** Reads an address of another host through the guarded door; null when it does not answer. */
  download(url: string): Promise<Uint8Array | null>;
}

export function createUploadBytes({ strapi, download }: Parts): UploadBytes {
  const at = (url: string) => (url.startsWith('/') ? readLocal(strapi, url) : download(url));
  const ofStored = async (file: { url: string }) => at(await readableUrl(uploadProvider(strapi), file));
  return {
    ofStored,
    async ofFile(file, rendition = '') {
      const { isPrivate } = uploadProvider(strapi);
      if (!(await isPrivate?.())) return at(file.formats?.[rendition]?.url ?? file.url);
      const row: StoredFile | null = await strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } });
      const stored = row?.formats?.[rendition] ?? row;
      return stored ? ofStored(stored) : null;
    },
  };
}

export function uploadProvider(strapi: Core.Strapi): UploadProvider {
  return (strapi.plugin('upload') as unknown as { provider: UploadProvider }).provider;
}

async function readableUrl(provider: UploadProvider, file: { url: string }): Promise<string> {
  // From before the app moved to a private store: still in its public folder.
  if (file.url.startsWith('/') || !provider.getSignedUrl || !(await provider.isPrivate?.())) return file.url;
  return (await provider.getSignedUrl(file)).url;
}

async function readLocal(strapi: Core.Strapi, url: string): Promise<Uint8Array | null> {
  const folder = strapi.dirs.static.public;
  const path = normalize(join(folder, decodeURIComponent(url.split('?')[0] ?? '')));
  if (!path.startsWith(folder + sep)) return null;
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
