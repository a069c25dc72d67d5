import { type Channel, type Draft, defineChannel, type ReplyTarget } from '../../../server/src/channels/kit';
import { type Fault, Faulted } from '../../../server/src/core/fault';

export interface SmallPost {
  id: string;
  link: string;
  text: string;
  /** Id of the post that it answers. */
  answers?: string;
}

/** What happens to one call, decided before it is made. */
export interface Mishap {
  on: 'publish' | 'update' | 'remove' | 'probe' | 'look';
  fault: Fault;
  /** The network did it all the same, only the answer is lost. */
  stored?: boolean;
}

export interface Abilities {
  probe: boolean;
  repeatMinutes: number;
  update: boolean;
  remove: boolean;
  /** A post can answer another one. */
  reply: boolean;
  /** Only a person posts there. */
  byHand: boolean;
  /** What stands there can be read. */
  look: boolean;
}

/** A network of a few lines in memory, with the abilities that a case needs. Counts what it is asked. */
export interface SmallNetwork {
  channel: Channel;
  posts: SmallPost[];
  calls: string[];
  /** Queued; each is used once. */
  mishaps: Mishap[];
  /** Runs while a call is on its way. */
  meanwhile: (() => Promise<void>) | null;
}

type SmallPayload = {
  text: string;
  link: string;
  media?: { id: number; mime: string; alt: string }[];
  answers?: string;
};

const shownOf = ({ text, link }: SmallPayload) => ({ text, alts: [], links: [link] });

export function smallNetwork(id: string, abilities: Partial<Abilities> = {}): SmallNetwork {
  const can: Abilities = {
    ...{ probe: true, repeatMinutes: 0, update: true, remove: true, reply: true, byHand: false, look: true },
    ...abilities,
  };
  const byKey = new Map<string, SmallPost>();
  let count = 0;
  const network: SmallNetwork = { channel: undefined as never, posts: [], calls: [], mishaps: [], meanwhile: null };

  async function called(on: Mishap['on'], store: () => void): Promise<void> {
    network.calls.push(on);
    const during = network.meanwhile;
    network.meanwhile = null;
    await during?.();
    const index = network.mishaps.findIndex((mishap) => mishap.on === on);
    const [mishap] = index >= 0 ? network.mishaps.splice(index, 1) : [];
    if (!mishap || mishap.stored) store();
    if (mishap) throw new Faulted(mishap.fault);
  }

  function add(key: string, payload: SmallPayload): SmallPost {
    const known = can.repeatMinutes > 0 ? byKey.get(key) : undefined;
    if (known) return known;
    count += 1;
    const post = { id: `p${count}`, ...payload };
    byKey.set(key, post);
    network.posts.push(post);
    return post;
  }

  const receiptOf = (post: SmallPost) => ({
    remoteId: post.id,
    url: `https://${id}.example/${post.id}`,
    at: '2026-11-22T10:00:00.000Z',
  });

  network.channel = defineChannel({
    id,
    name: id,
    docs: { setup: 'https://docs.example', api: 'https://docs.example', checkedOn: '2026-11-22' },
    limits: {
      text: { max: 300, unit: 'grapheme' },
      media: { max: 1, mime: ['image/png'], maxBytes: 1000 },
      linkCard: false,
      settleSeconds: 30,
    },
    outside: false,
    connect: { by: 'fields', fields: { token: { type: 'secret', required: true } } },
    faults: [],
    identify: async () => ({ handle: `@${id}`, displayName: id, url: null, facts: {} }),
    safeRepeatMinutes: () => can.repeatMinutes,
    render: (draft: Draft, text): SmallPayload => ({
      text,
      link: draft.link,
      ...(draft.media.length > 0 && { media: draft.media.map(({ id, mime, alt }) => ({ id, mime, alt })) }),
    }),
    textOf: (payload: SmallPayload) => payload.text,
    async publish(payload: SmallPayload, ctx) {
      let post: SmallPost | undefined;
      await called('publish', () => {
        post = add(ctx.key, payload);
      });
      return receiptOf(post as SmallPost);
    },
    ...(can.reply && {
      reply: (payload: SmallPayload, to: ReplyTarget): SmallPayload => ({ ...payload, answers: to.remoteId }),
    }),
    ...(can.byHand && { byHand: ({ link }: SmallPayload) => ({ link, media: [] }) }),
    ...(can.update && {
      async update(payload: SmallPayload, receipt) {
        await called('update', () => {
          const post = network.posts.find((one) => one.id === receipt.remoteId);
          if (!post) throw new Faulted({ kind: 'gone', reason: 'It is not there any more.' });
          post.text = payload.text;
        });
        return receipt;
      },
    }),
    ...(can.remove && {
      async remove(receipt) {
        await called('remove', () => {
          network.posts = network.posts.filter((one) => one.id !== receipt.remoteId);
        });
      },
    }),
    ...(can.probe && {
      async probe(payload: SmallPayload) {
        let found: SmallPost | undefined;
        await called('probe', () => {
          found = network.posts.find((one) => one.link === payload.link);
        });
        return found ? { found: receiptOf(found) } : ('absent' as const);
      },
    }),
    ...(can.look && {
      shows: shownOf,
      async look(receipt) {
        let found: SmallPost | undefined;
        await called('look', () => {
          found = network.posts.find((one) => one.id === receipt.remoteId);
        });
        return found ? shownOf(found) : ('gone' as const);
      },
    }),
  });
  return network;
}
