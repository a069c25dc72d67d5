import type { SourceItem } from '../../../../server/src/features/catalog';
import {
  buildHead,
  buildListHead,
  buildPlainHead,
  type Head,
  renderHead,
} from '../../../../server/src/features/metadata';
import type { Alternate } from '../../../../server/src/features/pages';
import {
  albumItem,
  eventItem,
  file,
  infoItem,
  itemsByKind,
  jobItem,
  newsItem,
  person,
  session,
  storeItem,
  trainingItem,
} from '../../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../../fixtures/views';

interface Case {
  alternates?: Alternate[];
  defaultLocale?: string;
  now?: Date;
  previousDates?: string[];
}

function headOf(item: SourceItem, { alternates, defaultLocale, now = NOW, previousDates = [] }: Case = {}): Head {
  const view = viewOf(item, now, previousDates);
  return buildHead({
    view,
    brand: brandView(item.locale),
    alternates: alternates ?? [{ locale: item.locale, url: view.url }],
    urls,
    now,
    ...(defaultLocale ? { defaultLocale } : {}),
  });
}

/** Content of the metas with this name or property, in order. */
function metas(head: Head, key: string): (string | undefined)[] {
  return head.tags
    .filter(({ attrs }) => attrs.name === key || attrs.property === key)
    .map(({ attrs }) => attrs.content);
}

function links(head: Head, rel: string): Record<string, string>[] {
  return head.tags.filter(({ tag, attrs }) => tag === 'link' && attrs.rel === rel).map(({ attrs }) => attrs);
}

function languages(head: Head): (string | undefined)[][] {
  return links(head, 'alternate').flatMap(({ hreflang, href }) => (hreflang ? [[hreflang, href]] : []));
}

function nodes(head: Head, type: string): Record<string, unknown>[] {
  return head.jsonLd['@graph'].filter((node) => [node['@type']].flat().includes(type));
}

/** Every string anywhere in a value, with the key it stands under. */
function strings(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((one) => strings(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => strings(one, name));
}

function hasEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0 || value.some(hasEmpty);
  return typeof value === 'object' && Object.values(value).some(hasEmpty);
}

/** Keys of schema.org whose values are addresses (or references). */
const ADDRESSES =
  /^(@id|url|item|contentUrl|sameAs|license|acquireLicensePage|isBasedOn|eventStatus|eventAttendanceMode|dayOfWeek)$/;
const TIMES =
  /^(startDate|endDate|previousStartDate|datePublished|dateModified|datePosted|validThrough|validFrom|expires)$/;
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

