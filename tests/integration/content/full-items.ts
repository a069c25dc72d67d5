import type { Kind } from '../../../shared/kinds';

/** Rows that full items refer to. */
export interface Ground {
  picture: number;
  video: number;
  captions: number;
  /** documentIds. */
  store: string;
  photo: string;
}

type Data = Record<string, unknown>;
export type Locale = 'en' | 'fr';

const body = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const address = {
  street: '1 rue de la Paix',
  postalCode: '75002',
  city: 'Paris',
  region: 'Île-de-France',
  country: 'FR',
};
const geo = { lat: 48.8686, lng: 2.3305 };
const place = { name: 'Salle des fêtes', address, geo };
const organizer = { name: 'Atelier Nord', url: 'https://atelier.example' };
const offer = {
  name: 'Plein tarif',
  price: 12.5,
  currency: 'EUR',
  url: 'https://tickets.example/1',
  availableFrom: '2027-01-01T08:00:00.000Z',
  availableUntil: '2027-03-01T08:00:00.000Z',
};

/** Fields with one value for all locales; every field that is not localized. */
function shared(kind: Kind, { picture, store, photo }: Ground): Data {
  const person = { name: 'Ana Ruiz', role: 'Chef', url: 'https://ana.example', photo: picture };
  const common = { cover: picture, identifier: `${kind}-1`, store, speaker: { as: 'person', ...person } };
  const own: Record<Kind, Data> = {
    news: {
      author: person,
      pinnedUntil: '2027-02-01T00:00:00.000Z',
      expiresAt: '2027-06-01T00:00:00.000Z',
      source: { name: 'La Gazette', url: 'https://gazette.example/1' },
    },
    event: {
      startsAt: '2027-03-28T01:30',
      endsAt: '2027-03-28T03:30',
      timezone: 'Europe/Paris',
      allDay: false,
      eventStatus: 'moved-online',
      attendance: 'mixed',
      place,
      onlineUrl: 'https://meet.example/x',
      organizer,
      speakers: [person, { ...person, name: 'Bo Li' }],
      offers: [offer, { ...offer, name: 'Gratuit', price: 0 }],
      capacity: 120,
      registration: 'external',
      registrationUrl: 'https://register.example/x',
      recurrence: { rule: 'FREQ=WEEKLY;COUNT=4', exceptions: [{ date: '2027-04-04' }] },
    },
    training: {
      level: 'beginner',
      durationMinutes: 90,
      language: 'fr',
      certificate: 'Attestation',
      provider: organizer,
      offers: [offer],
      sessions: [session(store, '2027-01-10T10:00'), session(store, '2027-01-17T10:00')],
    },
    album: {
      beneficiary: { ...organizer, logo: picture },
      contribution: 'in-kind',
      amount: 2500.5,
      currency: 'EUR',
      amountVisible: true,
      periodStart: '2026-01-01',
      periodEnd: '2026-12-31',
      place,
      photos: [photo],
    },
    job: {
      state: 'open',
      postedAt: '2026-11-01T08:00:00.000Z',
      validThrough: '2027-02-01T22:59:00.000Z',
      department: 'Atelier',
      employmentTypes: ['FULL_TIME', 'INTERN'],
      locations: [{ store }, { address }],
      remote: 'hybrid',
      remoteCountries: ['FR', 'BE'],
      salary: { min: 30000, max: 36000.5, currency: 'EUR', unit: 'year', visible: true },
      application: 'url',
      applicationUrl: 'https://jobs.example/1',
      applicationEmail: null,
      contact: { name: 'Ana Ruiz', email: 'ana@example.org', phone: '+33 1 23 45 67 89' },
    },
    store: {
      role: 'store',
      businessType: 'BikeStore',
      address,
      geo,
      phone: '+33 1 23 45 67 89',
      email: 'paris@example.org',
      timezone: 'Europe/Paris',
      hours: [
        { day: 'monday', opens: '09:30', closes: '12:30' },
        { day: 'monday', opens: '14:00', closes: '19:00' },
        { day: 'saturday', opens: '18:00', closes: '02:00' },
      ],
      specialDays: [
        { date: '2026-12-25', closed: true, opens: null, closes: null, note: 'Noël' },
        { date: '2026-12-24', closed: false, opens: '09:30', closes: '16:00', note: null },
      ],
      photos: [photo],
      googlePlaceId: 'ChIJ-test',
    },
    info: { role: 'legal-notice', menu: 'footer' },
  };
  return { ...common, ...own[kind] };
}

