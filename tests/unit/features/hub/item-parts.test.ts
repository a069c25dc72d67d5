import fc from 'fast-check';

import { WEB_CALENDARS } from '../../../../server/src/features/hub/calendar-links';
import { htmlElements, visibleText } from '../../../fixtures/html-elements';
import { hubPage, itemHtml } from '../../../fixtures/hub-pages';
import {
  albumItem,
  eventItem,
  file,
  itemsByKind,
  newsItem,
  photo,
  storeItem,
  trainingItem,
} from '../../../fixtures/source-items';
import { urls } from '../../../fixtures/views';

const hrefs = (html: string) =>
  htmlElements(html).flatMap(({ name, attrs }) => (name === 'a' && attrs.href ? [attrs.href] : []));

describe('an event', () => {
  test('can be kept in a calendar while it is to come', () => {
    const file = urls.itemCalendar('event', 'en', 'repair-evening');
    expect(hrefs(itemHtml(eventItem()))).toContain(file);
    expect(hrefs(itemHtml(eventItem({ eventStatus: 'cancelled' })))).not.toContain(file);
    expect(hrefs(itemHtml(eventItem(), { now: new Date('2027-01-01T00:00:00Z') }))).not.toContain(file);
  });

  test('that repeats shows its coming dates, the next one first', () => {
    const text = visibleText(itemHtml(eventItem({ recurrence: { rule: 'FREQ=WEEKLY;COUNT=9', exceptions: [] } })));
    expect(text).toMatch(/Dates Saturday,? 12 December 2026 18:30 – 21:00 Saturday,? 19 December 2026/);
    expect(text).toContain('More dates');
    const later = visibleText(
      itemHtml(eventItem({ recurrence: { rule: 'FREQ=WEEKLY;COUNT=9', exceptions: [] } }), {
        now: new Date('2026-12-14T00:00:00Z'),
      }),
    );
    expect(later).toMatch(/When Saturday,? 19 December 2026/);
  });
});

describe('a calendar on the web', () => {
  const entry = { title: 'A & B', text: 'Why', url: 'https://hub.example/x', place: 'Lyon' };
  const addressOf = (id: string, run: { startsAt: string; endsAt: string | null }) =>
    new URL(WEB_CALENDARS.find((one) => one.id === id)?.address({ ...entry, run }) ?? '').searchParams;

  test('gets instants of an evening, an hour where no end is known', () => {
    const evening = { startsAt: '2026-12-12T18:30:00+01:00', endsAt: null };
    expect(addressOf('google', evening).get('dates')).toBe('20261212T173000Z/20261212T183000Z');
    expect(addressOf('outlook', evening).get('enddt')).toBe('2026-12-12T18:30:00.000Z');
    expect(addressOf('google', evening).get('text')).toBe('A & B');
  });

  test('gets whole days up to the first that is free again', () => {
    const days = { startsAt: '2026-12-12', endsAt: '2026-12-13' };
    expect(addressOf('google', days).get('dates')).toBe('20261212/20261214');
    expect(addressOf('outlook', days).get('enddt')).toBe('2026-12-14');
  });
});

test('a calendar on the web hears of the same place as the page', () => {
  const locationOf = (item: Parameters<typeof itemHtml>[0]) => {
    const google = hrefs(itemHtml(item)).find((href) => href.startsWith('https://calendar.google.com/')) ?? '';
    return new URL(google.replaceAll('&amp;', '&')).searchParams.get('location');
  };
  const held = { store: { documentId: 'store1' } };
  expect(locationOf(eventItem(held))).toBe('La Halle, 12 quai Rambaud, 69002 Lyon, FR');
  expect(locationOf(eventItem({ ...held, place: null }))).toBe('Lyon Confluence, 8 rue Denuzière, 69002 Lyon, FR');
  expect(locationOf(eventItem({ ...held, eventStatus: 'moved-online' }))).toBe('Online');
  const [session] = trainingItem().sessions;
  if (!session) throw new Error('the fixture has sessions');
  const online = { ...session, store: null, onlineUrl: 'https://meet.example', key: 'soon' };
  expect(
    locationOf(trainingItem({ sessions: [online, { ...session, startsAt: '2027-08-01T10:00', endsAt: null }] })),
  ).toBe('Online');
});

