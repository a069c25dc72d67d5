import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/kinds';
import { canonicalJson, type Json } from '../core/json';
import { COMPONENTS, componentUid } from './components';
import { type ContentManagerConfig, contentManagerConfig } from './content-manager-config';
import { TYPES, typeUid } from './content-types';

/** A view as the Content Manager stores it. */
export interface StoredView {
  settings: Json;
  metadatas: { [field: string]: Json };
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
}

/** What was current when we last looked and nobody had touched the view. */
interface Remembered {
  ours: string;
  stored: StoredView;
}

/** One of our models, with the store key of its view. */
interface Model {
  key: string;
  config: ContentManagerConfig;
}

const STORE_PREFIX = 'plugin_content_manager_configuration_';

/**
 * Renews the views of our types and components after an upgrade of the plugin, except those that
 * somebody arranged. The first view needs nothing: Strapi takes it from `schema.config`. Call in
 * `bootstrap()`, which runs after the Content Manager's own.
 */
export async function refreshViews(strapi: Core.Strapi): Promise<void> {
  const memory = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'views' });
  const remembered = ((await memory.get({})) ?? {}) as Record<string, Remembered>;
  const stale = await staleModels(strapi, remembered);
  if (stale.length > 0) {
    await strapi.db.query('strapi::core-store').deleteMany({
      where: { key: { $in: stale.map(({ key }) => STORE_PREFIX + key) } },
    });
    for (const service of ['components', 'content-types']) {
      await strapi.plugin('content-manager').service(service).syncConfigurations();
    }
  }
  const next = await rememberUntouched(strapi, remembered);
  if (canonicalJson(toJson(next)) !== canonicalJson(toJson(remembered))) await memory.set({ value: next });
}

async function staleModels(strapi: Core.Strapi, remembered: Record<string, Remembered>): Promise<Model[]> {
  const stale: Model[] = [];
  for (const model of models()) {
    const before = remembered[model.key];
    if (!before || before.ours === fingerprint(model)) continue;
    const stored = await readView(strapi, model);
    if (stored && isUntouched(stored, before.stored)) stale.push(model);
  }
  return stale;
}

async function rememberUntouched(
  strapi: Core.Strapi,
  remembered: Record<string, Remembered>,
): Promise<Record<string, Remembered>> {
  const next = { ...remembered };
  for (const model of models()) {
    const ours = fingerprint(model);
    if (next[model.key]?.ours === ours) continue;
    const stored = await readView(strapi, model);
    if (stored && isOurs(stored, model.config)) next[model.key] = { ours, stored };
  }
  return next;
}

/**
 * Whether a stored view still is the remembered one. Fields that only one of them knows do not count:
 * the Content Manager itself adds the fields of a new version and drops those that are gone.
 */
export function isUntouched(stored: StoredView, remembered: StoredView): boolean {
  const shared = (name: string) => name in stored.metadatas && name in remembered.metadatas;
  const comparable = (view: StoredView) =>
    canonicalJson(
      toJson({
        settings: view.settings,
        metadatas: Object.fromEntries(Object.entries(view.metadatas).filter(([name]) => shared(name))),
        edit: view.layouts.edit.map((row) => row.filter(({ name }) => shared(name))).filter((row) => row.length > 0),
        list: view.layouts.list.filter(shared),
      }),
    );
  return comparable(stored) === comparable(remembered);
}

/** Whether a stored view is the one we start with. */
function isOurs(stored: StoredView, ours: ContentManagerConfig): boolean {
  return canonicalJson(toJson(stored.layouts.edit)) === canonicalJson(toJson(ours.layouts.edit));
}

function fingerprint(model: Model): string {
  return canonicalJson(toJson(model.config));
}

async function readView(strapi: Core.Strapi, model: Model): Promise<StoredView | undefined> {
  const view = await strapi.store.get({
    type: 'plugin',
    name: 'content_manager',
    key: `configuration_${model.key}`,
  });
  return (view ?? undefined) as StoredView | undefined;
}

function models(): Model[] {
  return [
    ...TYPES.map((type) => ({
      key: `content_types::${typeUid(type)}`,
      config: contentManagerConfig(type, 'types', type.singularName),
    })),
    ...COMPONENTS.map((component) => ({
      key: `components::${componentUid(component)}`,
      config: contentManagerConfig(component, 'components', component.name),
    })),
  ];
}

/** Drops what JSON does not have. */
function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
