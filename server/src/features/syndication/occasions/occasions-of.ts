import { Temporal } from 'temporal-polyfill';
import type { Occasion } from '../../../../../shared/occasions';
import { addSeconds, type Instant, toInstant } from '../../../core/clock';
import { unreachable } from '../../../core/result';
import { dayIn, placeWallTime, takesPlace } from '../../catalog';
import { comingRuns, type Page, type PageRun, runOf } from '../../pages';

/** One moment of an item's life with its time. */
export interface OccasionTime {
  occasion: Occasion;
  /** '' for the item itself, a session's key or an occurrence's id otherwise. */
  subject: string;
  /** Start of the run that it is about; null for what has none. */
  startsAt: Instant | null;
  /** When its post goes out by itself; null: as soon as somebody shares it. */
  due: Instant | null;
  /** No post about it may go out before, whatever time somebody chose; null: at any time. */
  from: Instant | null;
  /** From then on a post about it makes no sense any more; null: never. */
  expires: Instant | null;
  /** True where a post may still be made after `due`, as long as it has not expired. */
  late: boolean;
}

/** Choices of the installation. */
export interface OccasionRules {
  /** `HH:mm` on the item's own clocks at which reminders go out. */
  reminderTime: string;
  /** IANA zone for what has none of its own. */
  homeZone: string;
}

/** Dates of a repeated event and sessions of a training are planned so far ahead, and always the next one. */
const AHEAD_DAYS = 60;
/** Most events are not repeated, or weekly: dates are costly to find, so few are looked for first. */
const RUNS = { first: 12, most: 200 } as const;
/** Days before the start. */
const REMINDERS = { 'reminder-14d': 14, 'reminder-1d': 1 } as const;
const CLOSING_DAYS = 3;
/** A look back is of interest for so many days after the end. */
const RECAP_DAYS = 30;
const DAY_SECONDS = 86_400;

/** What every item can be posted about, at any time. */
export const ANNOUNCEMENT: OccasionTime = {
  occasion: 'announce',
  subject: '',
  startsAt: null,
  due: null,
  from: null,
  expires: null,
  late: true,
};

/**
 * What there is still to post about an item, with the times that follow from its dates on its own clocks. Pure. What
 * has expired is left out; runs that were called off or put off are, too.
 */
export function occasionsOf(page: Page, now: Date, rules: OccasionRules): OccasionTime[] {
  return [ANNOUNCEMENT, ...timedOf(page, now, rules)].filter(
    ({ expires }) => expires === null || expires > toInstant(now),
  );
}

function timedOf(page: Page, now: Date, rules: OccasionRules): OccasionTime[] {
  switch (page.kind) {
    case 'event':
      return [...runOccasions(page, now, rules), ...recapOf(page, rules)];
    case 'training':
      return runOccasions(page, now, rules);
    case 'job':
      return jobOccasions(page, rules);
    case 'news':
    case 'album':
    case 'store':
    case 'info':
      return [];
    default:
      return unreachable(page);
  }
}

function runOccasions(page: Page, now: Date, rules: OccasionRules): OccasionTime[] {
  const horizon = toInstant(addSeconds(now, AHEAD_DAYS * DAY_SECONDS));
  const runs = runsUntil(page, now, horizon).filter(({ date }) => takesPlace(date));
  const repeated = page.kind === 'event' && page.facts.recurrence !== null;
  return runs
    .filter(({ date }, index) => index === 0 || date.startsAt <= horizon)
    .flatMap((run, index) => {
      const before = repeated ? runs[index - 1] : undefined;
      return ofRun(run, before, rules);
    });
}

function runsUntil(page: Page, now: Date, horizon: Instant): PageRun[] {
  for (let limit: number = RUNS.first; ; limit *= 4) {
    const runs = comingRuns(page, now, limit);
    const last = runs.at(-1);
    if (runs.length < limit || limit > RUNS.most || (last && last.date.startsAt > horizon)) return runs;
  }
}

/** Of a repeated event only its next date is reminded of: one before it, still to come then, is nearer. */
function ofRun(run: PageRun, before: PageRun | undefined, { reminderTime }: OccasionRules): OccasionTime[] {
  const { subject, startsAt } = run.date;
  const about = { subject, startsAt, from: null, expires: startsAt };
  const reminders = Object.entries(REMINDERS).flatMap(([occasion, days]) => {
    const due = daysFrom(run.startsAt.slice(0, 10), -days, reminderTime, run.timezone);
    if (due === null || (before && before.date.startsAt > due)) return [];
    return [{ ...about, occasion: occasion as Occasion, due, late: false }];
  });
  return [...reminders, { ...about, occasion: 'last-seats', due: null, late: true }];
}

/** The day after the last one, so that there was time to choose pictures. */
function recapOf(page: Page<'event'>, { reminderTime }: OccasionRules): OccasionTime[] {
  const run = page.facts.recurrence === null ? runOf(page, '') : null;
  if (!run || !takesPlace(run.date)) return [];
  const { startsAt, endsAt } = run.date;
  const lastDay = dayIn(run.timezone, addSeconds(new Date(endsAt), -1));
  const due = daysFrom(lastDay, 1, reminderTime, run.timezone);
  if (due === null) return [];
  const expires = toInstant(addSeconds(new Date(endsAt), RECAP_DAYS * DAY_SECONDS));
  return [
    { occasion: 'recap', subject: '', startsAt, due: due > endsAt ? due : endsAt, from: endsAt, expires, late: true },
  ];
}

function jobOccasions({ facts }: Page<'job'>, { reminderTime, homeZone }: OccasionRules): OccasionTime[] {
  const filled: OccasionTime = { ...ANNOUNCEMENT, occasion: 'filled' };
  if (facts.state !== 'open') return facts.state === 'filled' ? [filled] : [];
  const expires = facts.validThrough === null ? null : endOf(facts.validThrough);
  if (expires === null) return [];
  const lastDay = facts.validThrough?.length === 10 ? facts.validThrough : dayIn(homeZone, new Date(expires));
  const due = daysFrom(lastDay, -CLOSING_DAYS, reminderTime, homeZone);
  return due === null ? [] : [{ ...ANNOUNCEMENT, occasion: 'closing-soon', due, expires, late: false }];
}

/** As `momentOf` counts: a plain date lasts to the end of its day in UTC. */
function endOf(moment: string): Instant | null {
  const end = new Date(moment.length === 10 ? `${moment}T23:59:59.999Z` : moment);
  return Number.isFinite(end.getTime()) ? toInstant(end) : null;
}

/** A time of day so many days from a date, on the clocks of a zone; null for a date that cannot be read. */
function daysFrom(day: string, days: number, time: string, zone: string): Instant | null {
  const placed = placeWallTime(`${Temporal.PlainDate.from(day).add({ days }).toString()}T${time}`, zone);
  return placed.ok ? placed.value.instant : null;
}
