/** @jsxImportSource preact */
import { dayIn } from '../../catalog';
import { formatHours, formatSpan, isWholeDay } from '../../metadata';
import type { DatedView, ItemView, SummaryView } from '../../pages';
import type { HubPage, ItemInput, Scene } from '../hub-page';
import { Leaf } from '../parts/agenda';
import { type BareTheme, renderBare } from '../parts/bare-document';
import { cardLine } from '../parts/card-line';
import { Code } from '../parts/code';
import { contentLanguage } from '../parts/content-language';
import { sceneOf } from '../parts/layout';
import { openingText } from '../parts/opening';
import { Picture } from '../parts/picture';
import { RunBadge } from '../parts/run-badge';
import type { HubTexts } from '../texts';
import { kindName } from '../texts/kind-words';
import { todaysHours } from './todays-hours';

interface ScreenInput extends HubPage {
  view: Extract<ItemView, { kind: 'store' }>;
  here: NonNullable<ItemInput['here']>;
  theme: BareTheme;
}

/** Shown at most: what does not fit a screen on its side is left out by the stylesheet. */
const MOST = { runs: 6, jobs: 3 } as const;

/** A full screen for a store: its hours, what happens there next, and a code that leads to its page. */
export function renderScreen(input: ScreenInput): string {
  const scene = sceneOf(input);
  const { view, here, now, locale } = input;
  const today = dayIn(view.facts.timezone, now);
  const children = (
    <div class="screen">
      <header class="screen-head">
        <p class="screen-brand">
          {scene.brand.logo && <Picture picture={scene.brand.logo} sizes="64px" first decorative />}
          <span>{scene.brand.name}</span>
        </p>
        <h1 {...contentLanguage(view)}>{view.title}</h1>
        <p class="screen-day">{formatSpan({ startsAt: today, endsAt: null, timezone: 'UTC' }, locale)}</p>
      </header>
      <div class="screen-main">
        <Next scene={scene} runs={here.runs} today={today} />
        <Jobs scene={scene} jobs={here.jobs} />
        {here.runs.length + here.jobs.length === 0 && (
          <p class="screen-empty">{view.summary ?? scene.brand.description ?? scene.brand.tagline}</p>
        )}
      </div>
      <aside class="screen-side">
        <Hours scene={scene} view={view} />
        <p class="screen-code">
          <Code url={view.url} />
          {scene.texts.screenScan}
          <span>{view.url.replace(/^https?:\/\//, '')}</span>
        </p>
      </aside>
    </div>
  );
  return renderBare({ scene, title: view.title, sheet: 'screen', theme: input.theme, children });
}

function Next({ scene, runs, today }: { scene: Scene; runs: readonly DatedView[]; today: string }) {
  if (runs.length === 0) return null;
  return (
    <section class="screen-next">
      <h2>{scene.texts.screenNext}</h2>
      <ul class="screen-runs">
        {runs.slice(0, MOST.runs).map(({ run, item }) => (
          <li key={`${item.documentId}${run.subject}`}>
            <Leaf span={run} locale={scene.locale} />
            <div>
              <p class="screen-title" {...contentLanguage(item)}>
                {item.title}
              </p>
              <p class="screen-line">
                <strong>
                  {[nearDay(run.startsAt, today, scene.texts), hoursOf(run, scene.locale)].filter(Boolean).join(' ')}
                </strong>
                <span>{kindName(item.kind, scene.texts)}</span>
                <RunBadge state={run.state} texts={scene.texts} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `Today` or `Tomorrow`; null for every other day, which the leaf says. */
function nearDay(startsAt: string, today: string, texts: HubTexts): string | null {
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  const day = startsAt.slice(0, 10);
  if (day === today) return texts.today;
  return day === tomorrow ? texts.tomorrow : null;
}

function hoursOf(run: DatedView['run'], locale: string): string | null {
  return isWholeDay(run.startsAt) ? null : formatHours(run, locale);
}

function Jobs({ scene, jobs }: { scene: Scene; jobs: readonly SummaryView[] }) {
  if (jobs.length === 0) return null;
  return (
    <section>
      <h2>{scene.texts.screenJobs}</h2>
      <ul class="screen-jobs">
        {jobs.slice(0, MOST.jobs).map((job) => (
          <li key={job.documentId}>
            {job.title} <span class="muted">{cardLine(job, scene)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hours({ scene, view }: { scene: Scene; view: ScreenInput['view'] }) {
  const { opening } = view.moment;
  if (opening === null || view.facts.hours.length === 0) return null;
  const hours = todaysHours(view.facts, scene);
  return (
    <section>
      <p class={opening.open ? 'open-state open-now' : 'open-state'}>{openingText(opening, scene)}</p>
      <div class="screen-hours">
        <p>{scene.texts.screenHours}</p>
        <p>{hours.length > 0 ? hours.join(', ') : scene.texts.closedDay}</p>
      </div>
    </section>
  );
}
