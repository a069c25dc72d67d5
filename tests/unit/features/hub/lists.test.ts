import { isMonth, monthFrom } from '../../../../server/src/features/hub';
import { monthDays } from '../../../../server/src/features/hub/lists/month-days';
import type { DatedView } from '../../../../server/src/features/pages';
import { htmlElements, visibleText } from '../../../fixtures/html-elements';
import { everyPage, homeHtml, listHtml, monthHtml, runsOf } from '../../../fixtures/hub-pages';
import { eventItem, newsItem, storeItem } from '../../../fixtures/source-items';
import { viewOf } from '../../../fixtures/views';

const page = (name: string) => everyPage.find(([one]) => one === name)?.[1] ?? '';
const links = (html: string) => htmlElements(html).flatMap(({ attrs }) => attrs.href ?? []);

describe('a narrowed list', () => {
  const html = page('a narrowed list');

  test('has each filter as a link that takes it away and keeps the others', () => {
    expect(links(html)).toContain('https://atelier.example/hub/en/events?when=past&store=lyon&from=2026-12-01');
    expect(links(html)).toContain('https://atelier.example/hub/en/events?when=past&q=wheel&from=2026-12-01');
    expect(links(html)).toContain('https://atelier.example/hub/en/events?when=past');
    expect(visibleText(html)).toContain('Remove filter: Store: Lyon');
  });

  test('says what it left out', () => {
    expect(visibleText(html)).toContain('Left out because it could not be understood: Until.');
  });

  test('keeps its state in a plain form', () => {
    const form = htmlElements(html).filter(({ name, attrs }) => name === 'input' && attrs.type === 'hidden');
    expect(form.map(({ attrs }) => [attrs.name, attrs.value])).toEqual([['when', 'past']]);
    expect(htmlElements(html).find(({ attrs }) => attrs.selected !== undefined)?.attrs.value).toBe('lyon');
  });
});

test('trainings lead to those with a coming session and to all of them', () => {
  const html = listHtml([], { kind: 'training', when: 'all', url: 'https://atelier.example/hub/en/trainings' });
  expect(links(html)).toContain('https://atelier.example/hub/en/trainings?when=all');
  expect(html).toMatch(/when=all"[^>]* aria-current="page"/);
  expect(links(html).filter((href) => /when=past|month/.test(href))).toEqual([]);
});

test('a list that came to an end leads back to its beginning', () => {
  expect(links(listHtml([], { firstUrl: 'https://atelier.example/hub/en/events' }))).toContain(
    'https://atelier.example/hub/en/events',
  );
});

test('a search that finds nothing suggests tags', () => {
  const html = listHtml([], { kind: null, q: 'zip', suggestions: ['repair'] });
  expect(links(html)).toContain('https://atelier.example/hub/en/tags/repair');
});

describe('a month', () => {
  const dated = (startsAt: string, endsAt: string | null): DatedView => {
    const view = viewOf(eventItem());
    const run = { subject: '', startsAt, endsAt, timezone: 'Europe/Paris', state: 'scheduled', store: null };
    return { run, item: view };
  };
  const daysWith = (run: DatedView, month = '2026-12') =>
    monthDays(month, [run], 'en').flatMap(({ date, runs }) => (runs.length > 0 ? [Number(date.slice(8))] : []));

  test.each([
    ['an evening', '2026-12-12T18:30:00+01:00', '2026-12-12T21:00:00+01:00', [12]],
    ['a night', '2026-12-12T22:00:00+01:00', '2026-12-13T02:00:00+01:00', [12, 13]],
    ['an evening until midnight', '2026-12-12T18:30:00+01:00', '2026-12-13T00:00:00+01:00', [12]],
    ['whole days over the turn of the year', '2026-12-30', '2027-01-02', [30, 31]],
    ['something without an end', '2026-12-01T10:00:00+01:00', null, [1]],
  ] as const)('shows %s on the days it touches', (_name, startsAt, endsAt, days) => {
    expect(daysWith(dated(startsAt, endsAt))).toEqual(days);
  });

  test('begins its weeks as its readers do', () => {
    const first = (locale: string) => monthDays('2026-12', [], locale)[0]?.column;
    expect([first('fr'), first('en-US')]).toEqual([2, 3]);
  });

  test('has every day once, and those to its sides', () => {
    expect(monthDays('2028-02', [], 'en')).toHaveLength(29);
    expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect(['2026-12', '2026-13', '26-12', '2026-1', ''].map(isMonth)).toEqual([true, false, false, false, false]);
  });

  test('says what was called off', () => {
    const html = monthHtml([viewOf(eventItem({ eventStatus: 'cancelled' }))]);
    expect(visibleText(html)).toContain('18:30 Repair evening Cancelled');
    expect(links(html)).toContain('https://atelier.example/hub/en/events?month=2027-01');
  });
});

describe('the first page', () => {
  test('shows pinned news first, then the next two weeks, the newest and the stores', () => {
    const text = visibleText(
      homeHtml({
        pinned: [viewOf(newsItem({ title: 'Pinned thing' }))],
        soon: runsOf(viewOf(eventItem())),
        newest: [viewOf(newsItem({ title: 'New thing' }))],
        stores: [viewOf(storeItem())],
      }),
    );
    const order = ['Pinned thing', 'The next two weeks', 'Repair evening', 'New thing', 'Lyon Confluence', 'Join us'];
    expect(order.map((words) => text.indexOf(words))).toEqual(
      [...order.map((words) => text.indexOf(words))].sort((a, b) => a - b),
    );
    expect(order.filter((words) => !text.includes(words))).toEqual([]);
  });

  test('with nothing in the next two weeks shows what comes after them', () => {
    const text = visibleText(homeHtml({ upcoming: [viewOf(eventItem())] }));
    expect(text).toContain('Coming up');
    expect(text).not.toContain('The next two weeks');
  });
});
