import type { HubTexts } from '../texts';

/** `Cancelled` or `Postponed`: said before a title; null for what takes place. */
export function stateWord(state: string, texts: HubTexts): string | null {
  if (state === 'cancelled') return texts.cancelled;
  return state === 'postponed' ? texts.postponed : null;
}
