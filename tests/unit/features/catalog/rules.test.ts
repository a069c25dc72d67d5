import {
  checkItem,
  isUnbuildable,
  REFUSALS,
  type SourceConsent,
  type SourceItem,
} from '../../../../server/src/features/catalog';
import {
  albumItem,
  eventItem,
  itemsByKind,
  jobItem,
  newsItem,
  offer,
  photo,
  session,
  storeItem,
  trainingItem,
} from '../../../fixtures/source-items';

test.each(Object.entries(itemsByKind))('a complete %s is not refused', (_kind, item) => {
  expect(checkItem(item)).toEqual([]);
});

const salary = { min: 1, max: 2, currency: 'EUR', unit: 'year', visible: true } as const;
const withPhoto = (over: Parameters<typeof photo>[0]) => albumItem({ photos: [photo(), photo(over)] });
const consent: SourceConsent = { person: 'Ana', state: 'granted', scope: ['hub'], until: null };
const hours = (opens: string, closes: string) => storeItem({ hours: [{ day: 'monday', opens, closes }] });

/** One item for each way of being refused: what is wrong, where it is said. */
const refused: [code: keyof typeof REFUSALS, field: string, item: SourceItem][] = [
  ['title-missing', 'title', newsItem({ title: '  ' })],
  ['slug-missing', 'slug', newsItem({ slug: '' })],
  ['slug-unusable', 'slug', newsItem({ slug: 'a/b' })],
  ['slug-unusable', 'slug', newsItem({ slug: '..' })],
  ['summary-too-long', 'summary', newsItem({ summary: 'x'.repeat(301) })],
  [
    'speaker-name-missing',
    'speaker.name',
    newsItem({ speaker: { as: 'person', name: null, role: 'CEO', url: null, photo: null } }),
  ],
  [
    'link-unusable',
    'video.url',
    newsItem({ video: { file: null, url: 'javascript:alert(1)', poster: null, captions: null } }),
  ],
  ['link-unusable', 'source.url', newsItem({ source: { name: null, url: 'ftp://x' } })],
  ['zone-unknown', 'timezone', eventItem({ timezone: 'Europe/Lyon' })],
  ['time-unreadable', 'startsAt', eventItem({ startsAt: 'soon' })],
  ['time-unreadable', 'endsAt', eventItem({ endsAt: '2026-02-30T10:00' })],
  ['end-before-start', 'endsAt', eventItem({ endsAt: '2026-12-12T18:30' })],
  // 02:30 is skipped and becomes 03:30, which is after 03:15.
  ['end-before-start', 'endsAt', eventItem({ startsAt: '2026-03-29T02:30', endsAt: '2026-03-29T03:15' })],
  ['end-before-start', 'endsAt', eventItem({ allDay: true, startsAt: '2026-12-12T00:00', endsAt: '2026-12-11T00:00' })],
  [
    'recurrence-unusable',
    'recurrence.rule',
    eventItem({ recurrence: { rule: 'FREQ=WEEKLY;BYDAY=MO', exceptions: [] } }),
  ],
  ['link-missing', 'onlineUrl', eventItem({ attendance: 'online' })],
  ['link-missing', 'onlineUrl', eventItem({ eventStatus: 'moved-online' })],
  ['link-unusable', 'onlineUrl', eventItem({ onlineUrl: 'meet.example' })],
  ['link-missing', 'registrationUrl', eventItem({ registrationUrl: null })],
  ['link-unusable', 'registrationUrl', eventItem({ registrationUrl: 'data:text/html,x' })],
  ['position-impossible', 'place.geo', eventItem({ place: { name: 'x', address: null, geo: { lat: 91, lng: 0 } } })],
  ['currency-missing', 'offers.1.currency', eventItem({ offers: [offer, { ...offer, currency: null }] })],
  ['currency-unknown', 'offers.0.currency', eventItem({ offers: [{ ...offer, currency: 'EURO' }] })],
  ['price-negative', 'offers.0.price', eventItem({ offers: [{ ...offer, price: -1 }] })],
  ['link-unusable', 'offers.0.url', eventItem({ offers: [{ ...offer, url: '/tickets' }] })],
  [
    'offer-window-reversed',
    'offers.0.availableUntil',
    eventItem({
      offers: [{ ...offer, availableFrom: '2026-12-02T00:00:00Z', availableUntil: '2026-12-01T00:00:00Z' }],
    }),
  ],
  ['end-before-start', 'sessions.0.endsAt', trainingItem({ sessions: [{ ...session, endsAt: session.startsAt }] })],
  ['zone-unknown', 'sessions.0.timezone', trainingItem({ sessions: [{ ...session, timezone: 'Paris' }] })],
  ['link-unusable', 'sessions.0.onlineUrl', trainingItem({ sessions: [{ ...session, onlineUrl: 'x' }] })],
  ['session-key-repeated', 'sessions.1.key', trainingItem({ sessions: [session, session] })],
  ['amount-negative', 'amount', albumItem({ amount: -5 })],
  ['currency-missing', 'currency', albumItem({ currency: null })],
  ['currency-unknown', 'currency', albumItem({ currency: 'eur' })],
  ['period-reversed', 'periodEnd', albumItem({ periodEnd: '2026-01-01' })],
  ['photo-missing-picture', 'photos.1.image', withPhoto({ image: null })],
  ['photo-missing-alt', 'photos.1.texts', withPhoto({ texts: [{ locale: 'fr', alt: 'x', caption: null }] })],
  ['photo-missing-credit', 'photos.1.credit', withPhoto({ credit: ' ' })],
  ['photo-missing-licence', 'photos.1.licence', withPhoto({ licence: null })],
  ['photo-missing-consent', 'photos.1.consents', withPhoto({ people: true })],
  [
    'photo-missing-consent',
    'photos.1.consents',
    withPhoto({ people: true, consents: [{ ...consent, scope: ['press'] }] }),
  ],
  ['photo-missing-credit', 'photos.0.credit', storeItem({ photos: [photo({ credit: null })] })],
  ['salary-empty', 'salary.min', jobItem({ salary: { ...salary, min: null, max: null } })],
  ['salary-reversed', 'salary.max', jobItem({ salary: { ...salary, min: 3 } })],
  ['price-negative', 'salary.min', jobItem({ salary: { ...salary, min: -1 } })],
  ['currency-missing', 'salary.currency', jobItem({ salary: { ...salary, currency: null } })],
  ['currency-unknown', 'salary.currency', jobItem({ salary: { ...salary, currency: 'XXXX' } })],
  ['application-missing', 'applicationUrl', jobItem({ applicationUrl: null })],
  ['application-missing', 'applicationEmail', jobItem({ application: 'email' })],
  ['link-unusable', 'applicationUrl', jobItem({ applicationUrl: 'mailto:x@y.z' })],
  ['email-unusable', 'applicationEmail', jobItem({ application: 'email', applicationEmail: 'jobs at x' })],
  ['country-unknown', 'remoteCountries.1', jobItem({ remoteCountries: ['FR', 'Belgium'] })],
  ['zone-unknown', 'timezone', storeItem({ timezone: '' })],
  ['position-impossible', 'geo', storeItem({ geo: { lat: 0, lng: 181 } })],
  ['hours-unreadable', 'hours.0.opens', hours('9h', '18h')],
  ['hours-unreadable', 'hours.0.opens', hours('09:00', '09:00')],
  [
    'time-unreadable',
    'specialDays.0.date',
    storeItem({ specialDays: [{ date: 'Christmas', closed: true, opens: null, closes: null, note: null }] }),
  ],
  [
    'hours-unreadable',
    'specialDays.0.opens',
    storeItem({ specialDays: [{ date: '2026-12-24', closed: false, opens: null, closes: null, note: null }] }),
  ],
  ['email-unusable', 'email', storeItem({ email: 'lyon@' })],
];

