/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

import { calendarLeaf, formatHour, type TimeSpan } from '../../metadata';
import type { DatedView, RunView, SummaryView } from '../../pages';
import { isOnlineSession } from '../feeds/place-text';
import type { Scene } from '../hub-page';
import { kindName } from '../texts/kind-words';
import { itemSign, nextSpan, placeName } from './card-line';
import { contentLanguage } from './content-language';
import { Picture } from './picture';
import { Badge, runSign, type Sign } from './run-badge';

interface Props {
  scene: Scene;
  item: SummaryView;
  /** Heading level that fits the page. */
  level: 2 | 3;
}

/** One dated item of an agenda: a calendar leaf beside what happens. */
export function AgendaRow({ scene, item, level, summary }: Props & { summary?: boolean }) {
  const span = nextSpan(item);
  return (
    <Row
      scene={scene}
      item={item}
      level={level}
      span={span}
      sign={itemSign(item, scene.texts)}
      place={placeName(item, scene.texts)}
    >
      {summary && item.summary && <p class="card-summary">{item.summary}</p>}
    </Row>
  );
}

/** One run of an agenda: the same item may stand on several dates. */
export function RunRow({ scene, dated: { run, item }, level }: { scene: Scene; dated: DatedView; level: 2 | 3 }) {
  const place = runPlace(run, item, scene);
  return (
    <Row scene={scene} item={item} level={level} span={run} sign={runSign(run.state, scene.texts)} place={place} />
  );
}

interface RowProps extends Props {
  span: TimeSpan | null;
  sign: Sign | null;
  place: string | null;
  children?: ComponentChildren;
}

function Row({ scene, item, level, span, sign, place, children }: RowProps) {
  const Title = `h${level}` as const;
  return (
    <article class="agenda-row">
      {span && <Leaf span={span} locale={scene.locale} />}
      <div class="agenda-text">
        <p class="kicker">
          <span>{kindName(item.kind, scene.texts)}</span>
          <Badge sign={sign} />
        </p>
        <Title class="card-title">
          <a href={item.url} {...contentLanguage(item)}>
            {item.title}
          </a>
        </Title>
        {children}
        <p class="muted small">{[span && formatHour(span, scene.locale), place].filter(Boolean).join(' · ')}</p>
      </div>
      {item.cover && (
        <div class="agenda-picture">
          <Picture picture={item.cover} sizes="(min-width: 40rem) 14rem, 1px" decorative />
        </div>
      )}
    </article>
  );
}

/** A leaf torn off a calendar. */
export function Leaf({ span, locale }: { span: TimeSpan; locale: string }) {
  const leaf = calendarLeaf(span, locale);
  return (
    <time class="leaf" dateTime={span.startsAt}>
      <span class="leaf-month">{leaf.month}</span>
      <span class="leaf-day">{leaf.day}</span>
      <span class="leaf-weekday">{leaf.weekday}</span>
    </time>
  );
}

/** A session stands where it is held, which need not be where its training's others are. */
function runPlace(run: RunView, item: SummaryView, { texts }: Scene): string | null {
  if (item.kind !== 'training') return placeName(item, texts);
  if (run.store) return run.store.address?.city ?? run.store.title;
  return isOnlineSession(item, run) ? texts.online : null;
}
