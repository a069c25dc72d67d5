import { type Refusal, refuse } from '../refusal';
import type { SourceStore } from '../source';
import { isDay } from '../zone';
import { checkGeo } from './event';
import { checkPhotos, type PhotoRequirements } from './photos';
import { checkZone } from './times';
import { isEmail, isTimeOfDay } from './value';

/** A store: its zone, its hours, how to reach it, and its photos. */
export function checkStore(store: SourceStore, locale: string, required: PhotoRequirements): Refusal[] {
  return [
    ...checkZone(store.timezone),
    ...checkGeo(store.geo, 'geo'),
    ...store.hours.flatMap((row, index) => checkHours(row.opens, row.closes, `hours.${index}`)),
    ...store.specialDays.flatMap(checkSpecialDay),
    ...checkEmail(store.email),
    ...checkPhotos(store.photos, locale, required),
  ];
}

function checkHours(opens: string | null, closes: string | null, path: string): Refusal[] {
  const readable = isTimeOfDay(opens ?? '') && isTimeOfDay(closes ?? '');
  if (readable && opens !== closes) return [];
  const message = readable
    ? 'Opening and closing are the same time: write 00:00 to 23:59 for a whole day.'
    : 'The hours cannot be read: write opening and closing as 09:00 and 18:30.';
  return [refuse('hours-unreadable', `${path}.opens`, message)];
}

function checkSpecialDay(day: SourceStore['specialDays'][number], index: number): Refusal[] {
  const path = `specialDays.${index}`;
  if (!isDay(day.date)) {
    return [refuse('time-unreadable', `${path}.date`, 'A special day has no date: write it as 2027-12-24.')];
  }
  return day.closed ? [] : checkHours(day.opens, day.closes, path);
}

function checkEmail(email: string | null): Refusal[] {
  if (!email || isEmail(email)) return [];
  return [refuse('email-unusable', 'email', 'The e-mail is no e-mail address: correct it or leave it empty.')];
}
