import type { SourceConsent, SourceItem } from '../../../../server/src/features/catalog';
import {
  type BuildInput,
  type BuiltPage,
  buildPage,
  datesOf,
  type Page,
  type PageDate,
} from '../../../../server/src/features/pages';
import {
  albumItem,
  eventItem,
  file,
  infoItem,
  itemsByKind,
  jobItem,
  newsItem,
  person,
  photo,
  session,
  storeItem,
  trainingItem,
} from '../../../fixtures/source-items';

const FACTS: BuildInput['facts'] = { firstPublishedAt: '2026-11-02T08:00:00.000Z', previousDates: [], sequence: 0 };

function built(item: SourceItem, facts = FACTS): BuiltPage {
  const result = buildPage({ item, facts });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const NOW = new Date('2026-11-15T12:00:00.000Z');

function datesOfItem(item: SourceItem): PageDate[] {
  return datesOf(built(item).page, NOW);
}

function factsOf<K extends Page['kind']>(kind: K, item: SourceItem): Page<K>['facts'] {
  const { page } = built(item);
  if (page.kind !== kind) throw new Error(page.kind);
  return page.facts as Page<K>['facts'];
}

describe('every kind', () => {
  test.each(Object.entries(itemsByKind))('%s becomes a page that survives JSON unchanged', (kind, item) => {
    const { page } = built(item);
    expect(page).toMatchObject({ kind, documentId: item.documentId, locale: 'en', slug: item.slug, title: item.title });
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
  });

  test.each(Object.entries(itemsByKind))('%s is built the same twice', (_kind, item) => {
    expect(built(item)).toEqual(built(item));
  });

  test('says which locale its content comes from', () => {
    const result = buildPage({ item: newsItem({ locale: 'fr' }), facts: FACTS, sourceLocale: 'en' });
    expect(result).toMatchObject({ ok: true, value: { page: { locale: 'fr', sourceLocale: 'en' } } });
  });

  test('takes a tag once, however it is written', () => {
    const { page, tags } = built(newsItem({ tags: ['Vélo', '#vélo ', 'VELO', ' ', 'a, b'] }));
    expect(page.tags).toEqual(['Vélo', 'VELO', 'a', 'b']);
    expect(tags).toEqual(['vélo', 'velo', 'a', 'b']);
  });

  test('is refused without a title, and nothing else matters then', () => {
    expect(buildPage({ item: newsItem({ title: '' }), facts: FACTS })).toMatchObject({
      ok: false,
      error: [{ code: 'title-missing', field: 'title' }],
    });
  });

  test('is built although a rule would stop an editor, so that what stands stays', () => {
    const item = albumItem({ photos: [photo({ licence: null })], amount: -1 });
    expect(built(item).page.kind).toBe('album');
  });
});

describe('nothing private', () => {
  const consents: SourceConsent[] = [
    { person: 'Ana Secret', state: 'granted', scope: ['hub'], until: '2027-01-31' },
    { person: 'Bo Secret', state: 'granted', scope: ['hub', 'press'], until: null },
  ];

  test('of consents only the last day of the shortest one remains', () => {
    const { page } = built(albumItem({ photos: [photo({ people: true, consents })] }));
    const text = JSON.stringify(page);
    expect(text).not.toMatch(/Secret|granted|press|consent/i);
    expect(text).toContain('"showUntil":"2027-01-31"');
  });

  test('a salary and an amount stay hidden until the editor shows them', () => {
    const salary = { min: 26000, max: null, currency: 'EUR', unit: 'year', visible: null } as const;
    expect(factsOf('job', jobItem({ salary })).salary).toBeNull();
    expect(factsOf('album', albumItem({ amountVisible: false })).amount).toBeNull();
  });

  test('the outside identifier and the way of applying that was not chosen stay inside', () => {
    const item = jobItem({ identifier: 'SAP-77', applicationEmail: 'boss@atelier.example' });
    expect(JSON.stringify(built(item).page)).not.toMatch(/SAP-77|boss@/);
  });

  test('a picture in the text keeps only what the public may see', () => {
    const image = {
      url: '/u/x.jpg',
      alternativeText: 'A',
      width: 4,
      height: 3,
      mime: 'image/jpeg',
      hash: 'h',
      provider: 'aws',
      provider_metadata: { key: 'k' },
    };
    const { page } = built(newsItem({ body: [{ type: 'image', image, children: [] }] }));
    expect(page.body).toEqual([
      {
        type: 'image',
        image: { url: '/u/x.jpg', alternativeText: 'A', caption: null, width: 4, height: 3, mime: 'image/jpeg' },
        children: [],
      },
    ]);
  });
});

describe('photos', () => {
  test('without a consent for the hub are left out when people can be recognised', () => {
    const item = albumItem({
      photos: [photo({ documentId: 'a', people: true }), photo({ documentId: 'b', image: file(21) })],
    });
    expect(factsOf('album', item).photos.map((picture) => picture.fileId)).toEqual([21]);
  });

  test('that are left out stay known as dependencies, so that a later consent brings them back', () => {
    const item = albumItem({ photos: [photo({ documentId: 'a', people: true })] });
    const { refs } = built(item);
    expect(refs).toContainEqual({ type: 'photo', id: 'a' });
    expect(refs).not.toContainEqual({ type: 'file', id: 20 });
  });

  test('take their words from the locale of the page, or an alt text of another one', () => {
    const french = factsOf('album', albumItem({ locale: 'fr' })).photos[0];
    expect(french).toMatchObject({ alt: 'Des enfants plantent un arbre', caption: 'Premier arbre' });
    const german = factsOf('album', albumItem({ locale: 'de' })).photos[0];
    expect(german).toMatchObject({ alt: 'Children planting a tree', caption: null });
  });
});

describe('an event', () => {
  test('keeps the offset of its zone on its day', () => {
    expect(factsOf('event', eventItem())).toMatchObject({
      startsAt: '2026-12-12T18:30:00+01:00',
      endsAt: '2026-12-12T21:00:00+01:00',
    });
    const summer = eventItem({ startsAt: '2026-07-12T18:30', endsAt: null });
    expect(factsOf('event', summer)).toMatchObject({ startsAt: '2026-07-12T18:30:00+02:00', endsAt: null });
  });

  test('has one dated run with its place', () => {
    expect(datesOfItem(eventItem())).toEqual([
      {
        subject: '',
        startsAt: '2026-12-12T17:30:00.000Z',
        endsAt: '2026-12-12T20:00:00.000Z',
        store: null,
        lat: 45.74,
        lng: 4.815,
        state: 'scheduled',
      },
    ]);
  });

  test('of whole days is stored by date and runs from midnight to midnight', () => {
    const item = eventItem({ allDay: true, startsAt: '2026-03-28T10:00', endsAt: '2026-03-29T10:00' });
    expect(factsOf('event', item)).toMatchObject({ startsAt: '2026-03-28', endsAt: '2026-03-29' });
    expect(datesOfItem(item)).toMatchObject([
      { startsAt: '2026-03-27T23:00:00.000Z', endsAt: '2026-03-29T22:00:00.000Z' },
    ]);
  });

  test('in the hour that happens twice has the same instant on the page and in its run', () => {
    const item = eventItem({ startsAt: '2026-10-25T02:30', endsAt: '2026-10-25T04:00' });
    const { page } = built(item);
    const dates = datesOfItem(item);
    if (page.kind !== 'event') throw new Error(page.kind);
    expect(Date.parse(page.facts.startsAt)).toBe(Date.parse(dates[0]?.startsAt ?? ''));
  });

  test('that recurs keeps its rule and has a run on each date that is not left out', () => {
    const recurrence = { rule: 'FREQ=WEEKLY;COUNT=3', exceptions: [{ date: '2026-12-19' }] };
    const item = eventItem({ recurrence });
    expect(factsOf('event', item).recurrence).toEqual({ rule: 'FREQ=WEEKLY;COUNT=3', exceptions: ['2026-12-19'] });
    expect(datesOfItem(item)).toMatchObject([
      { subject: '20261212T183000', startsAt: '2026-12-12T17:30:00.000Z', lat: 45.74 },
      { subject: '20261226T183000', startsAt: '2026-12-26T17:30:00.000Z', lat: 45.74 },
    ]);
  });

  test('remembers the dates it had before', () => {
    const facts = { ...FACTS, previousDates: ['2026-11-20T19:00:00+01:00'] };
    expect(built(eventItem({ eventStatus: 'rescheduled' }), facts).page.facts).toMatchObject({
      previousDates: ['2026-11-20T19:00:00+01:00'],
    });
  });

  test('whose end was typed before its start still has a run that starts', () => {
    const [date] = datesOfItem(eventItem({ endsAt: '2026-12-11T10:00' }));
    expect(date).toMatchObject({ startsAt: '2026-12-12T17:30:00.000Z', endsAt: '2026-12-12T17:30:00.000Z' });
  });

  test('never carries an address that a browser would run', () => {
    const item = eventItem({
      onlineUrl: 'javascript:alert(1)',
      registrationUrl: ' JAVASCRIPT:alert(1)',
      speakers: [{ ...person, url: 'data:text/html,x' }],
      organizer: { name: 'x', url: 'vbscript:x' },
    });
    expect(JSON.stringify(built(item).page)).not.toMatch(/javascript|data:text|vbscript/i);
  });
});

describe('a training', () => {
  test('lists its sessions in order, each a run under its own key', () => {
    const { page } = built(trainingItem());
    const dates = datesOfItem(trainingItem());
    if (page.kind !== 'training') throw new Error(page.kind);
    expect(page.facts.sessions.map((one) => one.key)).toEqual(['s1', 's2']);
    expect(dates.map(({ subject, startsAt, store }) => [subject, startsAt, store])).toEqual([
      ['s1', '2026-12-05T09:00:00.000Z', 'store1'],
      ['s2', '2027-01-09T09:00:00.000Z', 'store1'],
    ]);
  });

  test('holds a session without a place at its own store, unless it is online', () => {
    const sessions = [
      { ...session, store: null },
      { ...session, key: 's2', store: null, onlineUrl: 'https://meet.example' },
    ];
    const dates = datesOfItem(trainingItem({ store: { documentId: 'home' }, sessions }));
    expect(dates.map((date) => date.store)).toEqual(['home', null]);
  });
});

test('everything a page embeds is a reference', () => {
  const item = jobItem({
    store: { documentId: 'store9' },
    locations: [
      { store: { documentId: 'store1' }, address: null },
      { store: { documentId: 'store1' }, address: null },
    ],
    share: { title: null, description: null, image: file(5), noindex: null },
    speaker: { as: 'person', name: 'Léa', role: null, url: null, photo: file(9) },
  });
  expect(built(item).refs).toEqual([
    { type: 'store', id: 'store9' },
    { type: 'store', id: 'store1' },
    { type: 'file', id: 5 },
    { type: 'file', id: 1 },
    { type: 'file', id: 9 },
  ]);
});

test('hours of a store are hours and minutes, whatever the database adds', () => {
  expect(factsOf('store', storeItem()).hours[0]).toEqual({ day: 'tuesday', opens: '09:30', closes: '12:30' });
});

test('a page whose speaker has no name speaks for the brand', () => {
  const speaker = { as: 'person', name: '', role: null, url: null, photo: null } as const;
  expect(buildPage({ item: infoItem({ speaker }), facts: FACTS })).toMatchObject({
    ok: true,
    value: { page: { speaker: { as: 'brand' } } },
  });
});
