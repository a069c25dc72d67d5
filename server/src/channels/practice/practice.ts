import { Faulted } from '../../core/fault';
import { type Channel, defineChannel, type Fields, type Limits, type MediaRef, type Shown } from '../kit';

type Picture = Pick<MediaRef, keyof MediaRef>;

/** A post of the practice network, pictures by reference. */
export type PracticePayload = {
  text: string;
  link: string;
  locale: string;
  media: Picture[];
  card: { title: string; description: string; image: Picture | null } | null;
};

/** One post on the timeline. `id` is the post's own key, so that a repeated publication finds itself. */
export interface PracticeEntry {
  id: string;
  /** Name of the account. */
  account: string;
  payload: PracticePayload;
  /** ISO 8601. */
  postedAt: string;
}

/** Where the practice network keeps its posts: the only thing this channel needs from outside. */
export interface PracticeTimeline {
  /** Adds a post; one that stands under this id already stays as it is. Answers when it was posted. */
  add(entry: PracticeEntry): Promise<{ postedAt: string }>;
  /** False when the post is not there any more. */
  edit(id: string, payload: PracticePayload, editedAt: string): Promise<boolean>;
  /** Removing twice is harmless. */
  remove(id: string, removedAt: string): Promise<void>;
  find(id: string): Promise<{ postedAt: string; payload: PracticePayload } | null>;
}

/** Our own rules, those of a friendly microblog. */
const LIMITS = {
  text: { max: 500, unit: 'grapheme' },
  media: { max: 4, mime: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'], maxBytes: 10_000_000, altMax: 1500 },
  linkCard: true,
  settleSeconds: 0,
} as const satisfies Limits;

const fields = { name: { type: 'text', required: true, placeholder: 'Community page' } } as const satisfies Fields;

/** A network inside this installation: no keys, no network calls, its timeline is a page in the admin. */
export function practice(timeline: PracticeTimeline): Channel {
  return defineChannel({
    id: 'practice',
    name: 'Practice',
    docs: { setup: 'docs/channels/practice.md', api: 'docs/channels/practice.md', checkedOn: '2026-11-22' },
    limits: LIMITS,
    outside: false,
    connect: { by: 'fields', fields },
    faults: [],

    async identify({ credentials }) {
      const name = credentials.name.trim();
      if (name === '') throw new Faulted({ kind: 'rejected', field: 'name', reason: 'Give the account a name.' });
      const handle = `@${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
      return { handle, displayName: name, url: null, facts: {} };
    },

    safeRepeatMinutes: () => Number.POSITIVE_INFINITY,
    render: (draft, text): PracticePayload => ({
      text,
      link: draft.link,
      locale: draft.locale,
      media: draft.media.map((ref) => ({ ...ref })),
      card:
        draft.media.length > 0
          ? null
          : { ...draft.card, image: draft.card.image === null ? null : { ...draft.card.image } },
    }),
    textOf: (payload) => payload.text,

    async publish(payload, ctx) {
      const account = ctx.credentials.name.trim();
      const { postedAt } = await timeline.add({ id: ctx.key, account, payload, postedAt: ctx.now });
      return { remoteId: ctx.key, url: null, at: postedAt };
    },

    async update(payload, receipt, ctx) {
      if (await timeline.edit(receipt.remoteId, payload, ctx.now)) return receipt;
      throw new Faulted({ kind: 'gone', reason: 'This post was removed from the practice timeline.' });
    },

    async remove(receipt, ctx) {
      await timeline.remove(receipt.remoteId, ctx.now);
    },

    async probe(_payload, ctx) {
      const there = await timeline.find(ctx.key);
      return there ? { found: { remoteId: ctx.key, url: null, at: there.postedAt } } : 'absent';
    },

    shows: shownOf,
    async look(receipt) {
      const there = await timeline.find(receipt.remoteId);
      return there ? shownOf(there.payload) : 'gone';
    },
  });
}

function shownOf({ text, link, media }: PracticePayload): Shown {
  return { text, alts: media.map(({ alt }) => alt), links: [link] };
}
