import type { SourceItem } from '../../../../server/src/features/catalog';
import { type HubPage, hubCss, renderItem, renderNotFound } from '../../../../server/src/features/hub';
import { buildHead, shareLinks } from '../../../../server/src/features/metadata';
import { htmlElements, jsonLdOf, visibleText } from '../../../fixtures/html-elements';
import { everyPage, hubPage, itemHtml, listHtml } from '../../../fixtures/hub-pages';
import {
  albumItem,
  eventItem,
  itemsByKind,
  jobItem,
  newsItem,
  offer,
  session,
  storeItem,
  trainingItem,
} from '../../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../../fixtures/views';

describe.each(everyPage)('the page of %s', (_name, html) => {
  const elements = htmlElements(html);
  const all = (name: string) => elements.filter((element) => element.name === name);

  test('is one well-formed document with a language, a title and a stylesheet of our own', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    expect(elements.find(({ name }) => name === '?')).toBeUndefined();
    expect([all('title').length, all('main').length, all('h1').length]).toEqual([1, 1, 1]);
    expect(all('link').filter(({ attrs }) => attrs.rel === 'stylesheet')).toEqual([
      { name: 'link', attrs: { rel: 'stylesheet', href: `/hub${hubCss(brandView()).path}` } },
    ]);
  });

  test('needs no script and no inline style', () => {
    expect(all('script')).toEqual([]);
    for (const { attrs } of elements) {
      expect(Object.keys(attrs).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
    }
  });

  test('has landmarks, a link past the menu, and names for what is repeated', () => {
    expect(all('a')[0]?.attrs).toMatchObject({ href: '#main' });
    expect([all('header').length > 0, all('footer').length]).toEqual([true, 1]);
    const navs = all('nav').map(({ attrs }) => attrs['aria-label']);
    expect(navs.every(Boolean)).toBe(true);
    expect(new Set(navs).size).toBe(navs.length);
  });

  test('has ids that are said once and pointed to only where they are', () => {
    const ids = elements.flatMap(({ attrs }) => attrs.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap(({ attrs }) => [
      ...(attrs['aria-labelledby'] ? [attrs['aria-labelledby']] : []),
      ...(attrs.href?.startsWith('#') ? [attrs.href.slice(1)] : []),
    ]);
    for (const target of targets) expect(ids).toContain(target);
  });

  test('has pictures with words and a size, and waits for those below', () => {
    for (const { attrs } of all('img')) {
      expect(attrs).toMatchObject({ width: expect.stringMatching(/^\d+$/), height: expect.stringMatching(/^\d+$/) });
      expect(attrs.alt).toBeDefined();
      expect(['lazy', 'eager']).toContain(attrs.loading);
    }
    expect(all('img').filter(({ attrs }) => attrs.loading === 'eager').length).toBeLessThanOrEqual(2);
  });

  test('steps down its headings one at a time', () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  });

  test('links to absolute addresses, or within itself', () => {
    for (const { attrs } of all('a')) expect(attrs.href).toMatch(/^(https:\/\/|webcal:\/\/|mailto:|tel:|#)/);
  });

  test('has structured data that can be read', () => {
    for (const data of jsonLdOf(html)) expect(data).toMatchObject({ '@context': 'https://schema.org' });
  });
});

describe('hostile text', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'--></script>\u2028{{x}}\u0000&amp;`;
  /** Replaces every text that a person could have typed; keeps codes, dates and addresses. */
  const poisoned = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]));
    }
    const fixed =
      /^(kind|locale|documentId|slug|url|.*Url|.*At|timezone|attendance|eventStatus|sessionStatus|type|key|day|opens|closes|date|as|state|remote|unit|application|mime|currency|role|menu|period.*|validThrough|level|contribution|registration|format)$/;
    return typeof value === 'string' && (!fixed.test(key) || key === 'currencyText') ? `${hostile}${key}` : value;
  };

  test.each(Object.entries(itemsByKind))('in every field of a %s stays text', (_kind, item) => {
    const view = viewOf(poisoned(item) as SourceItem);
    const page = hubPage({
      brand: { ...(poisoned(brandView()) as HubPage['brand']), primaryColor: null, accentColor: null, menu: [] },
    });
    const head = buildHead({ view, brand: page.brand, alternates: [], urls, now: NOW });
    const html = renderItem({ ...page, head, view, share: shareLinks(view), related: [view] });
    const elements = htmlElements(html);
    expect(elements.find(({ name }) => name === '?')).toBeUndefined();
    expect(elements.filter(({ name }) => name === 'script')).toEqual([]);
    expect(elements.flatMap(({ attrs }) => Object.keys(attrs).filter((key) => key.startsWith('on')))).toEqual([]);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.stringify(jsonLdOf(html))).toContain('<script>alert(1)');
    expect(visibleText(html)).toContain('<script>alert(1)</script>');
  });

  test('in a search stays text', () => {
    const html = listHtml([], { kind: null, q: hostile, title: hostile });
    expect(htmlElements(html).filter(({ name }) => name === 'script' || name === '?')).toEqual([]);
    expect(htmlElements(html).find(({ name }) => name === 'input')?.attrs.value).toContain('<script>');
  });

  test('in the address of an account is no link', () => {
    const html = renderNotFound(hubPage({ join: [{ channel: 'x', handle: '@x', url: 'javascript:alert(1)' }] }));
    expect(html).not.toContain('javascript:');
  });
});

