import type { Knex } from 'knex';
import { runsThatCount, type SourceItem } from '../../server/src/features/catalog';
import {
  buildPage,
  datesOf,
  type ItemsQuery,
  type Page,
  type PageDate,
  plainQuery,
} from '../../server/src/features/pages';
import { createItemsReader, type ItemsReader } from '../../server/src/strapi/store/items-reader';
import { pageRow } from '../../server/src/strapi/store/page-row';
import { sideRows } from '../../server/src/strapi/store/page-sides';
import { eventItem, jobItem, newsItem, storeItem } from '../fixtures/source-items';
import { createDatabase } from '../support/database/server';
import { openServed, openSqlite } from '../support/syndication/database';
import { DATABASES, type TestDatabase } from './databases';

const DAY = 86_400_000;
const NOW = new Date('2026-11-22T10:00:00.000Z');
/** More than are looked up one by one in any filter, so that lists are walked through too. */
const PAGES = 6000;
const day = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString();
const LYON = { lat: 45.74, lng: 4.815 };

/** Some last hours, some weeks, some years; some repeat; some are called off. */
function itemAt(index: number): SourceItem {
  const at = day(-((index * 37) % 900) - index / PAGES);
  const base = {
    documentId: `doc${String(index).padStart(5, '0')}`,
    slug: `page-${index}`,
    title: index % 2 === 0 ? 'Repair evening' : 'Soup',
    tags: index % 11 === 0 ? ['common', ...(index % 550 === 0 ? ['rare'] : [])] : [],
    publishedAt: at,
    createdAt: at,
    store: index % 13 === 0 ? { documentId: `doc${String((index % 3) * 10 + 9).padStart(5, '0')}` } : null,
  };
  if (index < 30 && index % 10 === 9) return storeItem({ ...base, geo: { lat: LYON.lat + index, lng: LYON.lng } });
  if (index % 5 === 0) return newsItem({ ...base, expiresAt: index % 25 === 0 ? day(-1) : null });
  if (index % 5 === 1) return jobItem({ ...base, state: index % 2 === 0 ? 'open' : 'filled', validThrough: null });
  const starts = Date.parse(day(((index * 53) % 1500) - 1000));
  const lasts = [2 / 24, 2 / 24, 2 / 24, 12, 90][index % 7] ?? 3 / 24;
  const wall = (time: number) => new Date(time).toISOString().slice(0, 16);
  const near = index % 2 === 0 ? LYON : { lat: 43 + (index % 80) / 10, lng: -1 + (index % 70) / 10 };
  return eventItem({
    ...base,
    timezone: 'UTC',
    startsAt: wall(starts),
    endsAt: wall(starts + lasts * DAY),
    eventStatus: index % 17 === 0 ? 'cancelled' : 'scheduled',
    place: { name: 'Hall', address: null, geo: near },
    recurrence: lasts < 1 && index % 9 === 0 ? { rule: 'FREQ=MONTHLY;COUNT=6', exceptions: [] } : null,
  });
}

interface Listed {
  page: Page;
  tags: readonly string[];
  stores: readonly string[];
  dates: readonly PageDate[];
  listedUntil: string;
}

/** The same list from every page in memory. */
function expected(all: readonly Listed[], query: ItemsQuery): string[] {
  const storesNear = new Set(all.filter(({ page }) => near(geoOf(page), query)).map(({ page }) => page.documentId));
  const keyed = all
    .filter(({ page }) => (query.kinds.length > 0 ? query.kinds.includes(page.kind) : page.kind !== 'info'))
    .filter(({ tags }) => query.tags.length === 0 || query.tags.some((tag) => tags.includes(tag)))
    .filter(({ stores }) => query.stores.length === 0 || query.stores.some((store) => stores.includes(store)))
    .filter(({ page }) => query.q === null || page.title.toLowerCase().startsWith(query.q))
    .filter(
      ({ page, dates, stores }) =>
        query.near === null ||
        storesNear.has(page.documentId) ||
        stores.some((store) => storesNear.has(store)) ||
        dates.some(({ lat, lng }) => near(lat === null || lng === null ? null : { lat, lng }, query)),
    )
    .flatMap((one) => {
      const key = keyOf(one, query);
      return key === undefined ? [] : [`${key} ${one.page.documentId}`];
    })
    .sort();
  const ordered = query.sort === 'next-start' ? keyed : keyed.reverse();
  return ordered.map((key) => key.split(' ')[1] ?? '');
}

function keyOf({ page, dates, listedUntil }: Listed, { sort, from, to }: ItemsQuery): string | undefined {
  const now = NOW.toISOString();
  const overlaps = ({ startsAt, endsAt }: PageDate) => (!to || startsAt <= to) && (!from || endsAt >= from);
  const byStart = (a: PageDate, b: PageDate) => (`${a.startsAt} ${a.subject}` < `${b.startsAt} ${b.subject}` ? -1 : 1);
  if (sort === 'recent') {
    const at = page.firstPublishedAt;
    const inTime = dates.length > 0 ? dates.some(overlaps) : (!from || at >= from) && (!to || at <= to);
    return inTime && listedUntil >= now ? at : undefined;
  }
  if (dates.length === 0) return undefined;
  const counting = [...runsThatCount(dates)].sort(byStart);
  if (sort === 'next-start') {
    const moment = from !== null && from > now ? from : now;
    const next = counting.find(({ endsAt }) => endsAt > moment)?.startsAt;
    return next !== undefined && (!to || next <= to) ? next : undefined;
  }
  if (counting.some(({ endsAt }) => endsAt > now)) return undefined;
  return (from || to ? [...dates].filter(overlaps).sort(byStart) : counting).at(-1)?.startsAt;
}

