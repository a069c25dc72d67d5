import { en } from '../../../shared/content-texts/en';
import type { ContentTexts } from '../../../shared/content-texts/texts';
import type { Attributes, View } from './schema';

/**
 * What Strapi's Content Manager reads as `schema.config`: the view it starts with when it has none
 * stored for a type or component (content-manager 5.54, services/utils/configuration, 2026-11).
 */
export interface ContentManagerConfig {
  settings: {
    mainField: string;
    defaultSortBy: string;
    defaultSortOrder: 'ASC' | 'DESC';
    bulkable: boolean;
    filterable: boolean;
    searchable: boolean;
    pageSize: number;
    relationOpenMode: 'modal' | 'page' | 'newTab';
  };
  metadatas: Record<string, { edit: { label: string; description: string }; list: { label: string } }>;
  layouts: { edit: { name: string; size: number }[][]; list?: string[] };
}

/** The first view of a type or component. Throws when the texts lack one of its fields. */
export function contentManagerConfig(
  model: { attributes: Attributes; view: View },
  group: keyof ContentTexts,
  name: string,
): ContentManagerConfig {
  const { view } = model;
  return {
    settings: {
      mainField: view.mainField,
      defaultSortBy: view.sort?.by ?? view.mainField,
      defaultSortOrder: view.sort?.order ?? 'ASC',
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: 20,
      relationOpenMode: 'modal',
    },
    metadatas: Object.fromEntries(
      Object.keys(model.attributes)
        .filter((field) => model.attributes[field]?.visible !== false)
        .map((field) => [field, fieldTexts(group, name, field)]),
    ),
    layouts: {
      edit: view.rows.map((row) => row.map(([field, size]) => ({ name: field, size }))),
      ...(view.list && { list: [...view.list] }),
    },
  };
}

function fieldTexts(group: keyof ContentTexts, name: string, field: string) {
  const texts: ContentTexts = en;
  const text = texts[group][name]?.fields[field];
  if (!text) throw new Error(`No text for ${group}.${name}.${field}`);
  const [label, description] = text;
  return { edit: { label, description }, list: { label } };
}
