import { inLanguage } from '../../../core/locale';
import { EN, type HubTexts } from './en';
import { FR } from './fr';

export type { HubTexts } from './en';

/** The hub's texts in the language of a locale, English where we have no other. */
export function hubTexts(locale: string): HubTexts {
  return inLanguage<HubTexts>({ en: EN, fr: FR }, locale);
}

/** Fills `{name}` marks. Values are text: escaping happens where they are rendered. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}
