import { PLUGIN_ID } from '../pluginId';

/** Strapi keeps all plugins' sentences in one object: ours carry the plugin's id. */
export function prefixTranslations(translations: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(translations).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
}
