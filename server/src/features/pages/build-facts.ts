import { isTimeOfDay, placeDays, placeTimed, type SourceItem, type SourceOffer, type SourcePlace } from '../catalog';
import type { PageFacts, PageOffer, PagePlace, PageSession } from './page';
import { personOf, photosOf, pictureOf } from './picture';
import { cleanHref, cleanWebAddress } from './safe-href';

type Source<K extends SourceItem['kind']> = Extract<SourceItem, { kind: K }>;

export function newsFacts(item: Source<'news'>): PageFacts['news'] {
  return {
    author: item.author && personOf(item.author),
    pinnedUntil: item.pinnedUntil,
    expiresAt: item.expiresAt,
    source: linkOf(item.source),
  };
}

export function eventFacts(item: Source<'event'>, previousDates: readonly string[]): PageFacts['event'] {
  const times = item.allDay ? placeDays : placeTimed;
  const span = times(item.startsAt, item.endsAt, item.timezone);
  return {
    startsAt: span.ok ? span.value.starts.iso : item.startsAt,
    endsAt: span.ok ? (span.value.ends?.iso ?? null) : null,
    timezone: item.timezone,
    allDay: item.allDay === true,
    attendance: item.attendance,
    place: placeOf(item.place),
    onlineUrl: cleanWebAddress(item.onlineUrl),
    organizer: linkOf(item.organizer),
    speakers: item.speakers.map(personOf),
    offers: item.offers.map(offerOf),
    capacity: item.capacity,
    registration: item.registration,
    registrationUrl: item.registration === 'external' ? cleanWebAddress(item.registrationUrl) : null,
    status: item.eventStatus ?? 'scheduled',
    previousDates: [...previousDates],
    recurrence: recurrenceOf(item),
  };
}

/** None yet where a draft has a row without a rule. */
function recurrenceOf({ recurrence }: Source<'event'>): PageFacts['event']['recurrence'] {
  if (!recurrence?.rule) return null;
  return { rule: recurrence.rule, exceptions: recurrence.exceptions.flatMap(({ date }) => date ?? []) };
}

export function trainingFacts(item: Source<'training'>): PageFacts['training'] {
  return {
    objectives: item.objectives,
    prerequisites: item.prerequisites,
    audience: item.audience,
    level: item.level,
    durationMinutes: item.durationMinutes,
    language: item.language,
    certificate: item.certificate,
    provider: linkOf(item.provider),
    offers: item.offers.map(offerOf),
    sessions: item.sessions.map(sessionOf).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
  };
}

function sessionOf(session: Source<'training'>['sessions'][number]): PageSession {
  const span = placeTimed(session.startsAt, session.endsAt, session.timezone);
  return {
    key: session.key,
    type: session.type,
    startsAt: span.ok ? span.value.starts.iso : session.startsAt,
    endsAt: span.ok ? (span.value.ends?.iso ?? null) : null,
    timezone: session.timezone,
    store: session.store?.documentId ?? null,
    onlineUrl: cleanWebAddress(session.onlineUrl),
    instructor: session.instructor,
    seats: session.seats,
    status: session.sessionStatus,
  };
}

export function albumFacts(item: Source<'album'>): PageFacts['album'] {
  const { amount, currency } = item;
  const logo = item.beneficiary && pictureOf(item.beneficiary.logo);
  return {
    beneficiary: item.beneficiary && {
      name: item.beneficiary.name,
      url: cleanWebAddress(item.beneficiary.url),
      logo: logo && { ...logo, alt: logo.alt || (item.beneficiary.name ?? '') },
    },
    cause: item.cause,
    contribution: item.contribution,
    amount: item.amountVisible === true && amount !== null && currency ? { value: amount, currency } : null,
    periodStart: item.periodStart,
    periodEnd: item.periodEnd,
    place: placeOf(item.place),
    photos: photosOf(item.photos, item.locale),
  };
}

export function jobFacts(item: Source<'job'>): PageFacts['job'] {
  const { salary } = item;
  return {
    department: item.department,
    employmentTypes: item.employmentTypes ?? [],
    locations: item.locations.map(({ store, address }) => ({ store: store?.documentId ?? null, address })),
    remote: item.remote,
    remoteCountries: item.remoteCountries ?? [],
    salary:
      salary?.visible === true && salary.unit
        ? { min: salary.min, max: salary.max, currency: salary.currency, unit: salary.unit }
        : null,
    validThrough: item.validThrough,
    state: item.state,
    application: applicationOf(item),
    experience: item.experience,
    education: item.education,
    benefits: item.benefits,
    postedAt: item.postedAt,
    contact: item.contact,
  };
}

function applicationOf(item: Source<'job'>): PageFacts['job']['application'] {
  if (item.application === 'email') return item.applicationEmail ? { by: 'email', email: item.applicationEmail } : null;
  const url = cleanWebAddress(item.applicationUrl);
  return url === null ? null : { by: 'url', url };
}

export function storeFacts(item: Source<'store'>): PageFacts['store'] {
  return {
    role: item.role,
    businessType: item.businessType || 'LocalBusiness',
    address: item.address,
    geo: item.geo,
    phone: item.phone,
    email: item.email,
    timezone: item.timezone,
    hours: item.hours
      .filter(({ day, opens, closes }) => day && isTimeOfDay(opens ?? '') && isTimeOfDay(closes ?? ''))
      .map(({ day, opens, closes }) => ({ day, opens: minutes(opens), closes: minutes(closes) })),
    specialDays: item.specialDays.map((day) => ({ ...day, opens: timeOf(day.opens), closes: timeOf(day.closes) })),
    services: item.services ?? [],
    photos: photosOf(item.photos, item.locale),
    googlePlaceId: item.googlePlaceId,
  };
}

export function infoFacts(item: Source<'info'>): PageFacts['info'] {
  return { role: item.role, menu: item.menu };
}

function offerOf(offer: SourceOffer): PageOffer {
  return {
    name: offer.name,
    price: Number(offer.price),
    currency: offer.currency,
    url: cleanWebAddress(offer.url),
    availableFrom: offer.availableFrom,
    availableUntil: offer.availableUntil,
  };
}

function placeOf(place: SourcePlace | null): PagePlace | null {
  if (place === null || (!place.name && !place.address && !place.geo)) return null;
  return { name: place.name, address: place.address, geo: place.geo };
}

function linkOf(link: { name: string | null; url: string | null } | null) {
  if (link === null || (!link.name && !link.url)) return null;
  return { name: link.name, url: link.url && cleanHref(link.url, ['http:', 'https:']) };
}

/** Null for what a draft has not written to its end. */
function timeOf(time: string | null): string | null {
  return time && isTimeOfDay(time) ? minutes(time) : null;
}

/** `09:00` of `09:00:00.000`, as Strapi's time fields give it. */
function minutes(time: string): string {
  return time.slice(0, 5);
}
