import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublishingField, PublishingInstants } from '../../features/catalog';
import { personOf } from '../hooks/person';
import { shareIntentOf } from '../hooks/share-intent';
import type { KindSource } from '../items/kind-sources';
import type { Timer, TimerStore } from '../store/timer-store';
import type { TimedDraft } from './timed-drafts';

/** The field that each timer comes from. */
export const FIELD_OF = { publish: 'publishAt', unpublish: 'unpublishAt' } as const satisfies Record<
  Timer['action'],
  PublishingField
>;

interface NewTimers {
  parts: { strapi: Core.Strapi; store: TimerStore };
  trx: Knex.Transaction;
  source: KindSource;
  documentId: string;
  draft: TimedDraft;
  known: readonly Timer[];
  wanted: PublishingInstants;
}

/** Makes the timers of one draft what it says. */
export async function setTimers(input: NewTimers): Promise<void> {
  const { parts, trx, source, documentId, draft, known, wanted } = input;
  const { strapi, store } = parts;
  for (const action of ['publish', 'unpublish'] as const) {
    const dueAt = wanted[FIELD_OF[action]];
    const former = known.find((timer) => timer.action === action);
    if (dueAt === null) {
      if (former) await store.remove(trx, [former.id]);
      continue;
    }
    const asked = shareIntentOf(strapi, true);
    const same = former?.dueAt === dueAt ? former : null;
    await store.set(trx, {
      documentId,
      locale: draft.locale,
      action,
      kind: source.kind,
      uid: source.uid,
      title: draft.title,
      dueAt,
      zone: isInstant(draft.times[FIELD_OF[action]]) ? null : draft.times.timezone,
      refused: same?.refused ?? null,
      by: personOf(strapi),
      // Whoever set the time asked for its posts or did not; a correction by an import does not take that back.
      intent: same && (asked === 'not-asked' || asked === 'silent') ? same.intent : asked,
    });
  }
}

function isInstant(text: string | null): boolean {
  return text !== null && /(Z|[+-]\d{2}:?\d{2})$/.test(text);
}
