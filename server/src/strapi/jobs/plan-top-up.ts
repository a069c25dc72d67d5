import type { Knex } from 'knex';
import { isSharedKind, type Kind, type SharedKind } from '../../../../shared/kinds';
import { addSeconds, type Clock, toInstant } from '../../core/clock';
import type { Page } from '../../features/pages';
import type { OccasionTime } from '../../features/syndication/occasions/occasions-of';
import { planMore } from '../../features/syndication/plan/plan-more';
import type { Policy } from '../../features/syndication/policy';
import type { PlanStore } from '../../features/syndication/ports';
import { TABLES } from '../store/tables';

/** An item with ticked reminders is looked at once in so many hours. */
const EVERY_HOURS = 12;

interface Parts {
  knex: Knex;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  /** The planner's storage in a transaction. */
  storeOf(trx: Knex.Transaction): PlanStore;
  /** The public pages of an item, without stand-ins. */
  pagesOf(documentId: string): Promise<Page[]>;
  occasions(page: Page): OccasionTime[];
  policy: Policy;
  newKey(): string;
  clock: Clock;
}

/** Plans reminders of sessions and occurrences that came into reach. Answers how many items it looked at. */
export function createPlanTopUp(parts: Parts): (limit: number) => Promise<number> {
  const { knex, transaction, clock } = parts;
  return async (limit) => {
    const now = clock.now();
    const due = await itemsToLookAt(knex, now, limit);
    for (const { documentId, kind } of due) {
      await transaction(async (trx) => {
        await trx(TABLES.planOccasions)
          .where({ document_id: documentId })
          .update({ looked_at: toInstant(now) });
        await planItem(parts, trx, documentId, kind);
      });
    }
    return due.length;
  };
}

async function planItem(parts: Parts, trx: Knex.Transaction, documentId: string, kind: SharedKind): Promise<void> {
  const pages = await parts.pagesOf(documentId);
  const now = parts.clock.now();
  const ofLocale = (locale: string) => pages.find((page) => page.locale === locale);
  await planMore(
    {
      kind,
      documentId,
      locales: pages.map(({ locale }) => locale),
      titles: new Map(pages.map(({ locale, title }) => [locale, title])),
      occasions(locale) {
        const page = ofLocale(locale);
        return page ? parts.occasions(page) : [];
      },
    },
    {
      store: parts.storeOf(trx),
      policy: parts.policy,
      newKey: parts.newKey,
      by: { name: '', id: null },
      now: toInstant(now),
      due: toInstant(now),
    },
  );
}

/** Those with a tick and a dated run still to come. */
async function itemsToLookAt(
  knex: Knex,
  now: Date,
  limit: number,
): Promise<{ documentId: string; kind: SharedKind }[]> {
  const before = toInstant(addSeconds(now, -EVERY_HOURS * 3600));
  const rows: { documentId: string; kind: Kind }[] = await knex(`${TABLES.planOccasions} as plan`)
    .join('community_hub_page_dates as date', 'date.document_id', 'plan.document_id')
    .where({ 'plan.ticked': 'yes' })
    .where('plan.looked_at', '<', before)
    .where('date.starts_at', '>', toInstant(now))
    .whereNot('date.subject', '')
    .distinct('plan.document_id as documentId', 'plan.kind as kind')
    .limit(limit);
  return rows.flatMap(({ documentId, kind }) => (isSharedKind(kind) ? [{ documentId, kind }] : []));
}
