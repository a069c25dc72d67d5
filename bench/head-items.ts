import type { SourceItem, SourceSession } from '../server/src/features/catalog/source';
import type { Kind } from '../shared/kinds';
import { itemsByKind } from '../tests/fixtures/source-items';

/** How titles and summaries are written: plainly, with an apostrophe, outside Latin-1, with what HTML must escape. */
const WORDINGS = [
  { title: (title: string) => title, summary: 'What it is about, in one sentence.' },
  {
    title: (title: string) => `${title}: what’s new…`,
    summary: 'Bring a friend, an old wheel and an hour – “we’ll do the rest”.',
  },
  {
    title: (title: string) => `${title} à l'atelier`,
    summary: "On répare, on prête et on apprend : l'été commence au bord de l'eau, et tout le monde est attendu.",
  },
  {
    title: (title: string) => `${title} & "friends"`,
    summary: 'Everything you always wanted to know about <b>gears</b> & brakes, in one long evening by the river.',
  },
] as const;

/** Different items of one kind: no title, address, summary, text of a picture, date or price stands in two of them. */
export function differentItems(kind: Kind, count: number): SourceItem[] {
  return Array.from({ length: count }, (_, number) => differentItem(itemsByKind[kind], number));
}

function differentItem(item: SourceItem, number: number): SourceItem {
  const wording = WORDINGS[number % WORDINGS.length] ?? WORDINGS[0];
  const common = {
    documentId: `${item.documentId}-${number}`,
    title: wording.title(`${item.title} ${number}`),
    slug: `${item.slug}-${number}`,
    summary: `${wording.summary} ${number}`,
    coverAlt: `${item.coverAlt} ${number}`,
    updatedAt: new Date(Date.parse('2026-11-02T08:00:00Z') + number * 60_000).toISOString(),
  };
  switch (item.kind) {
    case 'event':
      return { ...item, ...common, startsAt: onDay(item.startsAt, number), endsAt: onDay(item.endsAt ?? '', number) };
    case 'training':
      return { ...item, ...common, sessions: item.sessions.map((session) => moved(session, number)) };
    case 'job':
      return { ...item, ...common, salary: item.salary && { ...item.salary, min: 26_000 + number } };
    case 'album':
      return { ...item, ...common, amount: 5_000 + number };
    default:
      return { ...item, ...common };
  }
}

function moved(session: SourceSession, number: number): SourceSession {
  const { startsAt, endsAt } = session;
  return {
    ...session,
    key: `${session.key}-${number}`,
    startsAt: onDay(startsAt, number),
    endsAt: onDay(endsAt ?? '', number),
  };
}

/** The same wall-clock time so many days later. */
function onDay(time: string, days: number): string {
  const day = new Date(Date.parse(`${time.slice(0, 10)}T00:00:00Z`) + days * 86_400_000);
  return `${day.toISOString().slice(0, 10)}${time.slice(10)}`;
}
