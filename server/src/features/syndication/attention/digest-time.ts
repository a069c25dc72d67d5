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

/** The moment whose digest is due now, which may be one of yesterday evening; null where none is. */
export function digestDue({ every, time, zone }: DigestTimes, now: Date): Instant | null {
  if (every === 'never') return null;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const moments = [today, today.subtract({ days: 1 })]
    .filter(({ dayOfWeek }) => every === 'daily' || dayOfWeek === MONDAY)
    .map((day) => day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }))
    .map(({ epochMilliseconds }) => toInstant(new Date(epochMilliseconds)));
  const earliest = toInstant(addSeconds(now, -LATE_HOURS * 3600));
  return moments.find((at) => at <= toInstant(now) && at > earliest) ?? null;
}
