import { type PublishingInstants, placePublishingTimes } from '../../features/catalog';
import type { Timer } from '../store/timer-store';
import type { CarryOutParts } from './carry-out';
import { timedFieldsOf } from './timed-fields';
import { FIELD_OF, setTimers } from './watch-timers';

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
      await parts.transaction((trx) =>
        setTimers({ parts, trx, source, documentId, draft, known: own, wanted: placed.value }),
      );
    }
  }
  const orphans = known.filter((timer) => !seen.has(timer)).map(({ id }) => id);
  if (orphans.length > 0) await parts.transaction((trx) => parts.store.remove(trx, orphans));
}

function agree(timers: readonly Timer[], wanted: PublishingInstants): boolean {
  return (['publish', 'unpublish'] as const).every(
    (action) => (timers.find((timer) => timer.action === action)?.dueAt ?? null) === wanted[FIELD_OF[action]],
  );
}
