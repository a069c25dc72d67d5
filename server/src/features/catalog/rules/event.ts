import { recurrenceProblem } from '../recurrence';
import { type Refusal, refuse } from '../refusal';
import type { SourceEvent, SourceGeo } from '../source';
import { checkOffers } from './offers';
import { checkTimes } from './times';
import { isWebAddress } from './value';

/** An event: its times, its prices, and the addresses that its way of attending needs. */
export function checkEvent(event: SourceEvent): Refusal[] {
  const times = checkTimes(event);
  return [
    ...times,
    ...(times.length === 0 ? checkRecurrence(event) : []),
    ...checkOffers(event.offers),
    ...checkOnline(event),
    ...checkRegistration(event),
    ...checkGeo(event.place?.geo ?? null, 'place.geo'),
  ];
}

/** Latitude and longitude lie on the globe. */
export function checkGeo(geo: SourceGeo | null, field: string): Refusal[] {
  if (geo === null || (Math.abs(geo.lat) <= 90 && Math.abs(geo.lng) <= 180)) return [];
  const message = 'The position is not on the globe: latitude goes from -90 to 90, longitude from -180 to 180.';
  return [refuse('position-impossible', field, message)];
}

function checkRecurrence({ recurrence, startsAt, endsAt, timezone, allDay }: SourceEvent): Refusal[] {
  if (recurrence === null) return [];
  const { exceptions } = recurrence;
  // A draft may have the row and no rule yet.
  const rule = recurrence.rule ?? '';
  const days = exceptions.map(({ date }) => date);
  const event = { startsAt, endsAt, timezone, allDay: allDay === true, recurrence: { rule, exceptions: days } };
  const problem = recurrenceProblem(event);
  return problem === null ? [] : [refuse('recurrence-unusable', 'recurrence.rule', problem)];
}

function checkOnline({ attendance, onlineUrl, eventStatus }: SourceEvent): Refusal[] {
  if (onlineUrl && !isWebAddress(onlineUrl)) {
    return [refuse('link-unusable', 'onlineUrl', 'The online address must start with https:// or http://.')];
  }
  if (onlineUrl || (attendance !== 'online' && eventStatus !== 'moved-online')) return [];
  return [refuse('link-missing', 'onlineUrl', 'The event is online but has no online address: add where to join.')];
}

function checkRegistration({ registration, registrationUrl }: SourceEvent): Refusal[] {
  if (registration !== 'external') return [];
  if (!registrationUrl) {
    const message = 'People register elsewhere but the registration address is empty: add it, or choose none.';
    return [refuse('link-missing', 'registrationUrl', message)];
  }
  if (isWebAddress(registrationUrl)) return [];
  return [refuse('link-unusable', 'registrationUrl', 'The registration address must start with https:// or http://.')];
}
