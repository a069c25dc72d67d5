import type { Core } from '@strapi/strapi';
import type { StoredFile, Urls } from '../../features/pages';
import { uploadProvider } from './upload-bytes';

type ReadFiles = (ids: readonly number[]) => Promise<StoredFile[]>;

/**
 * Files under addresses that last. What a private store keeps opens only with a signature that ends
 * within minutes, so its files are told under the hub's own address, which leads to one signed then.
 */
export function createLastingFiles(strapi: Core.Strapi, files: ReadFiles, urls: Pick<Urls, 'media'>): ReadFiles {
  return async (ids) => {
    const found = await files(ids);
    return (await uploadProvider(strapi).isPrivate?.()) ? found.map((file) => lasting(file, urls)) : found;
  };
}

function lasting(file: StoredFile, urls: Pick<Urls, 'media'>): StoredFile {
  // From before the app moved to a private store: still in its public folder.
  if (file.url.startsWith('/')) return file;
  const formats = Object.entries(file.formats ?? {}).map(([name, format]) => [
    name,
    { ...format, url: urls.media(file.id, `${name}${extensionOf(format.url)}`) },
  ]);
  const url = urls.media(file.id, `original${extensionOf(file.url)}`);
  return { ...file, url, formats: file.formats && Object.fromEntries(formats) };
}

/** `.jpg` of an address, with whatever stands behind it left out. */
function extensionOf(url: string): string {
  return /\.[a-z0-9]{1,5}(?=$|[?#])/i.exec(url)?.[0] ?? '';
}
