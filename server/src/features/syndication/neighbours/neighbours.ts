import type { PlanNeighbour } from '../../../../../shared/contracts/plan';
import { KIND_UIDS, type Kind } from '../../../../../shared/kinds';
import { addSeconds, type Clock, type Instant, toInstant } from '../../../core/clock';
import type { Account, Post } from '../ports';
import { countedSince, slotRulesOf } from '../schedule/account-slots';
import { nextSlot } from '../schedule/next-slot';
import type { SlotTimes } from '../schedule/slot-ports';
import { isNearDuplicate, wordsOf } from './near-duplicate';
import type { NeighbourStore } from './neighbour-ports';

/** Who reads a page sees the same twice for about so long. */
const REMEMBERED_DAYS = 30;
/** Posts closer than this look like a flood where the account has no gap of its own. */
const USUAL_GAP_MINUTES = 30;
/** Most duplicates that are named: who has seen two knows. */
const MOST_NAMED = 2;
/** Most planned posts whose text is composed for one look. */
const MOST_COMPOSED = 10;

export interface NeighbourParts {
  store: NeighbourStore;
  times: SlotTimes;
  homeZone: string;
  clock: Clock;
  /** What stands on the network. */
  textOf(post: Post, account: Account): string | null;
  /** What would be sent now; null when the item is not public, or cannot be rendered. */
  textNow(post: Post, account: Account): Promise<string | null>;
  /** The content type that holds each item, by documentId. */
  typesOf(items: readonly { kind: Kind; documentId: string }[]): Promise<ReadonlyMap<string, string>>;
}

/** A post that is looked at, made already or not. */
export interface PlannedPost {
  /** Null: it is not made yet. */
  postId: number | null;
  documentId: string;
  text: string;
  /** When it is to go out; null: as soon as it is shared. */
  wanted: Instant | null;
}

type Looked = Omit<PlannedPost, 'wanted'> & { at: Instant };

/** Finds what stands near a post of an account: nearly the same words about another item, or nearly the same time. */
export interface Neighbours {
  of(account: Account, looked: PlannedPost): Promise<PlanNeighbour[]>;
}

export function createNeighbours(parts: NeighbourParts): Neighbours {
  return {
    async of(account, { wanted, ...post }) {
      const looked = { ...post, at: wanted ?? toInstant(parts.clock.now()) };
      const planned = (await parts.store.planned(account.id)).filter(({ id }) => id !== looked.postId);
      const since = toInstant(addSeconds(parts.clock.now(), -REMEMBERED_DAYS * 86_400));
      const sent = await parts.store.sent(account.id, since);
      const alike = [
        ...(await plannedAlike(parts, account, planned, looked)),
        ...sentAlike(parts, account, sent, looked),
      ].slice(0, MOST_NAMED);
      const near = collisionOf(account, planned, looked.at);
      const nextFree = near && (await nextFreeOf(parts, account, looked));
      const types = await parts.typesOf([...alike, ...(near ? [near] : [])]);
      const named = (post: Post) => ({ post: nameOf(post, types), at: timeOf(post) });
      return [
        ...alike.map((post) => ({
          ...named(post),
          why: 'near-duplicate' as const,
          message: aboutWords(post),
          nextFree: null,
        })),
        ...(near ? [{ ...named(near), why: 'collision' as const, message: aboutTime(account), nextFree }] : []),
      ];
    },
  };
}

/** Moments of the same item are alike by nature, and there is one post for each. */
function isOther(post: Post, looked: Looked): boolean {
  return post.documentId !== looked.documentId;
}

function sentAlike({ textOf }: NeighbourParts, account: Account, sent: readonly Post[], looked: Looked): Post[] {
  return sent.filter((post) => isOther(post, looked) && isNearDuplicate(textOf(post, account) ?? '', looked.text));
}

async function plannedAlike(
  { textNow }: NeighbourParts,
  account: Account,
  planned: readonly Post[],
  looked: Looked,
): Promise<Post[]> {
  const words = new Set(wordsOf(looked.text));
  const alike: Post[] = [];
  const likely = planned.filter(
    (post) => isOther(post, looked) && (post.text !== null || saysTitle(words, post.title)),
  );
  for (const post of likely.slice(0, MOST_COMPOSED)) {
    const text = post.text ?? (await textNow(post, account));
    if (text !== null && isNearDuplicate(text, looked.text)) alike.push(post);
  }
  return alike;
}

/** Texts that are composed begin with the title: to compose all of them would take long. */
function saysTitle(words: ReadonlySet<string>, title: string): boolean {
  const said = wordsOf(title);
  return said.filter((word) => words.has(word)).length >= said.length / 2;
}

function gapOf({ rules }: Account): number {
  return rules.minimumGapMinutes || USUAL_GAP_MINUTES;
}

/** The nearest one of those that are planned too close. */
function collisionOf(account: Account, planned: readonly Post[], at: Instant): Post | null {
  const distance = (post: Post) => Math.abs(Date.parse(post.at ?? '') - Date.parse(at));
  const near = planned.filter((post) => post.at !== null && distance(post) < gapOf(account) * 60_000);
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The earliest time apart from all others that keeps the account's rules, too. */
async function nextFreeOf({ times, homeZone, clock }: NeighbourParts, account: Account, { at, postId }: Looked) {
  const rules = { ...slotRulesOf(account, homeZone), minimumGapMinutes: gapOf(account) };
  const now = clock.now();
  const taken = await times.taken(account.id, { since: countedSince(now.getTime()), now: toInstant(now) }, postId);
  const free = nextSlot(rules, [...taken.sent, ...taken.planned].map(Date.parse), Date.parse(at));
  return toInstant(new Date(free.at));
}

function nameOf({ id, title, kind, documentId, locale }: Post, types: ReadonlyMap<string, string>) {
  return { id, title, documentId, locale, contentType: types.get(documentId) ?? KIND_UIDS[kind] };
}

function timeOf({ presence, at, receipt }: Post): Instant | null {
  return presence === 'none' ? at : (receipt?.at ?? null);
}

function aboutWords({ presence }: Post): string {
  return presence === 'none'
    ? 'A post that is planned on this page says nearly the same.'
    : 'A post of the last 30 days on this page says nearly the same.';
}

function aboutTime(account: Account): string {
  return `Another post is planned on this page less than ${gapOf(account)} minutes from this one.`;
}