describe.each(Object.entries(itemsByKind))('the head of a %s', (_kind, item) => {
  const head = headOf(item);

  test('holds the tags every page needs, once', () => {
    const once = [
      'description',
      'robots',
      'og:type',
      'og:title',
      'og:url',
      'og:site_name',
      'og:locale',
      'twitter:card',
    ];
    for (const key of once) expect([key, metas(head, key).length]).toEqual([key, 1]);
    expect(head.tags.filter(({ tag }) => tag === 'title')).toHaveLength(1);
    expect(links(head, 'canonical')).toEqual([{ rel: 'canonical', href: metas(head, 'og:url')[0] }]);
  });

  test('uses property for OpenGraph and name for the rest', () => {
    for (const { attrs } of head.tags) {
      const key = attrs.property ?? attrs.name;
      if (key) expect([key, attrs.property !== undefined]).toEqual([key, /^(og|article|fb):/.test(key)]);
    }
  });

  test('says each picture with its type, size and words right after its address', () => {
    const start = head.tags.findIndex(({ attrs }) => attrs.property === 'og:image');
    const keys = head.tags.slice(start, start + 5).map(({ attrs }) => attrs.property);
    expect(keys).toEqual(['og:image', 'og:image:type', 'og:image:width', 'og:image:height', 'og:image:alt']);
  });

  test('has no empty tag and no relative address', () => {
    for (const { attrs, content } of head.tags) {
      expect(hasEmpty(attrs) || content === '').toBe(false);
      const address = attrs.href ?? (/(image|url|publisher|author)$/.test(attrs.property ?? '') ? attrs.content : null);
      if (address) expect(address).toMatch(/^https:\/\//);
    }
  });

  test('has structured data without nulls, relative addresses or loose dates', () => {
    expect(hasEmpty(head.jsonLd)).toBe(false);
    for (const [key, value] of strings(head.jsonLd['@graph'])) {
      if (ADDRESSES.test(key)) expect([key, value]).toEqual([key, expect.stringMatching(/^https:\/\//)]);
      if (TIMES.test(key)) expect([key, value]).toEqual([key, expect.stringMatching(ISO)]);
    }
  });

  test('refers only to nodes of its own graph', () => {
    const own = new Set(head.jsonLd['@graph'].map((node) => node['@id']));
    const references = JSON.stringify(head.jsonLd).match(/\{"@id":"[^"]+"\}/g) ?? [];
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(own).toContain(JSON.parse(reference)['@id']);
  });

  test('has a page, a site, who speaks and a trail with positions', () => {
    expect(nodes(head, 'Organization')[0]).toMatchObject({ '@id': 'https://atelier.example/hub#organization' });
    expect(nodes(head, 'WebSite')).toHaveLength(1);
    const [trail] = nodes(head, 'BreadcrumbList');
    const steps = trail?.itemListElement as { position: number; name: string }[];
    expect(steps.map((step) => step.position)).toEqual(steps.map((_step, index) => index + 1));
    expect(steps.at(-1)?.name).toBe(item.title);
  });
});

describe('titles and words', () => {
  const share = { title: 'Come!', description: 'Do come.', image: file(5), noindex: null };

  test('are the ones chosen for sharing, before the item’s own', () => {
    const head = headOf(newsItem({ share }));
    expect(metas(head, 'og:title')).toEqual(['Come!']);
    expect(metas(head, 'og:description')).toEqual(['Do come.']);
    expect(metas(head, 'og:image')).toEqual(['https://atelier.example/uploads/p5.jpg']);
    expect(head.tags[0]).toEqual({ tag: 'title', attrs: {}, content: 'Come! · Atelier Roue Libre' });
  });

  test('come from the text without a summary, and are left out without any', () => {
    expect(metas(headOf(newsItem({ summary: null })), 'og:description')).toEqual(['The first paragraph.']);
    expect(metas(headOf(newsItem({ summary: null, body: [] })), 'og:description')).toEqual([]);
  });

  test('are whole sentences of a long text', () => {
    const sentences = [
      'We opened a workshop in the old mill last spring, and it is already too small.',
      'Come and see it!',
    ];
    const rest = 'There will be soup, music and a tombola whose first prize is a bicycle built by our apprentices.';
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: [...sentences, rest, rest].join(' ') }] }];
    expect(metas(headOf(newsItem({ summary: null, body })), 'description')).toEqual([[...sentences, rest].join(' ')]);
  });

  test('are the facts of an item without a word', () => {
    const wordless = { summary: null, body: null };
    expect(metas(headOf(eventItem(wordless)), 'description')[0]).toMatch(/^When: 12 Dec.+ · Where: La Halle$/);
    expect(metas(headOf(storeItem(wordless)), 'description')).toEqual(['Where: Lyon · Phone: +33 4 00 00 00 00']);
    expect(nodes(headOf(eventItem(wordless)), 'Event')[0]).not.toHaveProperty('description');
  });

  test('are cut at a word and never inside a character', () => {
    const [cut] = metas(
      headOf(newsItem({ summary: `${'word '.repeat(39)}x🚲🚲🚲🚲🚲 ${'y'.repeat(50)}` })),
      'description',
    );
    expect(cut?.length).toBeLessThanOrEqual(201);
    expect(cut).toMatch(/word…$|🚲…$/);
    expect(() => encodeURIComponent(cut ?? '')).not.toThrow();
  });
});

describe('pictures', () => {
  test('fall back from the cover to the first photo, then to the brand', () => {
    const image = (item: SourceItem) => metas(headOf(item), 'og:image');
    expect(image(newsItem())).toEqual(['https://atelier.example/uploads/p1.jpg']);
    expect(image(albumItem({ cover: null }))).toEqual(['https://atelier.example/uploads/p20.jpg']);
    expect(image(newsItem({ cover: null }))).toEqual(['https://atelier.example/uploads/p6.jpg']);
  });

  test('are small cards where there is none', () => {
    const view = viewOf(newsItem({ cover: null }));
    const head = buildHead({ view, brand: { ...brandView(), shareImage: null }, alternates: [], urls, now: NOW });
    expect(metas(head, 'twitter:card')).toEqual(['summary']);
    expect(metas(head, 'og:image:alt')).toEqual([]);
  });

  test('of a huge original are its large rendition, with that rendition’s size', () => {
    const view = viewOf(newsItem());
    const cover = view.cover && { ...view.cover, width: 6000, height: 4000 };
    const head = buildHead({ view: { ...view, cover }, brand: brandView(), alternates: [], urls, now: NOW });
    expect(metas(head, 'og:image')).toEqual(['https://atelier.example/uploads/large_p1.jpg']);
    expect(metas(head, 'og:image:width')).toEqual(['1000']);
  });

  test('whose people agreed to the hub alone stand in no card and for no item', () => {
    const view = viewOf(eventItem());
    const cover = view.cover && { ...view.cover, hubOnly: true as const };
    const head = buildHead({ view: { ...view, cover }, brand: brandView(), alternates: [], urls, now: NOW });
    expect(JSON.stringify(head)).not.toContain('/uploads/p1.jpg');
    expect(metas(head, 'og:image')).toEqual(['https://atelier.example/uploads/p6.jpg']);
  });

  test('that no network draws are passed over', () => {
    const view = viewOf(newsItem());
    const cover = view.cover && { ...view.cover, mime: 'image/svg+xml' };
    const head = buildHead({ view: { ...view, cover }, brand: brandView(), alternates: [], urls, now: NOW });
    expect(metas(head, 'og:image')).toEqual(['https://atelier.example/uploads/p6.jpg']);
  });
});

describe('languages', () => {
  const alternates = [
    { locale: 'fr', url: 'https://atelier.example/hub/fr/actualites/un-titre' },
    { locale: 'en', url: 'https://atelier.example/hub/en/news/a-title' },
  ];

  test('are all said, with the default for everybody else', () => {
    expect(languages(headOf(newsItem(), { alternates, defaultLocale: 'en' }))).toEqual([
      ['fr', alternates[0]?.url],
      ['en', alternates[1]?.url],
      ['x-default', alternates[1]?.url],
    ]);
  });

  test('are not said of a page that is not to be found, which no other page names back', () => {
    const hidden = newsItem({ share: { title: null, description: null, image: null, noindex: true } });
    expect(languages(headOf(hidden, { alternates }))).toEqual([]);
  });

  test('are not said of a page that stands alone', () => {
    expect(languages(headOf(newsItem()))).toEqual([]);
  });

  test('carry a region for OpenGraph, and the right direction', () => {
    const head = headOf(newsItem({ locale: 'fr' }), { alternates });
    expect([metas(head, 'og:locale'), metas(head, 'og:locale:alternate')]).toEqual([['fr_FR'], ['en_US']]);
    expect([head.lang, head.dir]).toEqual(['fr', 'ltr']);
    expect(headOf(newsItem({ locale: 'ar' }))).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  test('of a page without a translation point to the original', () => {
    const view = { ...viewOf(newsItem({ locale: 'fr' })), sourceLocale: 'en' };
    const head = buildHead({ view, brand: brandView('fr'), alternates, urls, now: NOW });
    expect(links(head, 'canonical')[0]?.href).toBe(alternates[1]?.url);
    expect(languages(head)).toEqual([]);
  });
});

describe('robots', () => {
  test('may find a page, with large previews', () => {
    expect(metas(headOf(newsItem()), 'robots')[0]).toBe(
      'index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1',
    );
  });

  test('forget a job when it ends, and news when it expires', () => {
    expect(metas(headOf(jobItem()), 'robots')[0]).toMatch(/, unavailable_after: 2027-01-31T23:00:00.000Z$/);
    expect(metas(headOf(newsItem({ expiresAt: '2026-12-31T00:00:00Z' })), 'robots')[0]).toMatch(/unavailable_after/);
  });

  test('forget an event when it ends, by the clocks of its place, and never one that goes on', () => {
    const until = (over: Parameters<typeof eventItem>[0]) =>
      metas(headOf(eventItem(over)), 'robots')[0]?.match(/unavailable_after: (.+)$/)?.[1];
    expect(until({})).toBe('2026-12-12T21:00:00+01:00');
    expect(until({ endsAt: null })).toBe('2026-12-12T23:59:59+01:00');
    expect(until({ allDay: true, startsAt: '2026-12-12T00:00', endsAt: '2026-12-13T00:00' })).toBe(
      '2026-12-13T23:00:00.000Z',
    );
    expect(until({ recurrence: { rule: 'FREQ=WEEKLY', exceptions: [] } })).toBeUndefined();
    expect(until({ eventStatus: 'postponed' })).toBeUndefined();
  });

  test('do not find what an editor hid or a job that is closed', () => {
    const share = { title: null, description: null, image: null, noindex: true };
    expect(metas(headOf(newsItem({ share })), 'robots')).toEqual(['noindex, follow']);
    expect(metas(headOf(jobItem({ state: 'filled' })), 'robots')).toEqual(['noindex, follow']);
  });
});

test('news is an article, everything else a website', () => {
  const types = Object.values(itemsByKind).map((item) => metas(headOf(item), 'og:type')[0]);
  expect(types).toEqual(['article', 'website', 'website', 'website', 'website', 'website', 'website']);
});

describe('who made it', () => {
  test('is named by the handle that her own profile gives, else by the brand’s', () => {
    const by = (url: string | null) => headOf(newsItem({ author: { ...person, url } }));
    expect(metas(by('https://social.example/@ines'), 'fediverse:creator')).toEqual(['@ines@social.example']);
    expect(metas(by('https://x.com/ines_m'), 'twitter:creator')).toEqual(['@ines_m']);
    for (const url of ['https://www.youtube.com/@ines', 'https://ines.example', null]) {
      expect(metas(by(url), 'fediverse:creator')).toEqual(['@rouelibre@mastodon.example']);
      expect(metas(by(url), 'twitter:creator')).toEqual([]);
    }
  });

  test('has a section, tags and a publisher beside news', () => {
    const head = headOf(newsItem({ locale: 'fr' }));
    expect(metas(head, 'article:section')).toEqual(['Actualités']);
    expect(metas(head, 'article:tag')).toEqual(['Repair', 'bikes']);
    expect(metas(head, 'article:publisher')).toEqual(['https://www.facebook.com/rouelibre']);
  });
});

describe('a video', () => {
  const videoFile = { ...file(5, null), url: '/uploads/p5.mp4', mime: 'video/mp4' };
  const video = { file: null, url: null, poster: file(22), captions: null };
  const withMime = (item: SourceItem) => {
    const view = viewOf(item);
    return { ...view, video: view.video && { ...view.video, url: 'https://atelier.example/v.mp4', mime: 'video/mp4' } };
  };

  test('of ours can be played in a card', () => {
    const view = withMime(newsItem({ video: { ...video, file: videoFile } }));
    const head = buildHead({ view, brand: brandView(), alternates: [], urls, now: NOW });
    expect(
      head.tags.flatMap(({ attrs }) => (attrs.property?.startsWith('og:video') ? [Object.values(attrs)] : [])),
    ).toEqual([
      ['og:video', 'https://atelier.example/v.mp4'],
      ['og:video:secure_url', 'https://atelier.example/v.mp4'],
      ['og:video:type', 'video/mp4'],
      ['og:video:width', '1600'],
      ['og:video:height', '900'],
    ]);
    expect(nodes(head, 'VideoObject')[0]).toMatchObject({
      contentUrl: 'https://atelier.example/v.mp4',
      thumbnailUrl: 'https://atelier.example/uploads/p22.jpg',
      uploadDate: '2026-11-02T08:00:00.000Z',
    });
    expect(nodes(head, 'WebPage')[0]).toMatchObject({ video: { '@id': `${view.url}#video` } });
  });

  test('of another site is a page, not a player', () => {
    const head = headOf(newsItem({ video: { ...video, url: 'https://video.example/w/42' } }));
    expect(metas(head, 'og:video')).toEqual([]);
    expect(metas(head, 'twitter:player')).toEqual([]);
    expect(nodes(head, 'VideoObject')[0]).toMatchObject({ url: 'https://video.example/w/42' });
    expect(nodes(head, 'VideoObject')[0]).not.toHaveProperty('contentUrl');
  });
});

describe('what can be found from a page', () => {
  const offered = (head: Head) => links(head, 'alternate').flatMap(({ type, href }) => (type ? [[type, href]] : []));

  test('is the feeds of its language, its embed and its calendar', () => {
    expect(offered(headOf(eventItem({ locale: 'fr' })))).toEqual([
      ['application/rss+xml', 'https://atelier.example/hub/feed.xml?locale=fr'],
      ['application/atom+xml', 'https://atelier.example/hub/atom.xml?locale=fr'],
      ['application/feed+json', 'https://atelier.example/hub/feed.json?locale=fr'],
      ['application/json+oembed', expect.stringContaining('oembed?url=https%3A%2F%2Fatelier.example')],
      ['text/xml+oembed', expect.stringContaining('&format=xml')],
      ['text/calendar', 'https://atelier.example/hub/calendar/event/repair-evening.ics?locale=fr'],
    ]);
    expect(offered(headOf(newsItem())).map(([type]) => type)).not.toContain('text/calendar');
  });

  test('of a list is what that list holds', () => {
    const page = { locale: 'en', items: [], brand: brandView(), alternates: [], urls, now: NOW };
    const events = buildListHead({
      ...page,
      page: { title: 'Events' },
      url: urls.list('event', 'en'),
      feedFilters: { kind: 'event' },
    });
    expect(offered(events)).toHaveLength(4);
    for (const [, href] of offered(events)) expect(href).toMatch(/\?kind=event&locale=en$/);
    const home = buildListHead({ ...page, page: { home: true }, url: urls.home('en') });
    expect(links(home, 'me').map(({ href }) => href)).toEqual(brandView().sameAs);
  });
});

test('two facts stand beside the card of an event', () => {
  const head = headOf(eventItem({ locale: 'fr' }));
  expect(['label1', 'data1', 'label2', 'data2'].map((key) => metas(head, `twitter:${key}`)[0])).toEqual([
    'Quand',
    '12 déc., 18:30',
    'Où',
    'La Halle',
  ]);
});

describe('structured data', () => {
  test('of news names its author, or the brand', () => {
    const article = nodes(headOf(newsItem()), 'NewsArticle')[0];
    expect(article).toMatchObject({ headline: 'A title', author: { '@type': 'Person', name: 'Inès Morel' } });
    const own = nodes(headOf(newsItem({ author: null })), 'NewsArticle')[0];
    expect(own).toMatchObject({ author: { '@id': 'https://atelier.example/hub#organization' } });
  });

  test('of an event has what Google demands', () => {
    expect(nodes(headOf(eventItem()), 'Event')[0]).toMatchObject({
      name: 'Repair evening',
      startDate: '2026-12-12T18:30:00+01:00',
      endDate: '2026-12-12T21:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'La Halle', address: { addressLocality: 'Lyon', addressCountry: 'FR' } },
      offers: [{ '@type': 'Offer', price: 12.5, priceCurrency: 'EUR', url: 'https://tickets.example/repair' }],
      organizer: { '@id': 'https://atelier.example/hub#organization' },
      performer: [{ '@type': 'Person', name: 'Inès Morel' }],
    });
  });

  test('of an event says when the date moved, and only then', () => {
    const previousDates = ['2026-11-20T19:00:00+01:00'];
    const event = (eventStatus: 'rescheduled' | 'postponed' | 'cancelled') =>
      nodes(headOf(eventItem({ eventStatus }), { previousDates }), 'Event')[0];
    expect(event('rescheduled')).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: ['2026-11-20T19:00:00+01:00'],
    });
    expect(event('postponed')).toMatchObject({
      eventStatus: 'https://schema.org/EventPostponed',
      startDate: '2026-12-12T18:30:00+01:00',
    });
    expect(event('cancelled')).not.toHaveProperty('previousStartDate');
  });

  test('of an event that comes back is a series, and each coming date an event', () => {
    const recurrence = { rule: 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20270102', exceptions: [{ date: '2026-12-26' }] };
    const head = headOf(eventItem({ recurrence }));
    const [series] = nodes(head, 'EventSeries');
    expect(series).toMatchObject({
      startDate: '2026-12-12T18:30:00+01:00',
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1W',
        byDay: ['https://schema.org/Saturday'],
        startDate: '2026-12-12',
        endDate: '2027-01-02',
        startTime: '18:30:00',
        endTime: '21:00:00',
        exceptDate: ['2026-12-26'],
        scheduleTimezone: 'Europe/Paris',
      },
    });
    const dates = nodes(head, 'Event');
    expect(dates.map(({ startDate }) => startDate)).toEqual([
      '2026-12-12T18:30:00+01:00',
      '2026-12-19T18:30:00+01:00',
      '2027-01-02T18:30:00+01:00',
    ]);
    expect(series?.subEvent).toEqual(dates.map((date) => ({ '@id': date['@id'] })));
    for (const date of dates) {
      expect(date).toMatchObject({ superEvent: { '@id': series?.['@id'] }, location: { name: 'La Halle' } });
    }
  });

  test('of an event whose rule schema.org cannot say has dates without a schedule', () => {
    const recurrence = { rule: 'FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2', exceptions: [] };
    const head = headOf(eventItem({ recurrence }));
    expect(nodes(head, 'EventSeries')[0]).not.toHaveProperty('eventSchedule');
    expect(nodes(head, 'Event').length).toBeGreaterThan(1);
  });

  test('of a session that is full says so', () => {
    const full = trainingItem({ sessions: [{ ...session, sessionStatus: 'full' }] });
    expect(nodes(headOf(full), 'EducationEvent')[0]).toMatchObject({
      about: { '@id': 'https://atelier.example/hub/en/trainings/mend-your-bike#course' },
      offers: [{ availability: 'https://schema.org/SoldOut' }],
    });
  });

  test('of the site says how to search it', () => {
    expect(nodes(headOf(newsItem()), 'WebSite')[0]).toMatchObject({
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://atelier.example/hub/en/search?q={search_term_string}' },
      },
    });
  });

  test('of a gift says how much, where the editor lets it show', () => {
    const about = (amountVisible: boolean) => nodes(headOf(albumItem({ amountVisible })), 'ImageGallery')[0]?.about;
    expect(about(true)).toMatchObject({ name: 'Racines', funding: { amount: { value: 5000, currency: 'EUR' } } });
    expect(about(false)).not.toHaveProperty('funding');
  });

  test('of an event on site and online has both places', () => {
    const item = eventItem({ attendance: 'mixed', onlineUrl: 'https://meet.example/x' });
    expect(nodes(headOf(item), 'Event')[0]).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation', url: 'https://meet.example/x' }],
    });
  });

  test('of an event that moved online has no place any more', () => {
    const item = eventItem({ eventStatus: 'moved-online', onlineUrl: 'https://meet.example/x' });
    expect(nodes(headOf(item), 'Event')[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventMovedOnline',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://meet.example/x' },
    });
  });

  test('of whole days has dates without a time', () => {
    const item = eventItem({ allDay: true, startsAt: '2026-12-12T00:00', endsAt: '2026-12-13T00:00' });
    expect(nodes(headOf(item), 'Event')[0]).toMatchObject({ startDate: '2026-12-12', endDate: '2026-12-13' });
  });

  test('of a training is a course whose coming sessions are dated events at their stores', () => {
    const head = headOf(trainingItem(), { now: new Date('2026-12-20T00:00:00Z') });
    expect(nodes(head, 'Course')[0]).toMatchObject({
      name: 'Mend your bike',
      timeRequired: 'PT120M',
      hasCourseInstance: [{ '@id': 'https://atelier.example/hub/en/trainings/mend-your-bike#session-s2' }],
    });
    expect(nodes(head, 'EducationEvent')).toMatchObject([
      {
        '@type': ['CourseInstance', 'EducationEvent'],
        startDate: '2027-01-09T10:00:00+01:00',
        courseMode: 'onsite',
        location: { '@type': 'Place', name: 'Lyon Confluence' },
      },
    ]);
  });

  test('of an album gives each photo its credit and licence', () => {
    const [gallery] = nodes(headOf(albumItem()), 'ImageGallery');
    expect(gallery?.associatedMedia).toHaveLength(2);
    expect(gallery).toMatchObject({
      about: { name: 'Racines', sponsor: { '@id': 'https://atelier.example/hub#organization' } },
      associatedMedia: [
        {
          '@type': 'ImageObject',
          contentUrl: 'https://atelier.example/uploads/p20.jpg',
          creditText: 'Jo Vidal / Atelier',
          creator: { name: 'Jo Vidal' },
          license: 'https://creativecommons.org/licenses/by/4.0/',
          acquireLicensePage: 'https://atelier.example/licence',
        },
        { contentUrl: 'https://atelier.example/uploads/p21.jpg' },
      ],
    });
  });

  test('of an open job has what Google demands', () => {
    expect(nodes(headOf(jobItem()), 'JobPosting')[0]).toMatchObject({
      title: 'Bike mechanic',
      description: '<p>The first paragraph.</p>',
      datePosted: '2026-11-10',
      validThrough: '2027-01-31T23:00:00.000Z',
      employmentType: ['FULL_TIME'],
      jobLocation: [{ '@type': 'Place', address: { addressCountry: 'FR' } }],
      baseSalary: { currency: 'EUR', value: { minValue: 26000, maxValue: 30000, unitText: 'YEAR' } },
    });
  });

  test('of a remote job names the countries', () => {
    const item = jobItem({ remote: 'full', remoteCountries: ['FR', 'BE'], locations: [] });
    expect(nodes(headOf(item), 'JobPosting')[0]).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [{ '@type': 'Country', name: 'FR' }, { name: 'BE' }],
    });
  });

  test.each([
    ['closed', jobItem({ state: 'filled' }), NOW],
    ['over', jobItem(), new Date('2027-02-01T00:00:00Z')],
    ['without a word of description', jobItem({ body: null, summary: null }), NOW],
  ])('of a job that is %s is no posting', (_case, item, now) => {
    expect(nodes(headOf(item, { now }), 'JobPosting')).toEqual([]);
  });

  test('of a store has its trade, hours and special days', () => {
    expect(nodes(headOf(storeItem()), 'BikeStore')[0]).toMatchObject({
      name: 'Lyon Confluence',
      telephone: '+33 4 00 00 00 00',
      openingHoursSpecification: [
        { dayOfWeek: 'https://schema.org/Tuesday', opens: '09:30', closes: '12:30' },
        { dayOfWeek: 'https://schema.org/Tuesday', opens: '14:00', closes: '19:00' },
        { dayOfWeek: 'https://schema.org/Saturday', opens: '09:30', closes: '19:00' },
      ],
      specialOpeningHoursSpecification: [{ validFrom: '2026-12-25', opens: '00:00', closes: '00:00' }],
      parentOrganization: { '@id': 'https://atelier.example/hub#organization' },
    });
  });

  test('of a store whose trade schema.org does not know is a local business', () => {
    expect(nodes(headOf(storeItem({ businessType: 'Bikery' })), 'LocalBusiness')).toHaveLength(1);
  });

  test.each([
    ['about', 'AboutPage'],
    ['contact', 'ContactPage'],
    ['privacy', 'WebPage'],
  ] as const)('of %s is a %s', (role, type) => {
    expect(nodes(headOf(infoItem({ role })), type)[0]).toMatchObject({
      url: 'https://atelier.example/hub/en/info/about',
    });
  });
});

