import type { Core, Schema, UID } from '@strapi/strapi';
import { KIND_UIDS, KINDS, type Kind } from '../../../../shared/kinds';
import type { KindsConfig } from '../../config';
import type { Json } from '../../core/json';

/** Where a field of an item comes from: a path in the app's type, or a constant. */
export type FieldSource = { path: readonly string[] } | { value: Json };

/** A content type whose documents are items of a kind: the plugin's own, or one of the app. */
export interface KindSource {
  kind: Kind;
  uid: UID.ContentType;
  /** What config says of each field; null for the plugin's own type, which needs no map. */
  map: ReadonlyMap<string, FieldSource> | null;
}

/**
 * The types that items come from. The app's models are read at each call: they are complete only
 * after every `register()`.
 */
export interface KindSources {
  readonly all: readonly KindSource[];
  /** Those of one kind, the plugin's own first. */
  ofKind(kind: Kind): readonly KindSource[];
  ofUid(uid: string): KindSource | undefined;
  /** The type that holds a document; the plugin's own where none does (any more). */
  ofDocument(kind: Kind, documentId: string): Promise<KindSource>;
  /** The app's types that hold some of these documents, by documentId; the others are the plugin's own. */
  appTypesOf(items: readonly { kind: Kind; documentId: string }[]): Promise<ReadonlyMap<string, string>>;
  /** False: what is written is public at once. */
  hasDrafts(source: KindSource): boolean;
  isLocalized(source: KindSource): boolean;
}

export function createKindSources(strapi: Core.Strapi, kinds: KindsConfig): KindSources {
  const all = KINDS.flatMap((kind) => sourcesOf(kind, kinds));
  const byUid = new Map<string, KindSource>(all.map((source) => [source.uid, source]));
  const ofKind = (kind: Kind) => all.filter((source) => source.kind === kind);
  return {
    all,
    ofKind,
    ofUid: (uid) => byUid.get(uid),
    async ofDocument(kind, documentId) {
      const [own, ...others] = ofKind(kind);
      for (const source of others) {
        const row = await strapi.db.query(source.uid).findOne({ where: { documentId }, select: ['id'] });
        if (row) return source;
      }
      return own as KindSource;
    },
    async appTypesOf(items) {
      const types = new Map<string, string>();
      for (const { kind, uid } of all.filter(({ map }) => map !== null)) {
        const ids = items.filter((item) => item.kind === kind).map(({ documentId }) => documentId);
        if (ids.length === 0) continue;
        const where = { documentId: { $in: [...new Set(ids)] } };
        for (const row of await strapi.db.query(uid).findMany({ where, select: ['documentId'] }))
          types.set(row.documentId, uid);
      }
      return types;
    },
    hasDrafts: ({ uid }) => strapi.getModel(uid).options?.draftAndPublish === true,
    isLocalized: ({ uid }) => isLocalized(strapi.getModel(uid)),
  };
}

function sourcesOf(kind: Kind, kinds: KindsConfig): KindSource[] {
  const own: KindSource = { kind, uid: KIND_UIDS[kind] as UID.ContentType, map: null };
  const config = kinds[kind];
  if (!config) return [own];
  const map = new Map(Object.entries(config.map).map(([field, from]) => [field, fieldSource(from)]));
  return [own, { kind, uid: config.uid as UID.ContentType, map }];
}

function fieldSource(from: string | { value: Json }): FieldSource {
  return typeof from === 'string' ? { path: from.split('.') } : from;
}

function isLocalized(model: { pluginOptions?: Schema.ContentType['pluginOptions'] }): boolean {
  const options = model.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
  return options?.i18n?.localized === true;
}
