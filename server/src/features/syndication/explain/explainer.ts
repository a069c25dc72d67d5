import type { WhyRow } from '../../../../../shared/contracts/why';
import { isSharedKind, type Kind } from '../../../../../shared/kinds';
import type { Instant } from '../../../core/clock';
import type { Lateness } from '../attention/attention';
import type { Account, AccountStore, PlanTable, Post, PostStore } from '../ports';
import { absenceOf } from './absence';
import { explainAbsence, explainPost, type Reading } from './explain-post';
import type { ItemTime } from './words';

export interface ExplainPorts {
  accounts: Pick<AccountStore, 'list' | 'everConnected'>;
  posts: Pick<PostStore, 'find' | 'byKey' | 'ofDocument' | 'attempts' | 'decisions'>;
  plans: Pick<PlanTable, 'read'>;
  pages: {
    /** Locales in which a document is public. */
    locales(documentId: string): Promise<string[]>;
    page(documentId: string, locale: string): Promise<{ kind: Kind; firstPublishedAt: Instant } | null>;
  };
  hiddenKinds: readonly Kind[];
  /** When an item is published or unpublished by itself, the soonest first. */
  itemTimes(documentId: string): Promise<ItemTime[]>;
  /** Why a post is late; null where it is not. */
  lateness(postId: number): Promise<Lateness | null>;
}

/** Part of an item; everything where nothing is said. */
export interface Part {
  locale?: string | undefined;
  account?: number | undefined;
}

/** Says why an item is or is not on its accounts. */
export interface Explainer {
  /** Null when there is no such post. */
  ofPost(id: number, reading: Reading): Promise<WhyRow | null>;
  /** Every post of the item, and every account that has none of it. */
  ofItem(documentId: string, part: Part, reading: Reading): Promise<WhyRow[]>;
  /** Of a post by its key, or of an item by its documentId. */
  of(name: string, part: Part, reading: Reading): Promise<WhyRow[]>;
}

export function createExplainer(ports: ExplainPorts): Explainer {
  const { posts } = ports;
  const ofItem: Explainer['ofItem'] = async (documentId, part, reading) => {
    const ofPart = (post: Post) => matches(post, part);
    const all = (await posts.ofDocument(documentId)).filter(ofPart).sort(byAccount);
    const rows = await Promise.all(all.map((post) => rowOf(post, ports, reading)));
    return [...rows, ...(await absentRows(documentId, part, all, ports, reading))];
  };
  return {
    ofItem,
    async ofPost(id, reading) {
      const post = await posts.find(id);
      return post && rowOf(post, ports, reading);
    },
    async of(name, part, reading) {
      const post = await posts.byKey(name);
      return post ? [await rowOf(post, ports, reading)] : ofItem(name, part, reading);
    },
  };
}

function matches(post: Post, { locale, account }: Part): boolean {
  return (locale === undefined || post.locale === locale) && (account === undefined || post.accountId === account);
}

function byAccount(a: Post, b: Post): number {
  return a.accountId - b.accountId || a.locale.localeCompare(b.locale) || b.generation - a.generation;
}

async function rowOf(post: Post, ports: ExplainPorts, reading: Reading): Promise<WhyRow> {
  const { accounts, posts, lateness } = ports;
  const account = (await accounts.everConnected()).find(({ id }) => id === post.accountId) ?? null;
  const isConnected = (await accounts.list()).some(({ id }) => id === post.accountId);
  const attempts = await posts.attempts(post.id);
  const decisions = await posts.decisions(post.id);
  const late = await lateness(post.id);
  const { id, key, title, occasion, subject, locale } = post;
  const itemTimes = timesIn(await ports.itemTimes(post.documentId), locale);
  return {
    account: accountView(post.accountId, account),
    locale,
    post: { id, key, title, occasion, subject },
    text: explainPost({ post, account, isConnected, attempts, decisions, late, itemTimes }, reading),
  };
}

/** Accounts whose announcement was never made, in each language that the item has or will have by itself. */
async function absentRows(
  documentId: string,
  { locale: only, account: onlyAccount }: Part,
  made: readonly Post[],
  ports: ExplainPorts,
  reading: Reading,
): Promise<WhyRow[]> {
  const published = await ports.pages.locales(documentId);
  const accounts = await ports.accounts.list();
  const times = await ports.itemTimes(documentId);
  const expected = [...new Set([...published, ...times.flatMap(({ locale }) => locale || [])])];
  const rows: WhyRow[] = [];
  for (const locale of only === undefined ? expected : [only]) {
    const itemTimes = timesIn(times, locale);
    const page = published.includes(locale) ? await ports.pages.page(documentId, locale) : null;
    const kind = page?.kind ?? null;
    const plans = kind && isSharedKind(kind) ? await ports.plans.read({ documentId, kind, locale }) : [];
    for (const account of accounts) {
      const isHere = (one: { accountId: number; occasion: string; subject: string }) =>
        one.accountId === account.id && one.occasion === 'announce' && one.subject === '';
      if (onlyAccount !== undefined && account.id !== onlyAccount) continue;
      if (made.some((post) => post.locale === locale && isHere(post))) continue;
      const ticked = plans.find(isHere)?.ticked ?? null;
      const publishedAt = page?.firstPublishedAt ?? null;
      const { hiddenKinds } = ports;
      const absence = absenceOf({ kind, hiddenKinds, locale, published, publishedAt, account, ticked });
      const text = explainAbsence(absence, { account, itemTimes }, reading);
      rows.push({ account: accountView(account.id, account), locale, post: null, text });
    }
  }
  return rows;
}

function timesIn(times: readonly ItemTime[], locale: string): ItemTime[] {
  return times.filter((time) => time.locale === '' || time.locale === locale);
}

function accountView(id: number, account: Account | null): WhyRow['account'] {
  return { id, label: account?.label ?? '', channel: account?.channel ?? '', handle: account?.handle ?? '' };
}
