import { type Refusal, refuse } from '../refusal';
import { isWallTime, isZone, placeDays, placeTimed } from '../zone';

interface Times {
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  allDay?: boolean | null;
}

/** Start and end can be read, the zone exists, and the end is after the start as instants. */
export function checkTimes(times: Times, prefix = ''): Refusal[] {
  const refusals = [...checkZone(times.timezone, prefix), ...checkReadable(times, prefix)];
  return refusals.length > 0 ? refusals : checkOrder(times, prefix);
}

/** The zone is a name of the IANA database. */
export function checkZone(timezone: string, prefix = ''): Refusal[] {
  if (isZone(timezone ?? '')) return [];
  const message = `"${timezone ?? ''}" is no time zone: choose one by its city, such as Europe/Paris.`;
  return [refuse('zone-unknown', `${prefix}timezone`, message)];
}

function checkReadable({ startsAt, endsAt }: Times, prefix: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (!isWallTime(startsAt ?? '')) {
    const message = 'The start is not a date with a time: write it as 2027-05-31T18:30.';
    refusals.push(refuse('time-unreadable', `${prefix}startsAt`, message));
  }
  if (endsAt !== null && !isWallTime(endsAt)) {
    const message = 'The end is not a date with a time: write it as 2027-05-31T20:00, or leave it empty.';
    refusals.push(refuse('time-unreadable', `${prefix}endsAt`, message));
  }
  return refusals;
}

function checkOrder({ startsAt, endsAt, timezone, allDay }: Times, prefix: string): Refusal[] {
  const span = allDay ? placeDays(startsAt, endsAt, timezone) : placeTimed(startsAt, endsAt, timezone);
  if (!span.ok || span.value.ends === null || span.value.ends.instant > span.value.starts.instant) return [];
  const message = 'The end is not after the start: move it later, or leave it empty.';
  return [refuse('end-before-start', `${prefix}endsAt`, message)];
}