describe('the head of a list', () => {
  const list = (over: Partial<Parameters<typeof buildListHead>[0]> = {}) =>
    buildListHead({
      page: { title: 'Events' },
      locale: 'en',
      url: urls.list('event', 'en'),
      items: [viewOf(eventItem())],
      brand: brandView(),
      alternates: [],
      urls,
      now: NOW,
      ...over,
    });

  test('lists what it shows', () => {
    expect(nodes(list(), 'ItemList')[0]).toMatchObject({
      numberOfItems: 1,
      itemListElement: [{ position: 1, url: 'https://atelier.example/hub/en/events/repair-evening' }],
    });
    expect(nodes(list({ items: [] }), 'ItemList')).toEqual([]);
  });

  test('of the first page is who speaks and what for', () => {
    const home = list({ page: { home: true }, url: urls.home('en') });
    expect(home.tags[0]?.content).toBe('Atelier Roue Libre · Bikes that last');
    expect(metas(home, 'description')).toEqual(['We mend, lend and teach.']);
    expect(nodes(home, 'BreadcrumbList')).toEqual([]);
  });

  test('of a search is not to be found', () => {
    expect(metas(list({ page: { title: 'Search', noindex: true } }), 'robots')).toEqual(['noindex, follow']);
  });
});

test('a head as HTML is all of it, in its order', () => {
  const head = headOf(itemsByKind.event, {
    alternates: [
      { locale: 'en', url: urls.home('en') },
      { locale: 'fr', url: urls.home('fr') },
    ],
  });
  const written = renderHead(head).split('\n').slice(0, -1);
  const text = (value: string) => value.replace(/&amp;/g, '&').replace(/&#39;/g, "'");
  const read = written.map((line) => ({
    tag: /^<(\w+)/.exec(line)?.[1],
    attrs: Object.fromEntries(
      [...line.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, text(value ?? '')]),
    ),
    ...(line.startsWith('<title>') ? { content: text(line.slice(7, -8)) } : {}),
  }));
  expect(read).toEqual(head.tags);
});

test('the head of a missing page claims no address', () => {
  const head = buildPlainHead({ title: 'Page not found', brand: brandView(), locale: 'en' });
  expect(links(head, 'canonical')).toEqual([]);
  expect(metas(head, 'robots')).toEqual(['noindex']);
});
