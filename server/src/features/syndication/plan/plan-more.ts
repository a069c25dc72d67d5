import type { Post } from '../ports';
import { newPost } from '../post/new-post';
import { asksAgain } from './asks-again';
import { type PlanPorts, type Publication, postOf } from './plan-posts';

/** An item whose dates came nearer; nothing of it changed. */
export type Reached = Omit<Publication, 'fresh' | 'intent'>;

/**
 * Plans posts about dates of an item that came into reach, where posts about earlier ones were shared before: nothing
 * is sent that nobody asked for. Answers how many posts it wrote.
 */
export async function planMore(item: Reached, ports: PlanPorts): Promise<number> {
  const { store } = ports;
  const { accounts, plans } = await store.connected(item.documentId);
  if (accounts.length === 0) return 0;
  const posts = await store.posts(item.documentId);
  const publication: Publication = { ...item, fresh: [], intent: 'asked' };
  const made = accounts.flatMap((account) =>
    item.locales.flatMap((locale) => {
      const rows = plans.get(locale) ?? [];
      const here = posts.filter((post) => post.locale === locale);
      if (asksAgain(here, rows, account.id)) return [];
      const shared = new Set(posts.filter(isOf(account.id, locale)).map(({ occasion }) => occasion));
      const times = item.occasions(locale).filter(({ subject, occasion }) => subject !== '' && shared.has(occasion));
      const candidate = { publication, account, locale, plans: rows, existing: posts, all: posts, ports };
      return times.flatMap((time) => postOf(newPost({ ...candidate, time }), account, ports));
    }),
  );
  await store.insert(made);
  return made.length;
}

function isOf(accountId: number, locale: string): (post: Post) => boolean {
  return (post) => post.accountId === accountId && post.locale === locale && post.subject !== '';
}