describe('an event', () => {
  test('says when with its zone, where, what it costs and how to register', () => {
    const text = visibleText(itemHtml(eventItem({ offers: [offer, { ...offer, name: 'Members', price: 0 }] })));
    for (const words of [
      'Saturday',
      '12 December 2026',
      '18:30 – 21:00',
      'Central European Time',
      'La Halle',
      '69002 Lyon',
      'France',
      '€12.50',
      'Free',
      'Inès Morel',
      'Register',
    ]) {
      expect(text).toContain(words);
    }
  });

  test.each([
    ['cancelled', 'This event is cancelled.'],
    ['postponed', 'This event is postponed.'],
    ['rescheduled', 'It was first planned for 20 November 2026.'],
    ['moved-online', 'This event takes place online.'],
  ] as const)('that is %s says so', (eventStatus, words) => {
    const html = itemHtml(eventItem({ eventStatus, onlineUrl: 'https://meet.example' }), {}, [
      '2026-11-20T19:00:00+01:00',
    ]);
    expect(visibleText(html)).toContain(words);
  });

  test('that is over or cancelled takes no registrations', () => {
    const links = (html: string) =>
      htmlElements(html).filter(({ attrs }) => attrs.href === 'https://tickets.example/repair').length;
    expect(links(itemHtml(eventItem()))).toBe(1);
    expect(links(itemHtml(eventItem({ eventStatus: 'cancelled' })))).toBe(0);
    expect(links(itemHtml(eventItem(), { now: new Date('2027-01-01T00:00:00Z') }))).toBe(0);
  });

  test('of several days is one span without hours or a zone', () => {
    const text = visibleText(
      itemHtml(eventItem({ allDay: true, startsAt: '2026-12-12T00:00', endsAt: '2026-12-13T00:00' })),
    );
    expect(text).toMatch(/12.*13 December 2026/);
    expect(text).not.toContain('Central European Time');
  });
});

describe('a training', () => {
  test('lists the sessions to come with date, hours, place and state', () => {
    const sessions = [
      session,
      {
        ...session,
        key: 's2',
        startsAt: '2026-12-12T14:00',
        endsAt: '2026-12-12T16:00',
        sessionStatus: 'full' as const,
      },
    ];
    const html = itemHtml(trainingItem({ sessions }));
    expect(visibleText(html)).toMatch(
      /5 December 2026 Training 10:00 – 12:00 Lyon Confluence Inès Morel Open 8 places/,
    );
    expect(visibleText(html)).toMatch(/12 December 2026 Training 14:00 – 16:00 Lyon Confluence Inès Morel Full/);
    expect(htmlElements(html).find(({ attrs }) => attrs.id === 'session-s2')?.name).toBe('tr');
  });

  test('without one says so', () => {
    const html = itemHtml(trainingItem(), { now: new Date('2027-06-01T00:00:00Z') });
    expect(visibleText(html)).toContain('No session is planned at the moment.');
  });
});

test('an album credits each photo and links its licence', () => {
  const html = itemHtml(albumItem());
  expect(visibleText(html)).toContain('Photo: Jo Vidal / Atelier');
  const licences = htmlElements(html).filter(
    ({ attrs }) => attrs.href === 'https://creativecommons.org/licenses/by/4.0/',
  );
  expect(licences).toHaveLength(4);
});

