/** @jsxImportSource preact */
import { formatDay, formatHours, zoneName } from '../../metadata';
import type { FactsView, StoreView } from '../../pages';
import { sessionStore } from '../feeds/calendar-event';
import type { Scene } from '../hub-page';
import { Notice } from '../parts/facts-list';
import { RunBadge } from '../parts/run-badge';
import { fill, type HubTexts } from '../texts';
import type { KindProps } from './kind-props';

type Session = FactsView<'training'>['sessions'][number];

/** The sessions still to come, under the store that holds them where there are several; without one it says so. */
export function TrainingSessions({ view, scene }: KindProps<'training'>) {
  const coming = view.facts.sessions
    .filter((session) => Date.parse(session.endsAt ?? session.startsAt) > scene.now.getTime())
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const { texts } = scene;
  const places = byPlace(coming.map((session) => ({ ...session, store: sessionStore(session, view) })));
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{texts.sessions}</h2>
      {coming.length === 0 && <Notice tone="info">{texts.pastTraining}</Notice>}
      {places.map(({ store, sessions }) => (
        <div key={store?.documentId ?? ''} class="session-place">
          {places.length > 1 && (store || sessions.some(isOnline)) && (
            <h3>{store ? <a href={store.url}>{store.title}</a> : texts.online}</h3>
          )}
          <SessionTable sessions={sessions} scene={scene} placed={places.length === 1} />
        </div>
      ))}
    </section>
  );
}

function isOnline({ onlineUrl }: Session): boolean {
  return onlineUrl !== null;
}

/** Sessions of one store together, stores in the order of their next session. */
function byPlace(sessions: readonly Session[]): { store: StoreView | null; sessions: Session[] }[] {
  const places = new Map<string, { store: StoreView | null; sessions: Session[] }>();
  for (const session of sessions) {
    const key = session.store?.documentId ?? '';
    const place = places.get(key) ?? { store: session.store, sessions: [] };
    place.sessions.push(session);
    places.set(key, place);
  }
  return [...places.values()];
}

interface TableProps {
  sessions: readonly Session[];
  scene: Scene;
  /** True where the place stands in the rows, not above them. */
  placed: boolean;
}

function SessionTable({ sessions, scene, placed }: TableProps) {
  const { texts } = scene;
  const heads = [texts.date, texts.hours, ...(placed ? [texts.place] : []), texts.instructor, texts.status];
  return (
    <table class="sessions">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.key} session={session} scene={scene} placed={placed} />
        ))}
      </tbody>
    </table>
  );
}

function SessionRow({ session, scene, placed }: { session: Session; scene: Scene; placed: boolean }) {
  const { texts, locale } = scene;
  const called = session.status === 'cancelled' || session.status === 'postponed';
  const date = formatDay(session.startsAt, locale, session.timezone);
  return (
    <tr id={`session-${session.key}`}>
      <td data-label={texts.date}>
        <time dateTime={session.startsAt}>{called ? <s>{date}</s> : date}</time>
        <span class="muted small">{sessionType(session, texts)}</span>
      </td>
      <td data-label={texts.hours}>
        <span title={fill(texts.zone, { zone: zoneName(session.timezone, session.startsAt, locale) })}>
          {formatHours(session, locale)}
        </span>
      </td>
      {placed && (
        <td data-label={texts.place}>
          {session.store && <a href={session.store.url}>{session.store.title}</a>}
          {session.store && session.onlineUrl && ' · '}
          {session.onlineUrl && <a href={session.onlineUrl}>{texts.online}</a>}
        </td>
      )}
      <td data-label={texts.instructor}>{session.instructor}</td>
      <td data-label={texts.status}>
        {session.status === 'scheduled' ? texts.scheduled : <RunBadge state={session.status} texts={texts} />}
        {session.seats !== null && session.status === 'scheduled' && (
          <span class="muted small">
            {session.seats} {texts.seats.toLowerCase()}
          </span>
        )}
        {!placed && session.onlineUrl && <a href={session.onlineUrl}>{texts.joinOnline}</a>}
      </td>
    </tr>
  );
}

function sessionType({ type }: Session, texts: HubTexts): string {
  const names = {
    training: texts.sessionTraining,
    advice: texts.sessionAdvice,
    trial: texts.sessionTrial,
    visit: texts.sessionVisit,
  } as const;
  return names[type];
}
