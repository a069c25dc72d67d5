import type { Core } from '@strapi/strapi';
import type { Json } from '../../core/json';
import { uploadProvider } from '../media/upload-bytes';

type Image = { [key: string]: Json };
interface FileRow {
  id: number;
  hash: string;
  url: string;
}

/**
 * A picture inside a text holds the address that the editor's browser had. From a private store that is
 * a signed one, which ends within minutes: it makes way for the stored address and the file's number.
 */
export async function withStoredPictures(strapi: Core.Strapi, body: Json[] | null): Promise<Json[] | null> {
  const images = (body ?? []).map(imageOf).filter((image) => image !== null);
  if (images.length === 0 || !(await uploadProvider(strapi).isPrivate?.())) return body;
  const hashes = images.flatMap(({ hash }) => (typeof hash === 'string' ? [hash] : []));
  const rows = (await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $in: hashes } }, select: ['id', 'hash', 'url'] })) as FileRow[];
  const files = new Map(rows.map((row) => [row.hash, row]));
  return (body ?? []).map((block) => {
    const image = imageOf(block);
    return image ? { ...(block as Image), image: stored(image, files.get(String(image.hash))) } : block;
  });
}

function stored(image: Image, file: FileRow | undefined): Image {
  if (file) return { ...image, url: file.url, fileId: file.id };
  // A file that is gone: its address opens no more, but nothing signed is kept.
  return typeof image.url === 'string' ? { ...image, url: image.url.replace(/[?#].*$/, '') } : image;
}

function imageOf(block: Json): Image | null {
  if (typeof block !== 'object' || block === null || Array.isArray(block) || block.type !== 'image') return null;
  const { image } = block;
  return typeof image === 'object' && image !== null && !Array.isArray(image) ? image : null;
}
