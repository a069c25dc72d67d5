import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { Core } from '@strapi/strapi';

/** The app's upload provider, as Strapi wraps it. */
export interface UploadProvider {
  isPrivate?(): Promise<boolean>;
  getSignedUrl?(file: object): Promise<{ url: string }>;
  delete(file: object): Promise<unknown>;
}

/** Reads what the upload provider keeps. Null where nothing answers. */
export interface UploadBytes {
  /** Bytes at an address as it was stored. */
  at(url: string): Promise<Uint8Array | null>;
  /** Bytes of a file of the media library. */
  ofFile(file: { id: number; url: string }): Promise<Uint8Array | null>;
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
    at,
    ofStored,
    async ofFile({ id, url }) {
      const { isPrivate } = uploadProvider(strapi);
      if (!(await isPrivate?.())) return at(url);
      const row = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
      return row ? ofStored(row) : null;
    },
  };
}

export function uploadProvider(strapi: Core.Strapi): UploadProvider {
  return (strapi.plugin('upload') as unknown as { provider: UploadProvider }).provider;
}

async function readableUrl(provider: UploadProvider, file: { url: string }): Promise<string> {
  if (!provider.getSignedUrl || !(await provider.isPrivate?.())) return file.url;
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
