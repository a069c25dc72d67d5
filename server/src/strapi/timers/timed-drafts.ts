import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublishingField, PublishingTimes } from '../../features/catalog';
import type { KindSource } from '../items/kind-sources';
import { copyDraftValue } from '../store/copy-draft-value';
import type { TimedFields } from './timed-fields';

/** What a draft says of its times. */
export interface TimedDraft {
  /** '' for types without languages. */
  locale: string;
  title: string;
  times: PublishingTimes;
}

type Row = Record<string, unknown> & { documentId: string; locale: string | null };

/** Reads and empties the times of drafts, below the document service and inside the transaction that runs. */
export interface TimedDrafts {
  ofDocument(source: KindSource, fields: TimedFields, documentId: string): Promise<TimedDraft[]>;
  /** Every draft of a type that has a time. */
  all(source: KindSource, fields: TimedFields): Promise<(TimedDraft & { documentId: string })[]>;
  empty(source: KindSource, fields: TimedFields, draft: DraftKey, names: readonly PublishingField[]): Promise<void>;
  /** Carries `unpublishAt` to the published version, so that to discard changes keeps it. */
  mirror(trx: Knex.Transaction, source: KindSource, fields: TimedFields, draft: DraftKey): Promise<void>;
}

interface DraftKey {
  documentId: string;
  locale: string;
}

export function createTimedDrafts(strapi: Core.Strapi): TimedDrafts {
  const find = async (source: KindSource, fields: TimedFields, where: object): Promise<Row[]> => {
    const select = ['documentId', 'locale', ...attributesOf(fields)];
    return (await strapi.db.query(source.uid).findMany({ where: { ...where, publishedAt: null }, select })) as Row[];
  };
  return {
    async ofDocument(source, fields, documentId) {
      return (await find(source, fields, { documentId })).map((row) => toDraft(row, fields));
    },
    async all(source, fields) {
      const set = namesOf(fields).map((name) => ({ [name]: { $notNull: true } }));
      const rows = await find(source, fields, { $or: set });
      return rows.map((row) => ({ ...toDraft(row, fields), documentId: row.documentId }));
    },
    async empty(source, fields, key, names) {
      const data = Object.fromEntries(names.flatMap((name) => (fields[name] ? [[fields[name], null]] : [])));
      await strapi.db.query(source.uid).updateMany({ where: { ...whereOf(key), publishedAt: null }, data });
    },
    async mirror(trx, source, fields, key) {
      if (!fields.unpublishAt) return;
      const { tableName, attributes } = strapi.db.metadata.get(source.uid);
      const attribute = attributes[fields.unpublishAt] as { columnName?: string } | undefined;
      const column = attribute?.columnName ?? fields.unpublishAt;
      await copyDraftValue(trx, { table: tableName, column }, key);
    },
  };
}

function whereOf({ documentId, locale }: DraftKey) {
  return { documentId, ...(locale === '' ? {} : { locale }) };
}

function namesOf({ publishAt, unpublishAt }: TimedFields): string[] {
  return [publishAt, unpublishAt].flatMap((name) => name ?? []);
}

function attributesOf(fields: TimedFields): string[] {
  const zone = fields.zone && 'attribute' in fields.zone ? fields.zone.attribute : null;
  return [...namesOf(fields), ...[zone, fields.title].flatMap((name) => name ?? [])];
}

function toDraft(row: Row, { publishAt, unpublishAt, zone, title }: TimedFields): TimedDraft {
  const text = (name: string | null) => textOf(name === null ? null : row[name]);
  const timezone = zone === null ? null : 'value' in zone ? zone.value : text(zone.attribute);
  return {
    locale: row.locale ?? '',
    title: text(title) ?? '',
    times: { publishAt: text(publishAt), unpublishAt: text(unpublishAt), timezone },
  };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
