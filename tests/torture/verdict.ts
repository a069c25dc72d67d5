import type { Post } from '../../server/src/features/syndication';
import type { TortureNetwork } from './networks';
import { cannotFollow } from './person';
import type { Story } from './story';

export interface Verdict {
  /** Two copies of one item on one network. */
  doubles: string[];
  /** Wanted, and not there. */
  lost: string[];
  /** Wrong in another way: an old text, a copy of what was withdrawn, a post at rest in a strange state. */
  wrong: string[];
  /** Copies that could not be brought in step, each told to a person by its row. */
  left: number;
}

/** Compares what stands on every network with what the items say at the end. */
export function judge(networks: readonly TortureNetwork[], posts: readonly Post[], items: readonly Story[]): Verdict {
  const verdict: Verdict = { doubles: [], lost: [], wrong: [], left: 0 };
  const rows = new Map<string, Post[]>();
  for (const post of posts) {
    const place = `${post.accountId} ${post.documentId}`;
    rows.set(place, [...(rows.get(place) ?? []), post]);
  }
  networks.forEach((network, index) => {
    const copies = copiesByKey(network);
    for (const story of items) {
      const own = rows.get(`${index + 1} ${story.documentId}`) ?? [];
      judgeOne(
        verdict,
        network,
        story,
        own,
        own.flatMap(({ key }) => copies.get(key) ?? []),
      );
    }
  });
  return verdict;
}

function judgeOne(verdict: Verdict, network: TortureNetwork, story: Story, own: Post[], copies: string[]): void {
  const place = `${story.documentId} on ${network.name}`;
  const rows = own.map((post) => `${post.presence} ${post.work} ${post.problem?.code ?? ''}`.trim()).join(', ');
  const told = own.some(cannotFollow);
  if (copies.length > 1) verdict.doubles.push(`${place}: ${copies.length} copies (${rows})`);
  if (story.title === null) {
    if (copies.length === 0) return;
    if (told) verdict.left += 1;
    else verdict.wrong.push(`${place}: still there after it was withdrawn (${rows})`);
    return;
  }
  const [copy] = copies;
  if (copy === undefined) {
    verdict.lost.push(`${place}: nothing stands there (${rows})`);
  } else if (!copy.includes(story.title)) {
    if (told) verdict.left += 1;
    else verdict.wrong.push(`${place}: an old text stands there (${rows})`);
  }
}

/** Texts that stand on a network, by the key in their link. */
export function copiesByKey({ emulator }: TortureNetwork): Map<string, string[]> {
  const copies = new Map<string, string[]>();
  for (const { html } of emulator.posts()) {
    const key = /\/go\/([0-9a-z]+)/.exec(html)?.[1];
    if (key) copies.set(key, [...(copies.get(key) ?? []), html]);
  }
  return copies;
}
