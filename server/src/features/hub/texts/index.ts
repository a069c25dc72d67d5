import { KINDS, type Kind } from '../../../../../shared/kinds';
import { inLanguage, languageOf } from '../../../core/locale';
import { kindLabel } from '../../metadata';
import { EN, type OwnWords } from './en';
import { FR } from './fr';

/** Every text of the hub in one language: its words, and what the list of each kind is called. */
export type HubTexts = OwnWords & Readonly<Record<Kind, string>>;

/** An app's words in place of ours, by locale or language. */
export type TextsConfig = Readonly<Record<string, Partial<HubTexts>>>;

const kindsIn = (locale: string) =>
  Object.fromEntries(KINDS.map((kind) => [kind, kindLabel(kind, locale)])) as Record<Kind, string>;

const TEXTS = { en: { ...EN, ...kindsIn('en') }, fr: { ...FR, ...kindsIn('fr') } };

/** The hub's texts in the language of a locale, English where we have no other. */
export function hubTexts(locale: string): HubTexts {
  return inLanguage<HubTexts>(TEXTS, locale);
}

/** The hub's texts with an app's own in their place: those of the locale itself, or else of its language. */
export function ownTexts(config: TextsConfig): (locale: string) => HubTexts {
  return (locale) => ({ ...hubTexts(locale), ...(config[locale] ?? config[languageOf(locale)]) });
}

/** Why a text cannot stand in place of ours; null when it can. */
export function textProblem(key: string, text: string): string | null {
  const english = Object.entries(TEXTS.en).find(([name]) => name === key)?.[1];
  if (english === undefined) return 'is no text of the hub: use keys of its English texts, such as search or event';
  const marks = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort().join(' ');
  return marks(english) === marks(text) ? null : `must hold ${marks(english) || 'no {mark}'}, as “${english}” does`;
}

/** Fills `{name}` marks. Values are text: escaping happens where they are rendered. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}
