import type { PlanAccount, PlanInput, PlanMoment, PlanOccasion } from '../../../../shared/contracts/plan';
import type { PostRow } from '../../../../shared/contracts/posts';
import type { SharedKind } from '../../../../shared/kinds';
import { OCCASIONS_OF, type Occasion, occasionsTogether } from '../../../../shared/occasions';
import { ownZone } from '../../ui/zone-choice';

/** A moment of the item as one account's card offers it. */
export interface OfferedMoment {
  occasion: Occasion;
  /** What the editor chose, for all dates or for the one that it is about. */
  choice: PlanOccasion;
  /** Its next date; null while the item has none. */
  next: PlanMoment | null;
  /** How many more dates one tick plans. */
  more: number;
  /** True where time and pictures can be chosen: it is about one date only. */
  single: boolean;
  /** Of that date. */
  post: PostRow | null;
}

/** What can be posted on an account besides the announcement: moments without a date are not offered. */
export function offeredTo(
  entry: Pick<PlanAccount, 'occasions' | 'posts'>,
  kind: SharedKind,
  moments: readonly PlanMoment[],
): OfferedMoment[] {
  return OCCASIONS_OF[kind]
    .filter((occasion) => occasion !== 'announce')
    .map((occasion) => offer(entry, occasion, moments))
    .filter(({ next, post, choice }) => next !== null || post !== null || choice.ticked);
}

function offer(
  { occasions, posts }: Pick<PlanAccount, 'occasions' | 'posts'>,
  occasion: Occasion,
  moments: readonly PlanMoment[],
): OfferedMoment {
  const dates = moments.filter((one) => one.occasion === occasion);
  const [next = null] = dates;
  const single = dates.every(({ subject }) => subject === '') || occasion === 'last-seats';
  const subject = occasion === 'last-seats' ? (next?.subject ?? '') : '';
  const choice = occasions.find((one) => one.occasion === occasion && one.subject === subject);
  const about = next?.subject ?? subject;
  return {
    occasion,
    choice: choice ?? { occasion, subject, ticked: false, text: null, at: null, pictures: null },
    next,
    more: single ? 0 : Math.max(0, dates.length - 1),
    single,
    post: posts.find((one) => one.occasion === occasion && one.subject === about) ?? null,
  };
}

/** The choices of an account with one of them changed. */
export function occasionsWith(occasions: readonly PlanOccasion[], change: PlanOccasion): PlanOccasion[] {
  const isSame = (one: PlanOccasion) => one.occasion === change.occasion && one.subject === change.subject;
  return [...occasions.filter((one) => !isSame(one)), change];
}

/** How far the one tick for everything that comes by itself is set, over the accounts that are ticked. */
export function togetherState(accounts: readonly PlanAccount[], kind: SharedKind): 'all' | 'some' | 'none' {
  const wanted = occasionsTogether(kind);
  const ticks = accounts
    .filter(({ ticked }) => ticked)
    .flatMap(({ occasions }) => wanted.map((occasion) => isTicked(occasions, occasion)));
  if (!ticks.includes(true)) return 'none';
  return ticks.includes(false) ? 'some' : 'all';
}

/** One click: everything that comes by itself, on every account that is ticked. */
export function withTogether(
  accounts: readonly PlanAccount[],
  kind: SharedKind,
  ticked: boolean,
): PlanInput['accounts'] {
  return accounts.map((entry) => {
    const { account, text, at, pictures } = entry;
    const occasions = entry.ticked ? tickTogether(entry.occasions, kind, ticked) : entry.occasions;
    return { id: account.id, ticked: entry.ticked, text, at, pictures, occasions };
  });
}

/** An account that is unticked gets nothing more; one that is ticked gets what the others get. */
export function occasionsAfterTick(
  entry: PlanAccount,
  accounts: readonly PlanAccount[],
  kind: SharedKind,
  ticked: boolean,
): PlanOccasion[] {
  if (!ticked) return entry.occasions.map((one) => ({ ...one, ticked: false }));
  return togetherState(accounts, kind) === 'all' ? tickTogether(entry.occasions, kind, true) : entry.occasions;
}

function tickTogether(occasions: readonly PlanOccasion[], kind: SharedKind, ticked: boolean): PlanOccasion[] {
  const blank = { subject: '', text: null, at: null, pictures: null };
  return occasionsTogether(kind).reduce<PlanOccasion[]>(
    (all, occasion) => {
      const before = all.find((one) => one.occasion === occasion && one.subject === '');
      return occasionsWith(all, { ...(before ?? { ...blank, occasion }), ticked });
    },
    [...occasions],
  );
}

function isTicked(occasions: readonly PlanOccasion[], occasion: Occasion): boolean {
  return occasions.some((one) => one.occasion === occasion && one.subject === '' && one.ticked);
}

/** On whose clocks a moment is told: those of the item where it is not known any more. */
export function zoneOf(
  moments: readonly PlanMoment[],
  { occasion, subject }: Pick<PlanMoment, 'occasion' | 'subject'>,
) {
  const about = moments.find((one) => one.occasion === occasion && one.subject === subject);
  return (about ?? moments[0])?.zone ?? ownZone();
}

/** One line of the timeline: what goes to how many accounts, and when. */
export interface TimelineEntry {
  occasion: Occasion;
  subject: string;
  /** Start of the date that it is about; null for the item itself. */
  startsAt: string | null;
  /** When it goes or went out; null: with the publication. */
  at: string | null;
  accounts: number;
  /** Of those, how many stand on their network already. */
  live: number;
}

/** What goes where and when, soonest first; what goes out with the publication comes before. */
export function timelineOf(
  accounts: readonly PlanAccount[],
  moments: readonly PlanMoment[],
  now: string,
): TimelineEntry[] {
  const lines = new Map<string, TimelineEntry>();
  for (const account of accounts) {
    for (const { post, ...line } of linesOf(account, moments, now)) {
      const key = [line.at ?? '', line.occasion, line.subject].join('\n');
      const known = lines.get(key) ?? { ...line, accounts: 0, live: 0 };
      const live = known.live + (post?.presence === 'live' ? 1 : 0);
      lines.set(key, { ...known, accounts: known.accounts + 1, live });
    }
  }
  return [...lines.values()].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
}

type AccountLine = Omit<TimelineEntry, 'accounts' | 'live'> & { post: PostRow | null };

function linesOf(entry: PlanAccount, moments: readonly PlanMoment[], now: string): AccountLine[] {
  const announced = entry.ticked || entry.post?.presence === 'live';
  const announcement = { occasion: 'announce' as const, subject: '', startsAt: null, at: entry.at, post: entry.post };
  const others = moments.flatMap(({ occasion, subject, startsAt, due }): AccountLine[] => {
    if (occasion === 'announce') return [];
    const own = entry.occasions.find((one) => one.occasion === occasion && one.subject === subject);
    const all = entry.occasions.find((one) => one.occasion === occasion && one.subject === '');
    const post = entry.posts.find((one) => one.occasion === occasion && one.subject === subject) ?? null;
    const at = own?.at ?? due;
    const isMissed = at !== null && at < now && post === null && occasion !== 'recap';
    return (own ?? all)?.ticked && !isMissed ? [{ occasion, subject, startsAt, at, post }] : [];
  });
  return announced ? [announcement, ...others] : others;
}
