import { frenchSpacing } from '../french-spacing';
import { EN } from './en';
import { FR } from './fr';

/** Everything the checker of heads can find. */
export type HeadCode = keyof typeof EN;

const TEXTS: Readonly<Record<string, Readonly<Record<HeadCode, string>>>> = { en: EN, fr: FR };

/** A finding in words, in English where a language has none; what it names is filled in. */
export function headText(
  { code, data }: { code: HeadCode; data: Readonly<Record<string, string | number>> },
  language: string,
): string {
  const text = (TEXTS[language] ?? EN)[code];
  const spaced = language === 'fr' ? frenchSpacing(text) : text;
  return spaced.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}
