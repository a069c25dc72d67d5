import type { ContentTexts, ModelTexts } from '../../../../shared/content-texts/texts';
import { PLUGIN_ID } from '../../pluginId';

/** Id of the help of one field: `event.startsAt`, `session.startsAt`. */
export function helpId(group: keyof ContentTexts, model: string, field: string): string {
  return `${PLUGIN_ID}.content.${group}.${model}.${field}.help`;
}

/**
 * The Content Manager's words about our types in one language, by the whole ids under which Strapi
 * looks them up (they belong to the Content Manager, so they carry no prefix of ours). A type's name
 * is looked up by its own English name. Our ids of help are used by `content-manager/localize-layout`.
 */
export function contentMessages(texts: ContentTexts, english: ContentTexts): Record<string, string> {
  return {
    ...fieldMessages('types', texts.types, (model) => `content-manager.content-types.plugin::${PLUGIN_ID}.${model}`),
    ...fieldMessages('components', texts.components, (model) => `content-manager.components.${PLUGIN_ID}.${model}`),
    ...Object.fromEntries(
      Object.entries(texts.types).map(([model, { name }]) => [english.types[model]?.name ?? name, name]),
    ),
  };
}

function fieldMessages(
  group: keyof ContentTexts,
  models: Readonly<Record<string, ModelTexts>>,
  labelPrefix: (model: string) => string,
): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const [model, { fields }] of Object.entries(models)) {
    for (const [field, [label, help]] of Object.entries(fields)) {
      messages[`${labelPrefix(model)}.${field}`] = label;
      messages[helpId(group, model, field)] = help;
    }
  }
  return messages;
}
