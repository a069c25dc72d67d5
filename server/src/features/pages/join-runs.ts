import { momentOf, openingOf } from '../catalog';
import { joinStore } from './join-facts';
import type { JoinContext } from './join-picture';
import type { Page } from './page';
import { comingRuns, type PageRun, runsNow } from './page-dates';
import type { MomentView, RunView } from './view';

const RUNS_SHOWN = 50;

/** Runs that are not over yet, soonest first. */
export function comingRunViews(page: Page, context: JoinContext): RunView[] {
  return comingRuns(page, context.now, RUNS_SHOWN).map((run) => runView(run, context));
}

/** Past, closed, and what comes next. */
export function momentView(page: Page, context: JoinContext): MomentView {
  const { telling, next } = runsNow(page, context.now);
  return {
    ...momentOf(page, telling, context.now),
    next: next && runView(next, context),
    opening: page.kind === 'store' ? openingOf(page.facts, context.now) : null,
  };
}

/** A run with the store it takes place in. */
export function runView({ date, startsAt, endsAt, timezone }: PageRun, context: JoinContext): RunView {
  return {
    subject: date.subject,
    startsAt,
    endsAt,
    timezone,
    state: date.state,
    store: joinStore(date.store, context),
  };
}
