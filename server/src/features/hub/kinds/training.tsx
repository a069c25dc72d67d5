/** @jsxImportSource preact */
import { formatDuration, intlLocale, spanLines } from '../../metadata';
import { sessionStore } from '../feeds/calendar-event';
import { AddToCalendar } from '../parts/add-to-calendar';
import { FactsList } from '../parts/facts-list';
import type { HubTexts } from '../texts';
import type { KindProps } from './kind-props';
import { Offers } from './offers';

export function TrainingFacts({ view, scene }: KindProps<'training'>) {
  const { facts } = view;
  const { texts, locale } = scene;
  return (
    <>
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
      <AddToCalendar view={view} scene={scene} />
    </>
  );
}

function NextSession({ view, scene }: KindProps<'training'>) {
  const session = view.facts.sessions.find(({ key }) => key === view.moment.next?.subject);
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
      {sessionStore(session, view)?.title ?? (session.onlineUrl && scene.texts.online)}
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
