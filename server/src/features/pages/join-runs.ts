import { momentOf, zonedIso } from '../catalog';
import { joinStore } from './join-facts';
import type { JoinContext } from './join-picture';
import type { Page, PageDate } from './page';
import { datesOf } from './page-dates';
import type { MomentView, RunView } from './view';

const RUNS_SHOWN = 50;

/** Runs that are not over yet, soonest first. */
export function comingRuns(page: Page, context: JoinContext): RunView[] {
  const now = context.now.toISOString();
  return datesOf(page)
    .filter((date) => date.endsAt > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    .slice(0, RUNS_SHOWN)
    .map((date) => runView(page, date, context));
}

/** Past, closed, and what comes next. */
export function momentView(page: Page, context: JoinContext): MomentView {
  const dates = datesOf(page);
  const next = comingRuns(page, context).find(({ state }) => state !== 'cancelled' && state !== 'postponed');
  return { ...momentOf(page, dates, context.now), next: next ?? null };
}

function runView(page: Page, date: PageDate, context: JoinContext): RunView {
  const { subject, state } = date;
  const store = joinStore(date.store, context);
  if (page.kind === 'training') {
    const session = page.facts.sessions.find(({ key }) => key === subject);
    if (session) {
      const { startsAt, endsAt, timezone } = session;
      return { subject, startsAt, endsAt, timezone, state, store };
    }
  }
  const timezone = page.kind === 'event' ? page.facts.timezone : 'UTC';
  if (page.kind === 'event' && subject === '') {
    return { subject, startsAt: page.facts.startsAt, endsAt: page.facts.endsAt, timezone, state, store };
  }
  const [startsAt, endsAt] = [zonedIso(date.startsAt, timezone), zonedIso(date.endsAt, timezone)];
  return { subject, startsAt, endsAt, timezone, state, store };
}
