import type { Core } from '@strapi/strapi';
import type { StoredFile } from '../../features/pages';

const COLUMNS = ['id', 'url', 'mime', 'width', 'height', 'formats', 'focalPoint'] as const;

interface FileRow {
  id: number;
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
  formats: Record<string, { url: string; width: number; height: number }> | null;
  focalPoint?: { x: number; y: number } | null;
}

/** Files as stored, below the upload service: its answers may carry signed addresses that expire. */
export function createFileReader(strapi: Core.Strapi): (ids: readonly number[]) => Promise<StoredFile[]> {
  const known = strapi.getModel('plugin::upload.file')?.attributes ?? {};
  const select = COLUMNS.filter((column) => column === 'id' || column in known);
  return async (ids) => {
    const rows = (await strapi.db
      .query('plugin::upload.file')
      .findMany({ where: { id: { $in: [...ids] } }, select: [...select] })) as FileRow[];
    return rows.map(({ id, url, mime, width, height, formats, focalPoint }) => ({
      id,
      url,
      mime,
      width,
      height,
      formats: formats ?? null,
      focalPoint: focalPoint ?? null,
    }));
  };
}
