/** @jsxImportSource preact */
import { formatHours, formatSpan, isWholeDay, spanLines } from '../../metadata';
import type { RunView } from '../../pages';
import type { Scene } from '../hub-page';
import { RunBadge } from '../parts/run-badge';
import type { KindProps } from './kind-props';

/** Dates shown at once; the others wait behind a summary. */
const SHOWN = 6;

/** The dates of an event that repeats; nothing for one that does not. */
export function EventDates({ view, scene }: KindProps<'event'>) {
  const { runs } = view;
  if (runs.length < 2) return null;
  const more = runs.slice(SHOWN);
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{scene.texts.dates}</h2>
      <Dates runs={runs.slice(0, SHOWN)} scene={scene} />
      {more.length > 0 && (
        <details class="more-dates">
          <summary>{scene.texts.moreDates}</summary>
          <Dates runs={more} scene={scene} />
        </details>
      )}
    </section>
  );
}

function Dates({ runs, scene }: { runs: readonly RunView[]; scene: Scene }) {
  const { locale, texts } = scene;
  return (
    <ul class="dates">
      {runs.map((run) => {
        const called = run.state === 'cancelled' || run.state === 'postponed';
        const day = spanLines(run, locale)[0] ?? formatSpan(run, locale);
        return (
          <li key={run.subject}>
            <time dateTime={run.startsAt}>{called ? <s>{day}</s> : day}</time>
            {!isWholeDay(run.startsAt) && <span class="muted">{formatHours(run, locale)}</span>}
            <RunBadge state={run.state} texts={texts} />
          </li>
        );
      })}
    </ul>
  );
}
