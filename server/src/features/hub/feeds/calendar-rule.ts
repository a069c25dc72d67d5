import { exceptionStarts, parseRecurrence, placeWallTime, type RecurrenceRule } from '../../catalog';
import type { ItemView } from '../../pages';
import { line } from './calendar-line';
import { type CalendarZone, compactDay, compactUtc, compactWall } from './calendar-time';

type Repeated = ItemView<'event'>['facts'] & { recurrence: { rule: string; exceptions: string[] } };

/** RRULE and EXDATE of a repeated event, folded; none for a rule that cannot be read, which then counts as one date. */
export function ruleLines(facts: ItemView<'event'>['facts'], zone: CalendarZone | null): string[] {
  if (!isRepeated(facts)) return [];
  const rule = parseRecurrence(facts.recurrence.rule, facts.timezone);
  return rule.ok ? [line('RRULE', ruleValue(rule.value, facts)), ...exceptionLines(facts, zone)] : [];
}

function isRepeated(facts: ItemView<'event'>['facts']): facts is Repeated {
  return facts.recurrence !== null;
}

function ruleValue(rule: RecurrenceRule, facts: Repeated): string {
  const parts = [
    `FREQ=${rule.freq}`,
    rule.interval > 1 && `INTERVAL=${rule.interval}`,
    listPart('BYMONTH', rule.byMonth),
    listPart('BYMONTHDAY', rule.byMonthDay),
    listPart('BYDAY', rule.byDay),
    listPart('BYSETPOS', rule.bySetPos),
    rule.weekStart && `WKST=${rule.weekStart}`,
    rule.count !== null && `COUNT=${rule.count}`,
    rule.until !== null && `UNTIL=${untilValue(rule.until, facts)}`,
  ];
  return parts.filter(Boolean).join(';');
}

function listPart(name: string, values: readonly (string | number)[]): string | false {
  return values.length > 0 && `${name}=${values.join(',')}`;
}

/** A day for whole days; else UTC, which RFC 5545 section 3.3.10 wants beside a start with a zone. */
function untilValue(until: string, { allDay, timezone }: Repeated): string {
  if (allDay) return compactDay(until);
  const placed = placeWallTime(until, timezone);
  return placed.ok ? compactUtc(placed.value.instant) : compactWall(until);
}

function exceptionLines(facts: Repeated, zone: CalendarZone | null): string[] {
  const left = exceptionStarts(facts);
  if (left.length === 0) return [];
  if (facts.allDay) return [line('EXDATE;VALUE=DATE', left.map(compactDay).join(','))];
  if (zone) return [line(`EXDATE;TZID=${zone.id}`, left.map(compactWall).join(','))];
  const instants = left.flatMap((wall) => {
    const placed = placeWallTime(wall, facts.timezone);
    return placed.ok ? [compactUtc(placed.value.instant)] : [];
  });
  return [line('EXDATE', instants.join(','))];
}
