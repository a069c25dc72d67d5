/** @jsxImportSource preact */
import { unreachable } from '../../../core/result';
import { calendarLeaf, formatDay, formatHour, formatMoneyRange, formatStart, kindName } from '../../metadata';
import type { SummaryView } from '../../pages';
import type { Scene } from '../hub-page';
import type { HubTexts } from '../texts';
import { Picture } from './picture';

interface Props {
  scene: Scene;
  item: SummaryView;
  /** Heading level that fits the page. */
  level: 2 | 3;
}

/** One item of a grid. */
export function Card({ scene, item, level, wide }: Props & { wide?: boolean }) {
  const Title = `h${level}` as const;
  return (
    <article class={wide ? 'card card-wide' : 'card'}>
      {item.cover && (
        <div class="card-picture">
          <Picture picture={item.cover} sizes="(min-width: 62rem) 24rem, (min-width: 40rem) 50vw, 100vw" decorative />
        </div>
      )}
      <div class="card-text">
        <p class="kicker">
          <span>{kindName(item.kind, scene.locale)}</span>
          <Badge item={item} texts={scene.texts} />
        </p>
        <Title class="card-title">
          <a href={item.url}>{item.title}</a>
        </Title>
        {item.summary && <p class="card-summary">{item.summary}</p>}
        <p class="muted small">{lineOf(item, scene)}</p>
      </div>
    </article>
  );
}

/** One dated item of an agenda: a calendar leaf beside what happens. */
export function AgendaRow({ scene, item, level, summary }: Props & { summary?: boolean }) {
  const Title = `h${level}` as const;
  const span = nextSpan(item);
  const leaf = span && calendarLeaf(span, scene.locale);
  return (
    <article class="agenda-row">
      {leaf && span && (
        <time class="leaf" dateTime={span.startsAt}>
          <span class="leaf-month">{leaf.month}</span>
          <span class="leaf-day">{leaf.day}</span>
          <span class="leaf-weekday">{leaf.weekday}</span>
        </time>
      )}
      <div>
        <p class="kicker">
          <span>{kindName(item.kind, scene.locale)}</span>
          <Badge item={item} texts={scene.texts} />
        </p>
        <Title class="card-title">
          <a href={item.url}>{item.title}</a>
        </Title>
        {summary && item.summary && <p class="card-summary">{item.summary}</p>}
        <p class="muted small">
          {[span && formatHour(span, scene.locale), placeName(item, scene.texts)].filter(Boolean).join(' · ')}
        </p>
      </div>
      {item.cover && (
        <div class="agenda-picture">
          <Picture picture={item.cover} sizes="7rem" decorative />
        </div>
      )}
    </article>
  );
}

/** A word that must not be missed, and how loud it is. */
type Sign = readonly [tone: 'stop' | 'warn' | 'info', word: string];

function Badge({ item, texts }: { item: SummaryView; texts: HubTexts }) {
  const sign = signOf(item, texts);
  return sign && <span class={`badge badge-${sign[0]}`}>{sign[1]}</span>;
}

function signOf(item: SummaryView, texts: HubTexts): Sign | null {
  if (item.kind === 'job') return item.moment.closed ? ['info', texts.closed] : null;
  if (item.kind !== 'event') return null;
  const byStatus: Record<typeof item.facts.status, Sign | null> = {
    scheduled: null,
    cancelled: ['stop', texts.cancelled],
    postponed: ['warn', texts.postponed],
    rescheduled: ['warn', texts.rescheduled],
    'moved-online': ['warn', texts.movedOnline],
  };
  return byStatus[item.facts.status] ?? (item.moment.past ? ['info', texts.past] : null);
}

/** The one line of facts under a title. */
function lineOf(item: SummaryView, scene: Scene): string {
  const { locale, texts } = scene;
  switch (item.kind) {
    case 'event':
      return [formatStart(item.facts, locale), placeName(item, texts)].filter(Boolean).join(' · ');
    case 'training': {
      const span = nextSpan(item);
      return span ? `${formatStart(span, locale)}${cityOf(item) ? ` · ${cityOf(item)}` : ''}` : texts.pastTraining;
    }
    case 'job': {
      const salary = item.facts.salary && formatMoneyRange(item.facts.salary, locale);
      return [cityOf(item), salary].filter(Boolean).join(' · ');
    }
    case 'store':
      return [item.facts.address?.street, item.facts.address?.city].filter(Boolean).join(', ');
    case 'album':
      return item.facts.beneficiary?.name ?? formatDay(item.publishedAt, locale);
    case 'news':
      return formatDay(item.publishedAt, locale);
    case 'info':
      return '';
    default:
      return unreachable(item);
  }
}

function placeName(item: SummaryView, texts: HubTexts): string | null {
  if (item.kind !== 'event') return cityOf(item);
  const { place, attendance, status } = item.facts;
  if (attendance === 'online' || status === 'moved-online') return texts.online;
  return place?.name ?? place?.address?.city ?? item.store?.title ?? null;
}

function cityOf(item: SummaryView): string | null {
  if (item.kind === 'job') {
    const [first] = item.facts.locations;
    return first?.store?.address?.city ?? first?.address?.city ?? item.store?.address?.city ?? null;
  }
  if (item.kind !== 'training') return item.store?.address?.city ?? null;
  const cities = item.facts.sessions.map((session) => session.store?.address?.city).filter(Boolean);
  return [...new Set(cities)].join(', ') || (item.store?.address?.city ?? null);
}

/** The run that a list is about: an event itself, the next session of a training. */
function nextSpan(item: SummaryView) {
  if (item.kind === 'event') return item.facts;
  if (item.kind !== 'training' || item.moment.nextStart === null) return null;
  const next = Date.parse(item.moment.nextStart);
  return item.facts.sessions.find((session) => Date.parse(session.startsAt) === next) ?? null;
}
