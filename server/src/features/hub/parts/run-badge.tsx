/** @jsxImportSource preact */
import type { HubTexts } from '../texts';

/** A word that must not be missed, and how loud it is. */
export type Sign = readonly [tone: 'stop' | 'warn' | 'info' | 'good', word: string];

/** What state of a run a visitor must not miss; null where it takes place as planned. */
export function runSign(state: string, texts: HubTexts): Sign | null {
  const signs: Readonly<Record<string, Sign>> = {
    cancelled: ['stop', texts.cancelled],
    postponed: ['warn', texts.postponed],
    rescheduled: ['warn', texts.rescheduled],
    'moved-online': ['warn', texts.movedOnline],
    full: ['info', texts.full],
  };
  return signs[state] ?? null;
}

export function RunBadge({ state, texts }: { state: string; texts: HubTexts }) {
  return <Badge sign={runSign(state, texts)} />;
}

export function Badge({ sign }: { sign: Sign | null }) {
  return sign && <span class={`badge badge-${sign[0]}`}>{sign[1]}</span>;
}
