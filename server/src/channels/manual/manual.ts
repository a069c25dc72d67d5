import { Faulted } from '../../core/fault';
import { type AccountContext, defineChannel, type Fields, type Limits, type MediaRef } from '../kit';

/** What a person copies: pictures by reference. */
type ManualPayload = { text: string; link: string; media: Pick<MediaRef, keyof MediaRef>[] };

/** LinkedIn's 3,000 characters, the longest common limit (linkedin.com/help/linkedin/answer/a528176, 2026-11). */
const LIMITS = {
  text: { max: 3000, unit: 'grapheme' },
  media: { max: 4, mime: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'], maxBytes: 10_000_000 },
  linkCard: false,
  settleSeconds: 0,
} as const satisfies Limits;

/** Our own bounds: below, no title and link fit; above, nobody copies by hand. */
const BOUNDS = { least: 101, most: 100_000 };

const fields = {
  network: { type: 'text', required: true, placeholder: 'LinkedIn' },
  profile: { type: 'url', required: false, placeholder: 'https://www.linkedin.com/company/…' },
  limit: { type: 'text', required: false, placeholder: '3000' },
} as const satisfies Fields;

/** A network that a brand may not reach by API: what should stand there is handed to a person, never sent. */
export const manual = defineChannel({
  id: 'manual',
  name: 'By hand',
  docs: { setup: 'docs/channels/manual.md', api: 'docs/channels/manual.md', checkedOn: '2026-11-22' },
  limits: LIMITS,
  outside: true,
  connect: { by: 'fields', fields },
  faults: [],

  async identify({ credentials }) {
    const network = credentials.network.trim();
    if (network === '') throw refused('network', 'Name the network, as your team calls it.');
    const facts = { limit: limitOf(credentials) };
    return { handle: network, displayName: network, url: credentials.profile.trim() || null, facts };
  },

  limitsOf({ limit }) {
    return typeof limit === 'number' ? { ...LIMITS, text: { ...LIMITS.text, max: limit } } : LIMITS;
  },
  render: (draft, text): ManualPayload => ({ text, link: draft.link, media: draft.media.map((ref) => ({ ...ref })) }),
  textOf: (payload) => payload.text,
  byHand: ({ link, media }) => ({ link, media }),

  async publish() {
    throw new Faulted({ kind: 'rejected', reason: 'Only a person posts on this page.' });
  },
});

function limitOf({ limit }: AccountContext<typeof fields>['credentials']): number {
  if (limit.trim() === '') return LIMITS.text.max;
  const { least, most } = BOUNDS;
  const characters = Number(limit);
  if (Number.isInteger(characters) && characters >= least && characters <= most) return characters;
  throw refused('limit', `Enter how many characters a post may have, from ${least} to ${most}, or leave it empty.`);
}

function refused(field: string, reason: string): Faulted {
  return new Faulted({ kind: 'rejected', field, reason });
}