describe('a job', () => {
  test('says what it is and how to apply', () => {
    const text = visibleText(itemHtml(jobItem()));
    for (const words of [
      'Workshop',
      'Full-time',
      'Lyon Confluence',
      '€26,000 – €30,000 a year',
      'Four-day week',
      'Apply',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('that is closed says so and takes no applications', () => {
    const html = itemHtml(jobItem({ state: 'filled' }));
    expect(visibleText(html)).toContain('This job takes no more applications.');
    expect(html).not.toContain('https://jobs.example/mechanic');
  });

  test('without a place has no empty fact', () => {
    expect(visibleText(itemHtml(jobItem({ locations: [], remote: 'full' })))).not.toContain('Where');
  });
});

test('a store says whether it is open, its week, its special days and how to reach it', () => {
  const html = itemHtml(storeItem(), { now: new Date('2026-11-24T09:00:00Z') });
  const text = visibleText(html);
  for (const words of [
    'Open until 12:30',
    'Monday Closed',
    'Tuesday 09:30 – 12:30 14:00 – 19:00',
    '25 December 2026',
    'Christmas',
    'Rental',
  ]) {
    expect(text).toContain(words);
  }
  const hrefs = htmlElements(html).map(({ attrs }) => attrs.href);
  expect(hrefs).toContain('tel:+33400000000');
  expect(hrefs).toContain('https://www.openstreetmap.org/?mlat=45.741&mlon=4.817#map=17/45.741/4.817');
});

test('a store that never closes says so, in its week too', () => {
  const hours = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const).map(
    (day) => ({ day, opens: '00:00', closes: '23:59' }),
  );
  const text = visibleText(itemHtml(storeItem({ hours })));
  expect(text).toContain('Monday Open day and night');
  expect(text).not.toMatch(/23:59|00:00/);
  expect(visibleText(itemHtml(storeItem({ hours, locale: 'fr' }), { locale: 'fr' }))).toContain('Ouvert jour et nuit');
});

test('news names its writer and its source', () => {
  const html = itemHtml(newsItem({ source: { name: 'The Gazette', url: 'https://gazette.example' } }));
  expect(visibleText(html)).toMatch(/Inès Morel , Mechanic Published on 2 November 2026/);
  expect(htmlElements(html).some(({ attrs }) => attrs.href === 'https://gazette.example')).toBe(true);
});

describe('languages', () => {
  test('lead to the same page where it exists, else to the first one', () => {
    const there = { locale: 'fr', url: 'https://atelier.example/hub/fr/actualites/titre' };
    const french = (alternates: HubPage['alternates']) =>
      htmlElements(itemHtml(newsItem(), { alternates })).find(({ attrs }) => attrs.hreflang === 'fr' && attrs.lang)
        ?.attrs.href;
    expect(french([there])).toBe(there.url);
    expect(french([])).toBe('https://atelier.example/hub/fr');
  });

  test('a French page speaks French around its content', () => {
    const html = itemHtml(eventItem({ locale: 'fr' }), { locale: 'fr' });
    expect(html).toMatch(/^<!doctype html><html lang="fr"/);
    const text = visibleText(html);
    for (const words of ['Quand', 'Samedi 12 décembre 2026'.toLowerCase(), 'Évènements', 'S’inscrire', '12,50 €']) {
      expect(text).toContain(words);
    }
  });

  test('a page in another language than its content says so and marks the content', () => {
    const view = { ...viewOf(newsItem({ locale: 'fr' })), sourceLocale: 'en' };
    const page = hubPage({ locale: 'fr' });
    const head = buildHead({ view, brand: page.brand, alternates: [], urls, now: NOW });
    const html = renderItem({ ...page, head, view, share: [], related: [view] });
    expect(visibleText(html)).toContain('Cette page n’existe pas en français');
    const marked = htmlElements(html).flatMap(({ name, attrs }) =>
      attrs.lang === 'en' && attrs.dir === 'ltr' && !attrs.hreflang ? [name] : [],
    );
    // Title, summary and body; title and summary of the card.
    expect(marked).toEqual(['h1', 'p', 'div', 'a', 'p']);
  });

  test('the menu marks where one is', () => {
    const current = htmlElements(itemHtml(eventItem())).filter(({ attrs }) => attrs['aria-current'] === 'page');
    expect(current.map(({ attrs }) => attrs.href)).toEqual(['https://atelier.example/hub/en/events']);
  });
});
