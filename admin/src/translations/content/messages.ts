import { CHOICES } from '../../../../shared/content-texts/choices';
import { en } from '../../../../shared/content-texts/en';
import type { ContentTexts, ModelTexts } from '../../../../shared/content-texts/texts';
import { COUNTRIES } from '../../../../shared/countries';
import { frenchSpacing } from '../../../../shared/french-spacing';
import { PLUGIN_ID } from '../../pluginId';

/** Id of the help of one field: `event.startsAt`, `session.startsAt`. */
export function helpId(group: keyof ContentTexts, model: string, field: string): string {
  return `${PLUGIN_ID}.content.${group}.${model}.${field}.help`;
}

/**
 * The Content Manager's words about our types in one language, by the whole ids under which they are
 * looked up. Labels belong to the Content Manager and carry no prefix of ours; a type's name is looked
 * up by its English name. Help is used by `content-manager/localize-layout`, choices by our inputs.
 */
export function contentMessages(language: 'en' | 'fr', texts: ContentTexts): Record<string, string> {
  const messages = {
    ...fieldMessages('types', texts.types, (model) => `content-manager.content-types.plugin::${PLUGIN_ID}.${model}`),
    ...fieldMessages('components', texts.components, (model) => `content-manager.components.${PLUGIN_ID}.${model}`),
    ...typeNames(texts),
    ...choiceMessages(language),
  };
  return language === 'fr' ? spaced(messages) : messages;
}

/** French sentences with spaces at which no line breaks. */
export function spaced(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, frenchSpacing(text)]));
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

function typeNames(texts: ContentTexts): Record<string, string> {
  const english: ContentTexts['types'] = en.types;
  return Object.fromEntries(
    Object.entries(texts.types).map(([model, { name }]) => [english[model]?.name ?? name, name]),
  );
}

function choiceMessages(language: 'en' | 'fr'): Record<string, string> {
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const words = Object.entries(CHOICES).map(([value, [english, french]]) => [
    value,
    language === 'fr' ? french : english,
  ]);
  const names = COUNTRIES.map((code) => [code, countries.of(code) ?? code]);
  return Object.fromEntries(
    [...words, ...names].map(([value, word]) => [`${PLUGIN_ID}.choice.${value}`, String(word)]),
  );
}
