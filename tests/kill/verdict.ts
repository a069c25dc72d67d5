import type { Knex } from 'knex';
import type { Post } from '../../server/src/features/syndication';
import { createPostStore } from '../../server/src/strapi/store/post-store';
import { createPracticeStore } from '../../server/src/strapi/store/practice-store';
import type { KillNetwork } from './networks';

/** What each item should be at the end; null: taken down. */
export type Wanted = ReadonlyMap<string, string | null>;

interface Standing {
  network: string;
  html: string;
}

/**
 * Every wanted item stands exactly once on every network, with its last title; every withdrawn one
 * stands nowhere; nothing waits. Answers what is wrong, in words.
 */
export async function judge(knex: Knex, networks: readonly KillNetwork[], wanted: Wanted): Promise<string[]> {
  const { posts } = await createPostStore(knex).list({}, { limit: 1000 });
  const practice = await createPracticeStore(knex).newest(1000);
  const standing: Standing[] = [
    ...networks.flatMap(({ name, emulator }) => emulator.posts().map(({ html }) => ({ network: name, html }))),
    ...practice
      .filter(({ state }) => state === 'live')
      .map(({ payload }) => ({ network: 'practice', html: `${payload.text} "${payload.link}"` })),
  ];
  const names = [...networks.map(({ name }) => name), 'practice'];
  const problems = [...wanted].flatMap(([documentId, title]) =>
    names.flatMap((name, index) => {
      const own = posts.filter((post) => post.documentId === documentId && post.accountId === index + 1);
      return judgeOne(name, own, standing, title).map((problem) => `${documentId} on ${name}: ${problem}`);
    }),
  );
  return problems;
}

function judgeOne(
  network: string,
  posts: readonly Post[],
  standing: readonly Standing[],
  title: string | null,
): string[] {
  if (posts.length !== 1) return [`${posts.length} rows instead of one`];
  const [post] = posts as [Post];
  const copies = standing.filter((one) => one.network === network && hasLink(one.html, post.key));
  const state = `${post.presence} ${post.work} ${post.problem?.code ?? ''} ${post.problem?.detail ?? ''}`.trim();
  if (title === null) {
    // Withdrawn while nobody knew whether it had arrived, on a network that cannot be asked: a person decides.
    if (network === 'webhook' && post.presence === 'uncertain') return copies.length <= 1 ? [] : ['two copies'];
    const gone = post.presence === 'removed' || (post.presence === 'none' && post.work === 'skipped');
    return [
      ...(copies.length === 0 ? [] : [`${copies.length} copies of what was withdrawn`]),
      ...(gone ? [] : [state]),
    ];
  }
  const problems: string[] = [];
  if (copies.length !== 1) problems.push(`${copies.length} copies (${state})`);
  if (copies[0] && !copies[0].html.includes(title)) problems.push(`not the last text: ${copies[0].html}`);
  if (post.presence !== 'live' || post.work !== 'idle') problems.push(`the row says ${state}`);
  return problems;
}

function hasLink(html: string, key: string): boolean {
  return new RegExp(`/go/${key}(?![\\w-])`).test(html);
}
