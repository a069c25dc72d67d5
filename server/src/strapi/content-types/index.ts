import type { Struct } from '@strapi/types';
import { PLUGIN_ID } from '../../../../shared/kinds';
import { contentManagerConfig } from '../content-manager-config';
import type { TypeDefinition } from '../schema';
import { album } from './album';
import { brand } from './brand';
import { event } from './event';
import { info } from './info';
import { job } from './job';
import { news } from './news';
import { photo } from './photo';
import { store } from './store';
import { training } from './training';

/** Every content type of the plugin, in the order menus show them. */
export const TYPES = [news, event, training, album, job, store, info, photo, brand] as const satisfies TypeDefinition[];

/** `plugin::community-hub.event`. */
export function typeUid(type: TypeDefinition): `plugin::${typeof PLUGIN_ID}.${string}` {
  return `plugin::${PLUGIN_ID}.${type.singularName}`;
}

/** What Strapi's plugin interface wants as `contentTypes`. */
export const contentTypes: Record<string, { schema: Struct.ContentTypeSchema }> = Object.fromEntries(
  TYPES.map((type) => [type.singularName, { schema: toSchema(type) }]),
);

function toSchema(type: TypeDefinition): Struct.ContentTypeSchema {
  const schema = {
    kind: type.kind,
    collectionName: type.collectionName,
    info: {
      singularName: type.singularName,
      pluralName: type.pluralName,
      displayName: type.displayName,
      description: type.description,
      icon: type.icon,
    },
    options: { draftAndPublish: type.editorial },
    pluginOptions: type.editorial ? { i18n: { localized: true } } : {},
    attributes: structuredClone(type.attributes),
    config: contentManagerConfig(type, 'types', type.singularName),
  };
  // Strapi's type is that of a loaded schema: it adds uid, modelName and the rest when it loads ours.
  return schema as unknown as Struct.ContentTypeSchema;
}
