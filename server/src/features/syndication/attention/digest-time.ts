import { Temporal } from 'temporal-polyfill';
import { addSeconds, type Instant, toInstant } from '../../../core/clock';

/** How often a digest goes out. */
export const DIGESTS = ['daily', 'weekly', 'never'] as const;
export type Digest = (typeof DIGESTS)[number];

/** When digests go out. */
export interface DigestTimes {
  every: Digest;
  /** Such as `08:00`, on the clocks of `zone`. */
  time: string;
  /** IANA name. */
  zone: string;
}

/** A server that was down at that time sends it late, and after so many hours not any more. */
const LATE_HOURS = 6;
const MONDAY = 1;

/** The moment whose digest is due now; null where none is. */
export function digestDue({ every, time, zone }: DigestTimes, now: Date): Instant | null {
  if (every === 'never') return null;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  if (every === 'weekly' && today.dayOfWeek !== MONDAY) return null;
  const moment = today.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  const at = toInstant(new Date(moment.epochMilliseconds));
  const isDue = at <= toInstant(now) && at > toInstant(addSeconds(now, -LATE_HOURS * 3600));
  return isDue ? at : null;
}
