import { languageOf } from '../../../core/locale';

/** Families that the engine registers, by the part they play. */
export const FAMILIES = { display: 'Hub Display', text: 'Hub Text', world: 'Noto Sans' } as const;

/** Han characters are drawn as each language writes them. */
const HAN: Readonly<Record<string, string>> = { ja: 'Noto Sans JP', zh: 'Noto Sans SC', ko: 'Noto Sans KR' };

/** Letters, marks and digits that our own two typefaces lack: they hold the Latin of western Europe. */
const FOREIGN = /(?![A-Za-z0-9ªº\u00C0-\u00FFıŒœ])[\p{L}\p{M}\p{Nd}]/u;
/** Marks that only turn a character into an emoji, or back. */
const EMOJI_MARKS = /\uFE0E|\uFE0F|\u20E3/g;

/** One family for a whole text: accents borrowed from another typeface would show. */
export function familyFor(text: string, role: 'display' | 'text', locale: string): string {
  if (!isForeign(text)) return FAMILIES[role];
  const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
  const own = han ? HAN[languageOf(locale)] : undefined;
  return own ? `${own}, ${FAMILIES.world}` : FAMILIES.world;
}

/** Marks above and below need more room between lines than Latin does. */
export function lineHeightFor(text: string): number {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)) return 1.4;
  return isForeign(text) ? 1.3 : 1.1;
}

function isForeign(text: string): boolean {
  return FOREIGN.test(text.replace(EMOJI_MARKS, ''));
}
