import type { Core, UID } from '@strapi/strapi';
import type { StoredFile } from '../../features/pages';
import type { Read } from './page-reader';

const FILE = 'plugin::upload.file' as UID.ContentType;
const COLUMNS = ['id', 'url', 'mime', 'width', 'height', 'formats', 'focalPoint'] as const;

interface FileRow {
  id: number;
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
  formats: unknown;
  focalPoint?: unknown;
  hub: string | null;
  social: string | null;
}

/**
 * Files as stored, below the upload service: its answers may carry signed addresses that expire. Each
 * with what the consents of its photos allow, in the same query.
 */
export function createFileReader(strapi: Core.Strapi, read: Read): (ids: readonly number[]) => Promise<StoredFile[]> {
  return (ids) =>
    read(async (db) => {
      const { tableName, attributes } = strapi.db.metadata.get(FILE);
      const columns = COLUMNS.flatMap((name) => {
        const attribute = attributes[name] as { columnName?: string } | undefined;
        return attribute ? [`file.${attribute.columnName ?? name} as ${name}`] : [];
      });
      const rows = (await db(`${tableName} as file`)
        .leftJoin('community_hub_picture_rights as rights', 'rights.file_id', 'file.id')
        .whereIn('file.id', [...ids])
        .select([...columns, 'rights.hub_until as hub', 'rights.social_until as social'])) as FileRow[];
      return [...strictest(rows.map(toFile)).values()];
    });
}

function toFile({ formats, focalPoint, hub, social, ...row }: FileRow): StoredFile {
  const file: StoredFile = { ...row, formats: parsed(formats), focalPoint: parsed(focalPoint) };
  return hub === null || social === null ? file : { ...file, rights: { hub, social } };
}

/** Some databases answer JSON columns as text. */
function parsed<T>(value: unknown): T | null {
  return ((typeof value === 'string' ? JSON.parse(value) : value) ?? null) as T | null;
}

/** One picture may be in several photos: whoever allows least decides. */
function strictest(files: readonly StoredFile[]): Map<number, StoredFile> {
  const byId = new Map<number, StoredFile>();
  for (const file of files) {
    const other = byId.get(file.id)?.rights;
    const { rights } = file;
    const both =
      other && rights ? { hub: least(other.hub, rights.hub), social: least(other.social, rights.social) } : rights;
    byId.set(file.id, both ? { ...file, rights: both } : file);
  }
  return byId;
}

function least(one: string, other: string): string {
  return one < other ? one : other;
}
