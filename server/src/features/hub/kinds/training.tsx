/** @jsxImportSource preact */
import { formatDay, formatDuration, formatHours, intlLocale, spanLines, zoneName } from '../../metadata';
import type { FactsView } from '../../pages';
import type { Scene } from '../hub-page';
import { FactsList, Notice } from '../parts/facts-list';
import { fill, type HubTexts } from '../texts';
import type { KindProps } from './kind-props';
import { Offers } from './offers';

type Session = FactsView<'training'>['sessions'][number];

export function TrainingFacts({ view, scene }: KindProps<'training'>) {
  const { facts } = view;
  const { texts, locale } = scene;
  return (
    <FactsList
      facts={[
        [texts.nextSession, <NextSession key="next" view={view} scene={scene} />],
        [texts.level, levelName(facts.level, texts)],
        [texts.duration, facts.durationMinutes && formatDuration(facts.durationMinutes, locale)],
        [texts.language, facts.language && languageName(facts.language, locale)],
        [texts.price, facts.offers.length > 0 && <Offers key="offers" offers={facts.offers} scene={scene} />],
        [texts.certificate, facts.certificate],
        [texts.provider, facts.provider?.name],
      ]}
    />
  );
}

function NextSession({ view, scene }: KindProps<'training'>) {
  const next = view.moment.nextStart === null ? Number.NaN : Date.parse(view.moment.nextStart);
  const session = view.facts.sessions.find(({ startsAt }) => Date.parse(startsAt) === next);
  if (!session) return <span class="muted">{scene.texts.pastTraining}</span>;
  return (
    <>
      <a href={`#session-${session.key}`}>
        <time class="when" dateTime={session.startsAt}>
          {spanLines(session, scene.locale).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </time>
      </a>
      {session.store?.title ?? (session.onlineUrl && scene.texts.online)}
    </>
  );
}

export function TrainingTexts({ view, scene }: KindProps<'training'>) {
  const { texts } = scene;
  const { objectives, prerequisites, audience } = view.facts;
  const sections = [
    [texts.objectives, objectives],
    [texts.audience, audience],
    [texts.prerequisites, prerequisites],
  ] as const;
  return (
    <>
      {sections.map(
        ([title, text]) =>
          text && (
            <section key={title}>
              <h2>{title}</h2>
              <p class="lines">{text}</p>
            </section>
          ),
      )}
    </>
  );
}

/** The sessions still to come; without one it says so. */
export function TrainingSessions({ view, scene }: KindProps<'training'>) {
  const coming = view.facts.sessions.filter((session) => {
    return Date.parse(session.endsAt ?? session.startsAt) > scene.now.getTime();
  });
  const { texts } = scene;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{texts.sessions}</h2>
      {coming.length === 0 ? (
        <Notice tone="info">{texts.pastTraining}</Notice>
      ) : (
        <table class="sessions">
          <thead>
            <tr>
              {[texts.date, texts.hours, texts.place, texts.instructor, texts.status].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coming.map((session) => (
              <SessionRow key={session.key} session={session} scene={scene} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function SessionRow({ session, scene }: { session: Session; scene: Scene }) {
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
      <td data-label={texts.place}>
        {session.store && <a href={session.store.url}>{session.store.title}</a>}
        {session.store && session.onlineUrl && ' · '}
        {session.onlineUrl && <a href={session.onlineUrl}>{texts.online}</a>}
      </td>
      <td data-label={texts.instructor}>{session.instructor}</td>
      <td data-label={texts.status}>
        {session.status === 'scheduled' ? texts.scheduled : <span class="badge">{texts[session.status]}</span>}
        {session.seats !== null && session.status === 'scheduled' && (
          <span class="muted small">
            {session.seats} {texts.seats.toLowerCase()}
          </span>
        )}
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

function levelName(level: string | null, texts: HubTexts): string | null {
  const names: Readonly<Record<string, string>> = {
    beginner: texts.levelBeginner,
    intermediate: texts.levelIntermediate,
    advanced: texts.levelAdvanced,
    all: texts.levelAll,
  };
  return level === null ? null : (names[level] ?? level);
}

/** An editor types the code: one that nobody knows is shown as it is. */
function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(intlLocale(locale), { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