function near(geo: { lat: number; lng: number } | null, { near: asked }: ItemsQuery): boolean {
  if (!geo || !asked) return false;
  const shrink = Math.cos((asked.lat * Math.PI) / 180);
  return Math.hypot(geo.lat - asked.lat, (geo.lng - asked.lng) * shrink) * 111.32 <= asked.radiusKm;
}

function geoOf(page: Page) {
  return page.kind === 'store' ? page.facts.geo : null;
}

async function fill(knex: Knex): Promise<Listed[]> {
  const all: Listed[] = [];
  const rows: Record<string, object[]> = { pages: [], page_dates: [], page_tags: [], page_refs: [] };
  for (let index = 0; index < PAGES; index += 1) {
    const item = itemAt(index);
    const built = buildPage({ item, facts: { firstPublishedAt: item.createdAt, previousDates: [], sequence: 0 } });
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const { page, tags, refs } = built.value;
    const sides = sideRows(built.value, NOW);
    const on = (made: readonly object[]) =>
      made.map((row) => ({ ...row, document_id: page.documentId, locale: page.locale }));
    const row = pageRow(page, { captured: {} as never, shape: '' }, NOW);
    rows.pages?.push(row);
    rows.page_dates?.push(...on(sides.dates));
    rows.page_tags?.push(...on(sides.tags));
    rows.page_refs?.push(...on(sides.refs));
    const stores = refs.flatMap(({ type, id }) => (type === 'store' ? [String(id)] : []));
    all.push({ page, tags, stores, dates: datesOf(page, NOW), listedUntil: row.listed_until });
  }
  for (const [table, made] of Object.entries(rows)) await knex.batchInsert(`community_hub_${table}`, made, 100);
  return all;
}

async function open(kind: TestDatabase): Promise<Knex> {
  return kind === 'sqlite' ? openSqlite() : openServed(kind, await createDatabase(kind, `lists_${process.pid}`));
}

const TIMES: Partial<ItemsQuery>[] = [
  {},
  { from: day(-30), to: day(-20) },
  { from: day(-400), to: day(-100) },
  { from: day(40), to: day(41) },
  { from: day(-950) },
  { to: day(-600) },
];
const PLACES: Partial<ItemsQuery>[] = [
  {},
  { near: { ...LYON, radiusKm: 10 } },
  { near: { lat: 46, lng: 2, radiusKm: 60 } },
  { near: { lat: 10, lng: 10, radiusKm: 500 } },
];
const OTHERS: Partial<ItemsQuery>[] = [
  {},
  { kinds: ['event'] },
  { kinds: ['news', 'event', 'store'] },
  { tags: ['common', 'rare'] },
  { tags: ['rare'] },
  { stores: ['doc00009'] },
  { stores: ['doc00009', 'doc00019', 'doc00029'] },
  { q: 'repair' },
];

/** Each time with each place, and each of both with each other filter. */
function combined(sort: ItemsQuery['sort']): ItemsQuery[] {
  const pairs = (some: readonly Partial<ItemsQuery>[], others: readonly Partial<ItemsQuery>[]) =>
    some.flatMap((one) => others.map((other) => ({ ...one, ...other })));
  const asked = [...pairs(TIMES, PLACES), ...pairs(TIMES, OTHERS.slice(1)), ...pairs(PLACES, OTHERS.slice(1))];
  return asked.map((over) => plainQuery('en', { sort, limit: 30, ...over }));
}

describe.each(DATABASES)('lists of many pages on %s', (kind) => {
  let knex: Knex;
  let reader: ItemsReader;
  let all: Listed[];

  beforeAll(async () => {
    knex = await open(kind);
    reader = createItemsReader((work) => work(knex));
    all = await fill(knex);
  });
  afterAll(() => knex?.destroy());

  it.each(['recent', 'next-start', 'last-start'] as const)(
    'give what is asked by every filter, in their order: %s',
    async (sort) => {
      for (const query of combined(sort)) {
        const { pages } = await reader.list(query, NOW);
        const ids = pages.map(({ documentId }) => documentId);
        expect({ query, ids }).toEqual({ query, ids: expected(all, query).slice(0, query.limit) });
      }
    },
  );

  it.each([
    { sort: 'recent', from: day(-400), to: day(-100) },
    { sort: 'recent', from: day(40), to: day(41) },
    { sort: 'recent', near: { ...LYON, radiusKm: 10 } },
    { sort: 'next-start', near: { lat: 46, lng: 2, radiusKm: 60 }, from: day(10) },
    { sort: 'last-start', from: day(-400), to: day(-370) },
  ] satisfies Partial<ItemsQuery>[])('go on where a page of them ended: %j', async (over) => {
    const query = plainQuery('en', { ...over, limit: 17 });
    const seen: string[] = [];
    for await (const batch of reader.each(query, NOW, 17)) seen.push(...batch.map(({ documentId }) => documentId));
    expect(seen).toEqual(expected(all, query));
  });

  it('give the runs of a stretch of time, soonest first, of all places or of one store', async () => {
    for (const store of [undefined, 'doc00019']) {
      const span = { from: day(-60), to: day(-30) };
      const runs = await reader.runs({ locale: 'en', ...span, limit: 100, ...(store ? { store } : {}) });
      const due = all
        .flatMap(({ page, dates }) => dates.map((date) => ({ ...date, id: page.documentId })))
        .filter(({ startsAt, endsAt }) => startsAt <= span.to && endsAt >= span.from)
        .filter((date) => !store || date.store === store)
        .map(({ startsAt, id, subject }) => `${startsAt} ${id} ${subject}`)
        .sort();
      expect(runs.map(({ page, subject }) => `${page.documentId} ${subject}`)).toEqual(
        due.slice(0, 100).map((key) => key.slice(25)),
      );
      expect(runs.length).toBeGreaterThan(0);
    }
  });
});