test.each(refused)('%s is said about %s', (code, field, item) => {
  expect(checkItem(item).map((refusal) => [refusal.code, refusal.field])).toEqual([[code, field]]);
});

test('every refusal is reached by an item above, except those that need the other items', () => {
  const needsOthers = ['slug-taken'];
  const reached = new Set<string>([...refused.map(([code]) => code), ...needsOthers]);
  expect(Object.keys(REFUSALS).filter((code) => !reached.has(code))).toEqual([]);
});

test('every message says what to do', () => {
  for (const [, , item] of refused) {
    for (const { message } of checkItem(item)) expect(message).toMatch(/^[A-Z"].*[:,].*[a-z].*\.$|must start with/);
  }
});

test('a job that is filled needs no way to apply', () => {
  expect(checkItem(jobItem({ state: 'filled', applicationUrl: null }))).toEqual([]);
});

test('a free offer needs no currency', () => {
  expect(checkItem(eventItem({ offers: [{ ...offer, price: 0, currency: null }] }))).toEqual([]);
});

test('a photo that someone refused stops nothing, whatever else it lacks', () => {
  const item = withPhoto({ licence: null, consents: [{ ...consent, state: 'withdrawn' }] });
  expect(checkItem(item)).toEqual([]);
});

test('only what leaves nothing to show is unbuildable', () => {
  const codes = refused.flatMap(([, , item]) => checkItem(item)).filter(isUnbuildable);
  expect([...new Set(codes.map((refusal) => refusal.code))].sort()).toEqual([
    'slug-missing',
    'slug-unusable',
    'time-unreadable',
    'title-missing',
    'zone-unknown',
  ]);
});

test('every problem of every photo is named, with the photo it is about', () => {
  const bare = { texts: [], credit: null, licence: null };
  const item = albumItem({ photos: [photo({ ...bare, name: 'mill.jpg' }), photo({ licence: null, name: 'dam.jpg' })] });
  expect(checkItem(item).map(({ message }) => message)).toEqual([
    'Photo 1 (“mill.jpg”) has no alt text in "en": describe what can be seen.',
    'Photo 1 (“mill.jpg”) has no credit: name whose picture it is.',
    'Photo 1 (“mill.jpg”) has no licence: choose one.',
    'Photo 2 (“dam.jpg”) has no licence: choose one.',
  ]);
});

test.each(['alt', 'credit', 'licence', 'consent'] as const)('an app may do without %s', (requirement) => {
  const item = albumItem({ photos: [photo({ texts: [], credit: null, licence: null, people: true })] });
  const all = { alt: true, credit: true, licence: true, consent: true };
  const fields = { alt: 'texts', credit: 'credit', licence: 'licence', consent: 'consents' };
  const about = (required: typeof all) => checkItem(item, required).map(({ field }) => field.split('.')[2]);
  expect(about(all)).toContain(fields[requirement]);
  expect(about({ ...all, [requirement]: false })).not.toContain(fields[requirement]);
});
