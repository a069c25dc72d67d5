import type { Knex } from 'knex';
import { type PublishingInstants, placePublishingTimes } from '../../features/catalog';
import type { KindSource } from '../items/kind-sources';
import type { Timer } from '../store/timer-store';
import type { CarryOutParts } from './carry-out';
import { FIELD_OF, setTimers } from './set-timers';
import { type TimedFields, timedFieldsOf } from './timed-fields';

/** Makes timers equal to what the drafts say, after an import or a new map of types. Those that agree stay as they are. */
export async function catchUpTimers(parts: CarryOutParts): Promise<void> {
  const known = await parts.store.all();
  const seen = new Set<Timer>();
  for (const source of parts.sources.all) {
    const fields = timedFieldsOf(parts.sources, source);
    if (!fields) continue;
    for (const draft of await parts.drafts.all(source, fields)) {
      const { documentId, locale } = draft;
      const own = known.filter((timer) => timer.documentId === documentId && timer.locale === locale);
      for (const timer of own) seen.add(timer);
      const placed = placePublishingTimes(draft.times);
      if (!placed.ok || agree(own, placed.value)) continue;
      await parts.transaction((trx) => followAnew(parts, trx, source, fields, draft));
    }
  }
  const orphans = known.filter((timer) => !seen.has(timer)).map(({ id }) => id);
  if (orphans.length > 0) await parts.transaction((trx) => parts.store.remove(trx, orphans));
}

/** Read again with its timers: another process may have saved the draft a moment ago. */
async function followAnew(
  parts: CarryOutParts,
  trx: Knex.Transaction,
  source: KindSource,
  fields: TimedFields,
  { documentId, locale }: { documentId: string; locale: string },
): Promise<void> {
  const draft = (await parts.drafts.ofDocument(source, fields, documentId)).find((one) => one.locale === locale);
  const known = (await parts.store.ofDocument(trx, documentId)).filter((timer) => timer.locale === locale);
  const placed = draft && placePublishingTimes(draft.times);
  if (!draft || !placed?.ok || agree(known, placed.value)) return;
  await setTimers({ parts, trx, source, documentId, draft, known, wanted: placed.value });
}

function agree(timers: readonly Timer[], wanted: PublishingInstants): boolean {
  return (['publish', 'unpublish'] as const).every(
    (action) => (timers.find((timer) => timer.action === action)?.dueAt ?? null) === wanted[FIELD_OF[action]],
  );
}