test('a training in several stores lists its sessions under each', () => {
  const [session] = trainingItem().sessions;
  if (!session) throw new Error('the fixture has sessions');
  const sessions = [session, { ...session, key: 'online', store: null, onlineUrl: 'https://meet.example' }];
  const html = itemHtml(trainingItem({ sessions }));
  expect(html.match(/<h3>/g)?.length).toBeGreaterThanOrEqual(2);
  expect(html.match(/class="sessions"/g)).toHaveLength(2);
});

test('a session without a place of its own is where its training is, unless it is online', () => {
  const [session] = trainingItem().sessions;
  if (!session) throw new Error('the fixture has sessions');
  const here = { ...session, key: 'here', store: null };
  const online = { ...here, key: 'online', onlineUrl: 'https://meet.example' };
  const training = (sessions: (typeof here)[]) =>
    visibleText(itemHtml(trainingItem({ store: { documentId: 'store1' }, sessions })));
  expect(training([here])).toMatch(/Next session .*12:00 Lyon Confluence .* Place .*12:00 Lyon Confluence/);
  expect(training([here])).not.toContain('Online');
  expect(training([here, online])).toMatch(/Sessions Lyon Confluence .* Online/);
});

describe('an album', () => {
  const three = albumItem({
    photos: [20, 21, 22].map((id) => photo({ documentId: `photo${id}`, image: file(id) })),
  });
  const html = itemHtml(three);

  test('opens each photo by its own address and leads on to its neighbours', () => {
    const ids = htmlElements(html).flatMap(({ attrs }) => attrs.id ?? []);
    expect(ids).toEqual(expect.arrayContaining(['photo-20', 'view-20', 'photo-21', 'view-21', 'photo-22', 'view-22']));
    expect(hrefs(html).filter((href) => href === '#view-21')).toHaveLength(3);
    expect(hrefs(html)).toContain('#photo-21');
  });

  test('tells which photo of how many, with words and credit', () => {
    const viewer = htmlElements(html).find(({ attrs }) => attrs.id === 'view-21');
    expect(viewer?.attrs['aria-label']).toBe('Photo 2 of 3');
  });

  test('with one file twice has no address twice', () => {
    const twice = itemHtml(albumItem({ photos: [photo(), photo({ documentId: 'again' })] }));
    expect(twice.match(/id="photo-20"/g)).toHaveLength(1);
  });
});

test('a store marks today', () => {
  const html = itemHtml(storeItem(), { now: new Date('2026-11-24T09:00:00Z') });
  expect(html).toMatch(/<tr[^>]*aria-current="date"[^>]*><th scope="row">Tuesday/);
  expect(html.match(/aria-current="date"/g)).toHaveLength(1);
});

test('a printed page has its own address as a code', () => {
  const html = itemHtml(newsItem());
  expect(html).toMatch(/<svg viewBox="0 0 \d+ \d+"[^>]*><path d="M/);
  expect(visibleText(html)).toContain('This page online: https://atelier.example/hub/en/news/a-title');
});

test('every page says where to follow, how to subscribe and how to share', () => {
  const html = itemHtml(newsItem());
  expect(hrefs(html)).toEqual(
    expect.arrayContaining(['https://mastodon.example/@rouelibre', urls.feed('feed.xml', { locale: 'en' })]),
  );
  expect(hrefs(html).some((href) => href.startsWith('https://bsky.app/intent/compose'))).toBe(true);
});

test('a right-to-left page says so', () => {
  const page = { locale: 'ar', locales: ['en', 'ar'], menu: [], brand: hubPage().brand };
  expect(itemHtml(newsItem({ locale: 'ar', title: 'دراجة' }), page)).toMatch(
    /^<!doctype html><html lang="ar" dir="rtl">/,
  );
});

test('whatever people write, no page gets a tag or an attribute from it', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '</script><script>',
      ']]>',
      '"><img src=x onerror=alert(1)>',
      "' onload='x",
      '<!--',
      '\u0000',
      '\ud800',
    ),
  );
  const tags = (html: string) => htmlElements(html).map(({ name, attrs }) => `${name} ${Object.keys(attrs).sort()}`);
  const plain = (text: string) => ({ title: text, summary: text, coverAlt: text });
  expect(() =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(itemsByKind)), nasty, (item, text) => {
        const html = itemHtml({ ...item, ...plain(`a${text}`) });
        const calm = itemHtml({ ...item, ...plain('a') });
        return tags(html).join() === tags(calm).join();
      }),
      { numRuns: 120 },
    ),
  ).not.toThrow();
});
