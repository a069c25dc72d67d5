/** @jsxImportSource preact */
import { dayIn } from '../../catalog';
import { calendarLeaf, formatHour, formatSpan, formatWeekday } from '../../metadata';
import type { DatedView } from '../../pages';
import type { MonthInput, Scene } from '../hub-page';
import { contentLanguage } from '../parts/content-language';
import { renderDocument, sceneOf } from '../parts/layout';
import { RunBadge } from '../parts/run-badge';
import { WEEK } from '../parts/week';
import { WhenTabs } from './list';
import { firstWeekday, type MonthDay, monthDays } from './month-days';

/** Events of one month: a grid where there is room for it, else the days on which something happens. */
export function renderMonth(input: MonthInput): string {
  const scene = sceneOf(input);
  const { month, runs, locale } = input;
  const days = monthDays(month, runs, locale);
  const today = dayIn(runs[0]?.run.timezone ?? 'UTC', input.now);
  const children = (
    <div class="wrap page">
      <header class="page-head">
        <h1 class="month-title">{input.title}</h1>
        <div class="bar">
          <WhenTabs scene={scene} kind="event" when="month" />
          <MonthLinks scene={scene} input={input} />
        </div>
      </header>
      {runs.length === 0 && <p class="empty">{scene.texts.emptyMonth}</p>}
      <div class={runs.length === 0 ? 'month month-empty' : 'month'}>
        <Weekdays locale={locale} />
        <ol>
          {days.map((day) => (
            <Day key={day.date} scene={scene} day={day} today={day.date === today} />
          ))}
        </ol>
      </div>
    </div>
  );
  return renderDocument({ scene, head: input.head, current: 'event', shared: input, children });
}

function MonthLinks({ scene, input: { previous, next } }: { scene: Scene; input: MonthInput }) {
  const { urls, locale, texts } = scene;
  return (
    <nav class="months" aria-label={texts.month}>
      {previous && (
        <a class="turn turn-back" href={urls.month(locale, previous)} rel="prev nofollow">
          {texts.previousMonth}
        </a>
      )}
      {next && (
        <a class="turn" href={urls.month(locale, next)} rel="next nofollow">
          {texts.nextMonth}
        </a>
      )}
    </nav>
  );
}

/** Names of the weekdays above the grid; each day says its own. */
function Weekdays({ locale }: { locale: string }) {
  const start = firstWeekday(locale) - 1;
  return (
    <div class="month-weekdays" aria-hidden="true">
      {WEEK.map((_, index) => {
        const day = WEEK[(start + index) % 7] ?? 'monday';
        return <span key={day}>{formatWeekday(day, locale)}</span>;
      })}
    </div>
  );
}

function Day({ scene, day, today }: { scene: Scene; day: MonthDay; today: boolean }) {
  const { locale, texts } = scene;
  const whole = { startsAt: day.date, endsAt: null, timezone: 'UTC' };
  const classes = ['day', `column-${day.column}`, today && 'day-today', day.runs.length === 0 && 'day-free'];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      <time dateTime={day.date}>
        <span class="day-long">{formatSpan(whole, locale)}</span>
        <span class="day-number" aria-hidden="true">
          {calendarLeaf(whole, locale).day}
        </span>
        {today && <span class="hidden"> ({texts.today})</span>}
      </time>
      {day.runs.length > 0 && (
        <ul>
          {day.runs.map((dated) => (
            <DayRun key={`${dated.item.documentId}${dated.run.subject}`} scene={scene} dated={dated} date={day.date} />
          ))}
        </ul>
      )}
    </li>
  );
}

function DayRun({ scene, dated: { run, item }, date }: { scene: Scene; dated: DatedView; date: string }) {
  const hour = run.startsAt.startsWith(date) ? formatHour(run, scene.locale) : null;
  const Title = run.state === 'cancelled' || run.state === 'postponed' ? 's' : 'span';
  return (
    <li>
      <a href={item.url}>
        {hour && <span class="day-hour">{hour}</span>} <Title {...contentLanguage(item)}>{item.title}</Title>
      </a>
      <RunBadge state={run.state} texts={scene.texts} />
    </li>
  );
}
