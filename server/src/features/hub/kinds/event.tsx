/** @jsxImportSource preact */
import { unreachable } from '../../../core/result';
import { formatDay, isWholeDay, spanLines, zoneName } from '../../metadata';
import { AddToCalendar } from '../parts/add-to-calendar';
import { FactsList, Notice } from '../parts/facts-list';
import { Picture } from '../parts/picture';
import { PlaceText } from '../parts/place';
import { fill } from '../texts';
import type { KindProps } from './kind-props';
import { Offers } from './offers';

/** What changed since the event was announced, before anything else. */
export function EventNotices({ view, scene }: KindProps<'event'>) {
  const { texts } = scene;
  const status = statusNotice({ view, scene });
  return (
    <>
      {status}
      {view.moment.past && view.facts.status !== 'cancelled' && <Notice tone="info">{texts.pastNotice}</Notice>}
    </>
  );
}

function statusNotice({ view, scene }: KindProps<'event'>) {
  const { status, previousDates, timezone } = view.facts;
  switch (status) {
    case 'scheduled':
      return null;
    case 'cancelled':
      return <Notice tone="stop">{scene.texts.cancelledNotice}</Notice>;
    case 'postponed':
      return <Notice tone="warn">{scene.texts.postponedNotice}</Notice>;
    case 'moved-online':
      return <Notice tone="info">{scene.texts.movedOnlineNotice}</Notice>;
    case 'rescheduled': {
      const previous = previousDates.at(-1);
      if (!previous) return <Notice tone="warn">{scene.texts.rescheduled}</Notice>;
      const date = formatDay(previous, scene.locale, timezone);
      return <Notice tone="warn">{fill(scene.texts.rescheduledNotice, { date })}</Notice>;
    }
    default:
      return unreachable(status);
  }
}

export function EventFacts({ view, scene }: KindProps<'event'>) {
  const { facts, moment } = view;
  const { texts } = scene;
  return (
    <>
      <FactsList
        facts={[
          [texts.when, <When key="when" view={view} scene={scene} />],
          [texts.where, isPlaced(view) && <Where key="where" view={view} scene={scene} />],
          [texts.price, facts.offers.length > 0 && <Offers key="offers" offers={facts.offers} scene={scene} />],
          [texts.capacity, facts.capacity],
          [texts.organizer, facts.organizer?.name],
        ]}
      />
      {facts.registrationUrl && !moment.past && facts.status !== 'cancelled' && (
        <a class="button" href={facts.registrationUrl} rel="noopener">
          {texts.register}
        </a>
      )}
      <AddToCalendar view={view} scene={scene} />
    </>
  );
}

function When({ view, scene }: KindProps<'event'>) {
  const { facts } = view;
  const called = facts.status === 'cancelled' || facts.status === 'postponed';
  const span = view.moment.next ?? facts;
  const lines = spanLines(span, scene.locale);
  return (
    <>
      <time class="when" dateTime={span.startsAt}>
        {lines.map((line) => (
          <span key={line}>{called ? <s>{line}</s> : line}</span>
        ))}
      </time>
      {!isWholeDay(span.startsAt) && (
        <span class="muted small">
          {fill(scene.texts.zone, { zone: zoneName(span.timezone, span.startsAt, scene.locale) })}
        </span>
      )}
    </>
  );
}

function isPlaced({ facts, store }: KindProps<'event'>['view']): boolean {
  return facts.attendance !== 'onsite' || facts.status === 'moved-online' || facts.place !== null || store !== null;
}

function Where({ view, scene }: KindProps<'event'>) {
  const { facts, store, moment } = view;
  const online = facts.attendance !== 'onsite' || facts.status === 'moved-online';
  const onsite = facts.attendance !== 'online' && facts.status !== 'moved-online';
  return (
    <>
      {onsite && facts.place && (
        <PlaceText scene={scene} name={facts.place.name} address={facts.place.address} geo={facts.place.geo} />
      )}
      {onsite && !facts.place && store && (
        <PlaceText scene={scene} name={store.title} url={store.url} address={store.address} geo={store.geo} />
      )}
      {online && (
        <p class="online">
          {onsite ? scene.texts.onsiteAndOnline : scene.texts.online}
          {facts.onlineUrl && !moment.past && facts.status !== 'cancelled' && (
            <a href={facts.onlineUrl} rel="noopener">
              {scene.texts.joinOnline}
            </a>
          )}
        </p>
      )}
    </>
  );
}

export function EventSpeakers({ view, scene }: KindProps<'event'>) {
  const { speakers } = view.facts;
  if (speakers.length === 0) return null;
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">{scene.texts.speakers}</h2>
      <ul class="people">
        {speakers.map((speaker) => (
          <li key={speaker.name}>
            {speaker.photo && <Picture picture={speaker.photo} sizes="64px" decorative />}
            <span>
              <strong>{speaker.url ? <a href={speaker.url}>{speaker.name}</a> : speaker.name}</strong>
              {speaker.role && <span class="muted small">{speaker.role}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
