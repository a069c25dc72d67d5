import { z } from 'zod';
import { CALENDAR_DAYS, CALENDAR_STATES, type CalendarResponse } from '../../../../../shared/contracts/calendar';
import { KINDS } from '../../../../../shared/kinds';
import { toInstant } from '../../../core/clock';
import { parseInput } from './input';
import { listOf } from './list-of';
import { type AdminRequest, type Deps, hubOf } from './request';
import { accountNumbers } from './row-number';

const DAY_MS = 86_400_000;

const time = z.iso
  .datetime({ offset: true, error: 'must be a time with its offset, such as 2026-12-01T00:00:00+01:00' })
  .transform((given) => toInstant(new Date(given)));

const calendarQuery = z
  .strictObject({
    from: time,
    to: time,
    account: accountNumbers(),
    kind: listOf(z.enum(KINDS, `must be any of ${KINDS.join(', ')}`)),
    state: listOf(z.enum(CALENDAR_STATES, `must be any of ${CALENDAR_STATES.join(', ')}`)),
    language: z.string('must be given once').max(16).default('en'),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'must be after from' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= CALENDAR_DAYS * DAY_MS, {
    path: ['to'],
    error: `must be at most ${CALENDAR_DAYS} days after from`,
  });

/** Dates of items and posts of a stretch of time. */
export const adminCalendar = (deps: Deps) => ({
  async list(request: AdminRequest): Promise<CalendarResponse> {
    const { account = [], kind = [], state = [], ...asked } = parseInput(calendarQuery, request.query);
    return hubOf(deps).calendar({ ...asked, account, kind, state });
  },
});
