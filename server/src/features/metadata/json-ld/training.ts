import type { CourseInstanceLeaf, CourseLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import type { FactsView } from '../../pages';
import { graphId, type ItemContext } from './context';
import { ATTENDANCE_MODE, EVENT_STATUS } from './event';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { leadPicture, locations, offers, organization } from './things';

type Session = FactsView<'training'>['sessions'][number];

/** More sessions than anyone reads would only make the page heavy. */
const SESSIONS_MAX = 50;

/** The course, then each coming session as a node of its own. */
export function trainingNodes(context: ItemContext<'training'>): GraphNode[] {
  const sessions = comingSessions(context);
  return [courseNode(context, sessions), ...sessions.map((session) => sessionNode(session, context))];
}

function courseNode({ view, url, urls, description }: ItemContext<'training'>, sessions: Session[]): GraphNode {
  const { facts } = view;
  return asGraphNode(
    node<CourseLeaf>({
      '@type': 'Course',
      '@id': graphId.main(url, 'course'),
      name: view.title,
      description,
      url,
      image: leadPicture(view),
      provider: organization(facts.provider) ?? ref(graphId.organization(urls)),
      teaches: facts.objectives,
      coursePrerequisites: facts.prerequisites,
      audience: facts.audience ? { '@type': 'Audience', audienceType: facts.audience } : null,
      educationalLevel: facts.level,
      timeRequired: facts.durationMinutes === null ? null : `PT${facts.durationMinutes}M`,
      educationalCredentialAwarded: facts.certificate,
      inLanguage: facts.language ?? toBcp47(view.sourceLocale),
      offers: offers(facts.offers, url),
      hasCourseInstance: sessions.filter(isCourse).map((session) => ref(sessionId(url, session))),
      mainEntityOfPage: ref(graphId.webpage(url)),
    }),
  );
}

/** A dated run: part of the course where one learns, else simply an event. */
function sessionNode(session: Session, { view, url, urls, description }: ItemContext<'training'>): GraphNode {
  const attendance = session.onlineUrl ? (session.store ? 'mixed' : 'online') : 'onsite';
  const at = { attendance, place: null, onlineUrl: session.onlineUrl } as const;
  const leader = session.instructor ? ({ '@type': 'Person', name: session.instructor } as const) : null;
  const instance = node<CourseInstanceLeaf>({
    '@type': 'CourseInstance',
    '@id': sessionId(url, session),
    name: view.title,
    description,
    url,
    image: leadPicture(view),
    courseWorkload: isCourse(session) && view.facts.durationMinutes ? `PT${view.facts.durationMinutes}M` : null,
    courseMode: isCourse(session) ? attendance.replace('mixed', 'blended') : null,
    startDate: session.startsAt,
    endDate: session.endsAt,
    eventStatus: EVENT_STATUS[session.status],
    eventAttendanceMode: ATTENDANCE_MODE[attendance],
    location: locations(at, session.store ?? view.store),
    instructor: isCourse(session) ? leader : null,
    performer: isCourse(session) ? null : leader,
    maximumAttendeeCapacity: session.seats,
    organizer: organization(view.facts.provider) ?? ref(graphId.organization(urls)),
    about: ref(graphId.main(url, 'course')),
    inLanguage: view.facts.language,
    offers: offers(view.facts.offers, url, session.status),
  });
  return asGraphNode(instance, isCourse(session) ? ['CourseInstance', 'EducationEvent'] : 'Event');
}

function comingSessions({ view, now }: ItemContext<'training'>): Session[] {
  return view.facts.sessions
    .filter((session) => Date.parse(session.endsAt ?? session.startsAt) > now.getTime())
    .slice(0, SESSIONS_MAX);
}

function isCourse({ type }: Session): boolean {
  return type === 'training' || type === 'trial';
}

function sessionId(url: string, session: Session): string {
  return `${url}#session-${session.key}`;
}
