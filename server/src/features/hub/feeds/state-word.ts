import { hubTexts } from '../texts';

/** `Cancelled` or `Postponed` in the language of a locale: said before a title; null for what takes place. */
export function stateWord(state: string, locale: string): string | null {
  if (state === 'cancelled') return hubTexts(locale).cancelled;
  return state === 'postponed' ? hubTexts(locale).postponed : null;
}
