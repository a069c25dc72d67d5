import type { Instant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import { isDay, isWallTime, placeWallTime } from '../zone';
import { checkZone } from './times';

/** The two fields that move an item by themselves. */
export type PublishingField = 'publishAt' | 'unpublishAt';

/** As a draft says them: on the clocks of `timezone`, or as instants with their offset. */
export interface PublishingTimes {
  publishAt: string | null;
  unpublishAt: string | null;
  /** Null for kinds without a zone of their own. */
  timezone: string | null;
}

/** Why times cannot be saved. */
export interface TimeRefusal {
  field: PublishingField | 'timezone';
  /** One sentence that names the cure. */
  message: string;
}

export type PublishingInstants = Record<PublishingField, Instant | null>;

const UNREADABLE = {
  publishAt: 'The time to publish is not a date with a time: write it as 2027-05-31T18:30.',
  unpublishAt: 'The time to unpublish is not a date with a time: write it as 2027-05-31T18:30.',
} as const satisfies Record<PublishingField, string>;

const SKIPPED = {
  publishAt: (wall, zone) =>
    `The time to publish, ${wall}, does not exist in ${zone}, where clocks skip it: choose another.`,
  unpublishAt: (wall, zone) =>
    `The time to unpublish, ${wall}, does not exist in ${zone}, where clocks skip it: choose another.`,
} as const satisfies Record<PublishingField, (wall: string, zone: string) => string>;

const OVER = {
  publishAt: 'The time to publish is over: choose a later one, or leave it empty and publish now.',
  unpublishAt: 'The time to unpublish is over: choose a later one, or leave it empty and unpublish now.',
} as const satisfies Record<PublishingField, string>;

/** The two times as instants, or why one of them is none. */
export function placePublishingTimes(times: PublishingTimes): Result<PublishingInstants, TimeRefusal> {
  const publishAt = place(times, 'publishAt');
  if (!publishAt.ok) return publishAt;
  const unpublishAt = place(times, 'unpublishAt');
  return unpublishAt.ok ? ok({ publishAt: publishAt.value, unpublishAt: unpublishAt.value }) : unpublishAt;
}

/** What is wrong with times that somebody sets now. Those that stood before may lie behind: their work is late. */
export function checkPublishingTimes(
  wanted: PublishingInstants,
  before: PublishingInstants,
  now: Instant,
): TimeRefusal[] {
  const isOver = (field: PublishingField) => {
    const at = wanted[field];
    return at !== null && at !== before[field] && at <= now;
  };
  const refusals = (['publishAt', 'unpublishAt'] as const)
    .filter(isOver)
    .map((field): TimeRefusal => ({ field, message: OVER[field] }));
  const { publishAt, unpublishAt } = wanted;
  if (publishAt !== null && unpublishAt !== null && unpublishAt <= publishAt) {
    const message = 'The time to unpublish is not after the time to publish: move it later, or leave it empty.';
    refusals.push({ field: 'unpublishAt', message });
  }
  return refusals;
}

/** Why a call that publishes at once cannot set a time for it. */
export function publishedAtOnce(): TimeRefusal {
  const message = 'This call publishes at once and publishAt names a time: leave publishAt out, or send status=draft.';
  return { field: 'publishAt', message };
}

/** Why Publish is refused with a time that was set just before. */
export function publishedByHand(): TimeRefusal {
  const message = 'Save is enough to publish at that time: press Save, or leave the time empty to publish now.';
  return { field: 'publishAt', message };
}

function place({ timezone, ...times }: PublishingTimes, field: PublishingField): Result<Instant | null, TimeRefusal> {
  const given = times[field];
  if (given === null || given === '') return ok(null);
  const text = isDay(given) ? `${given}T00:00` : given;
  if (!isWallTime(text)) return instantOf(text, field);
  const [unknownZone] = checkZone(timezone ?? '');
  if (unknownZone) return fail({ field: 'timezone', message: unknownZone.message });
  const placed = placeWallTime(text, timezone ?? '');
  if (!placed.ok) return fail({ field, message: UNREADABLE[field] });
  const wall = text.slice(0, 16);
  if (placed.value.iso.slice(0, 16) === wall) return ok(placed.value.instant);
  return fail({ field, message: SKIPPED[field](wall, timezone ?? '') });
}

function instantOf(text: string, field: PublishingField): Result<Instant, TimeRefusal> {
  const date = new Date(text);
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) && !Number.isNaN(date.getTime())) return ok(date.toISOString());
  return fail({ field, message: UNREADABLE[field] });
}