function session(store: string, startsAt: string): Data {
  return {
    type: 'training',
    startsAt,
    endsAt: startsAt.replace('T10', 'T12'),
    timezone: 'Europe/Paris',
    store,
    onlineUrl: 'https://meet.example/s',
    instructor: 'Bo Li',
    seats: 8,
    sessionStatus: 'scheduled',
  };
}

/** Fields with a value per locale; every localized field. */
export function localizedData(kind: Kind, { picture, video, captions }: Ground, locale: Locale): Data {
  const text = (word: string) => `${word} (${locale})`;
  const own: Partial<Record<Kind, Data>> = {
    training: { objectives: text('Learn'), prerequisites: text('None'), audience: text('All') },
    album: { cause: text('Cause') },
    job: { experience: text('Two years'), education: text('Any'), benefits: text('Meals') },
    store: { services: [text('Repair'), text('Rental')] },
  };
  return {
    title: text(`A ${kind}`),
    slug: `a-${kind}-${locale}`,
    summary: text('In short'),
    body: body(text('At length')),
    coverAlt: text('A door'),
    tags: [text('one'), text('two')],
    video: { file: video, url: 'https://video.example/1', poster: picture, captions },
    share: { title: text('Share'), description: text('Shared'), image: picture, noindex: true },
    // Published at once, so no time for it is left.
    publishAt: null,
    unpublishAt: kind === 'event' || kind === 'store' ? '2050-01-01T10:00' : '2050-01-01T10:00:00.000Z',
    ...own[kind],
  };
}

/** A valid item with every field filled. */
export function fullItem(kind: Kind, ground: Ground, locale: Locale): Data {
  return { ...shared(kind, ground), ...localizedData(kind, ground, locale) };
}

export function fullPhoto({ picture }: Pick<Ground, 'picture'>): Data {
  return {
    name: 'door.jpg',
    image: picture,
    texts: [
      { locale: 'en', alt: 'A blue door', caption: 'Our door' },
      { locale: 'fr', alt: 'Une porte bleue', caption: 'Notre porte' },
    ],
    creator: 'Ana Ruiz',
    credit: 'Photo: Ana Ruiz',
    copyright: '© 2026 Ana Ruiz',
    licence: 'CC-BY-4.0',
    licencePage: 'https://licence.example/1',
    takenAt: '2026-05-01',
    place: 'Paris',
    people: true,
    consents: [
      {
        person: 'Bo Li',
        state: 'granted',
        scope: ['hub', 'social'],
        until: '2030-01-01',
        guardian: 'Mo Li',
        evidence: 'Folder 12',
        note: 'By e-mail',
      },
    ],
  };
}

export function fullBrand({ picture }: Pick<Ground, 'picture'>): Data {
  return {
    name: 'Nordlicht',
    legalName: 'Nordlicht SARL',
    logo: picture,
    texts: [
      { locale: 'en', tagline: 'Light', description: 'We bring light.' },
      { locale: 'fr', tagline: 'Lumière', description: 'Nous apportons la lumière.' },
    ],
    sameAs: [{ url: 'https://mastodon.social/@nordlicht' }],
    primaryColor: '#1b4d3e',
    accentColor: '#e0a458',
    shareImage: picture,
    shareImageAlt: 'A lamp',
    contactPoints: [
      { type: 'press', email: 'press@example.org', phone: '+33 1 23 45 67 89', url: 'https://press.example' },
    ],
    hashtags: ['nordlicht', 'lumière'],
    menu: [{ locale: 'fr', label: 'Boutique', url: '/boutique' }],
    fbAppId: '1234567890',
    fediverseCreator: '@nordlicht@mastodon.social',
    xSite: '@nordlicht',
  };
}
