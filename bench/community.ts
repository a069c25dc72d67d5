import type { Knex } from 'knex';
import type { SourceItem } from '../server/src/features/catalog';
import { buildPage } from '../server/src/features/pages';
import { pageRow } from '../server/src/strapi/store/page-row';
import { sideRows } from '../server/src/strapi/store/page-sides';
import { itemsByKind } from '../tests/fixtures/source-items';

const DAY_MS = 86_400_000;
const BATCH = 200;
const WORDS = 'repair bikes soup market forest school river garden solar wool cheese harbour night summer choir'.split(
  ' ',
);

/** Ten of them: four news, four events of which one repeats, a training, a job. */
const MIX = ['news', 'event', 'news', 'event', 'training', 'news', 'event', 'job', 'news', 'event'] as const;

/**
 * Fills the read model with pages of a mixed community around `now`: dated ones from three years ago to
 * one year ahead. Tag `common` stands on each seventh page, `rare` on each thousandth. Of five events one is
 * in Lyon, the others are scattered over a country.
 */
export async function fillPages(knex: Knex, count: number, now: Date): Promise<void> {
  await insertAll(knex, range(count), (index) => {
    const item = itemAt(index, now);
    const facts = { firstPublishedAt: item.publishedAt ?? item.createdAt, previousDates: [], sequence: 0 };
    const built = buildPage({ item, facts });
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const { page } = built.value;
    const sides = sideRows(built.value, now);
    const where = { document_id: page.documentId, locale: page.locale };
    const on = (rows: readonly object[]) => rows.map((row) => ({ ...row, ...where }));
    const address = { kind: page.kind, slug: page.slug, state: 'current', since: page.firstPublishedAt, ...where };
    return {
      community_hub_pages: [pageRow(page, { captured: {} as never, shape: '' }, now)],
      community_hub_page_dates: on(sides.dates),
      community_hub_page_tags: on(sides.tags),
      community_hub_page_refs: on(sides.refs),
      community_hub_addresses: [address],
    };
  });
}

/** Fills Strapi's own table of events: a draft and a published row each, without components. */
export async function fillEvents(knex: Knex, table: string, count: number, now: Date): Promise<void> {
  await insertAll(knex, range(count), (index) => {
    const at = wall(new Date(now.getTime() + (index % 1460) * DAY_MS - 1095 * DAY_MS));
    const row = {
      document_id: `benchevent${index}`,
      title: titleOf(index),
      slug: `bench-event-${index}`,
      summary: 'Bring your bike.',
      body: JSON.stringify(bodyOf(index)),
      starts_at: at,
      timezone: 'Europe/Paris',
      all_day: false,
      event_status: 'scheduled',
      attendance: 'onsite',
      registration: 'none',
      locale: 'en',
      created_at: now,
      updated_at: now,
    };
    return {
      [table]: [
        { ...row, published_at: null },
        { ...row, published_at: now },
      ],
    };
  });
}

function itemAt(index: number, now: Date): SourceItem {
  const kind = MIX[index % MIX.length] ?? 'news';
  const published = new Date(now.getTime() - (index + 1) * 60_000).toISOString();
  const starts = new Date(now.getTime() + ((index * 7919) % 1460) * DAY_MS - 1095 * DAY_MS + (index % 24) * 3_600_000);
  const base = {
    ...itemsByKind[kind],
    documentId: `bench${index}`,
    locale: 'en',
    title: titleOf(index),
    slug: `bench-${index}`,
    body: bodyOf(index),
    tags: [
      'bench',
      ...(index % 7 === 0 ? ['common'] : []),
      ...(index % 1000 === 0 ? ['rare'] : []),
      ...(kind === 'news' && index % 4 === 0 ? ['newsonly'] : []),
    ],
    createdAt: published,
    publishedAt: published,
    updatedAt: published,
  } as SourceItem;
  if (base.kind === 'event') {
    const recurrence = index % 400 === 1 ? { rule: 'FREQ=WEEKLY;COUNT=52', exceptions: [] } : null;
    const ends = new Date(starts.getTime() + 3 * 3_600_000);
    const place = base.place && { ...base.place, geo: placeOf(index) };
    return { ...base, startsAt: wall(starts), endsAt: wall(ends), eventStatus: 'scheduled', recurrence, place };
  }
  if (base.kind === 'training') {
    const sessions = base.sessions.map((session, nth) => {
      const from = new Date(starts.getTime() + nth * 30 * DAY_MS);
      return { ...session, startsAt: wall(from), endsAt: wall(new Date(from.getTime() + 7_200_000)) };
    });
    return { ...base, sessions };
  }
  return base.kind === 'news' ? { ...base, pinnedUntil: null, expiresAt: null } : base;
}

function placeOf(index: number) {
  if (index % 5 === 0) return { lat: 45.74, lng: 4.815 };
  return { lat: 43 + ((index * 7919) % 800) / 100, lng: -4 + ((index * 104729) % 1200) / 100 };
}

function titleOf(index: number): string {
  return [0, 1, 2].map((nth) => WORDS[(index * (nth + 3) + nth) % WORDS.length]).join(' ');
}

function bodyOf(index: number) {
  const text = `${titleOf(index)}. ${'We mend it together, and there is soup for everybody who comes. '.repeat(6)}`;
  return [1, 2].map(() => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
}

function wall(date: Date): string {
  return date.toISOString().slice(0, 16);
}

function* range(count: number): Iterable<number> {
  for (let index = 0; index < count; index += 1) yield index;
}

async function insertAll(
  knex: Knex,
  indexes: Iterable<number>,
  rowsOf: (index: number) => Record<string, readonly object[]>,
): Promise<void> {
  await knex.transaction(async (trx) => {
    const waiting = new Map<string, object[]>();
    const flush = async (table: string, rows: object[]) => {
      for (let start = 0; start < rows.length; start += BATCH) {
        await trx(table).insert(rows.slice(start, start + BATCH));
      }
      waiting.set(table, []);
    };
    for (const index of indexes) {
      for (const [table, rows] of Object.entries(rowsOf(index))) {
        const all = [...(waiting.get(table) ?? []), ...rows];
        waiting.set(table, all);
        if (all.length >= BATCH) await flush(table, all);
      }
    }
    for (const [table, rows] of waiting) await flush(table, rows);
  });
  if (String(knex.client.config.client).includes('pg')) await knex.raw('analyze');
}
