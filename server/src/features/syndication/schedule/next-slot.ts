import { Temporal } from 'temporal-polyfill';
import type { AccountRules } from '../accounts/account-rules';
import type { DeferReason } from '../ports';

/** What an account's rules say about when it publishes. `zone` is an IANA name. */
export type SlotRules = Pick<AccountRules, 'zone' | 'quietHours' | 'minimumGapMinutes' | 'dailyCap'>;
export type SlotReason = Extract<DeferReason, 'quiet-hours' | 'minimum-gap' | 'daily-cap'>;

interface Slot {
  /** Milliseconds since 1970. */
  at: number;
  /** The first rule that moved it away from the time that was wanted; null: it stays there. */
  reason: SlotReason | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far back publications still count: the longest gap, and the longest day of any zone. */
export const LOOK_BACK_MS = 2 * DAY;

/**
 * Earliest time from `wanted` on that keeps all rules beside the publications at `taken`, past and planned ones, in
 * milliseconds. Quiet hours and days are what the clocks of the zone show: an hour that happens twice counts twice.
 */
export function nextSlot(rules: SlotRules, taken: readonly number[], wanted: number): Slot {
  let slot: Slot = { at: wanted, reason: null };
  for (;;) {
    const obstacle = obstacleAt(rules, taken, slot.at);
    if (!obstacle) return slot;
    // What ends an obstacle is the earliest time that it leaves free, so the first free time is the earliest of all.
    slot = { at: obstacle.until, reason: slot.reason ?? obstacle.reason };
  }
}

/**
 * When a publication goes out that is wanted at a time. What is planned later makes room for it; once it has to
 * wait it takes a time of its own between the planned ones.
 */
export function slotFor(rules: SlotRules, taken: readonly number[], wanted: number): Slot {
  const before = taken.filter((time) => time <= wanted);
  return obstacleAt(rules, before, wanted) ? nextSlot(rules, taken, wanted) : { at: wanted, reason: null };
}

/** Whether an account's rules ever make a publication wait. */
export function hasSlotRules({ quietHours, minimumGapMinutes, dailyCap }: SlotRules): boolean {
  return quietHours !== null || minimumGapMinutes > 0 || dailyCap !== null;
}

interface Obstacle {
  until: number;
  reason: SlotReason;
}

function obstacleAt(rules: SlotRules, taken: readonly number[], at: number): Obstacle | null {
  return quietAt(rules, at) ?? tooClose(rules, taken, at) ?? dayFull(rules, taken, at);
}

function quietAt({ zone, quietHours }: SlotRules, at: number): Obstacle | null {
  if (!quietHours) return null;
  const [from, to] = [timeOfDay(quietHours.from), timeOfDay(quietHours.to)];
  const now = modulo(wallClock(zone, at), DAY);
  const isQuiet = from < to ? from <= now && now < to : now >= from || now < to;
  return isQuiet ? { until: clocksReach(zone, at, modulo(to - now, DAY)), reason: 'quiet-hours' } : null;
}

function tooClose({ minimumGapMinutes }: SlotRules, taken: readonly number[], at: number): Obstacle | null {
  const gap = minimumGapMinutes * MINUTE;
  const near = taken.filter((time) => Math.abs(time - at) < gap);
  return near.length === 0 ? null : { until: Math.max(...near) + gap, reason: 'minimum-gap' };
}

function dayFull({ zone, dailyCap }: SlotRules, taken: readonly number[], at: number): Obstacle | null {
  if (dailyCap === null) return null;
  const now = wallClock(zone, at);
  const today = Math.floor(now / DAY);
  const near = taken.filter((time) => Math.abs(time - at) <= LOOK_BACK_MS);
  const count = near.filter((time) => Math.floor(wallClock(zone, time) / DAY) === today).length;
  return count < dailyCap ? null : { until: clocksReach(zone, at, DAY - modulo(now, DAY)), reason: 'daily-cap' };
}

/** What the clocks of a zone show, as if it were UTC. */
function wallClock(zone: string, at: number): number {
  return at + inZone(zone, at).offsetNanoseconds / 1e6;
}

/** When the clocks have gone on by so much, or are set: then it must be looked at anew. */
function clocksReach(zone: string, at: number, milliseconds: number): number {
  const set = inZone(zone, at).getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return Math.min(at + milliseconds, set);
}

function inZone(zone: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
