import type { Knex } from 'knex';
import { type Channel, type Draft, defineChannel } from '../server/src/channels/kit';
import type { Instant } from '../server/src/core/clock';
import { createAccountStore } from '../server/src/strapi/store/account-store';
import { REVERSING_CIPHER } from '../tests/support/syndication/small-hub';

/** What is posted: about half a kilobyte, as a post with a card. */
export const PAYLOAD = { text: 'We mend bikes together. '.repeat(16), link: 'https://hub.example/go/', media: [] };

export const DRAFT: Draft = {
  locale: 'en',
  link: PAYLOAD.link,
  title: 'Repair night',
  summary: '',
  hashtags: [],
  media: [],
  card: { title: 'Repair night', description: '', image: null },
};

/** A network that has everything at once: what is left is the fence. */
export const NO_OP: Channel = defineChannel({
  id: 'no-op',
  name: 'No-op',
  docs: { setup: 'https://docs.example', api: 'https://docs.example', checkedOn: '2026-11-22' },
  limits: {
    text: { max: 500, unit: 'grapheme' },
    media: { max: 1, mime: ['image/png'], maxBytes: 1000 },
    linkCard: true,
    settleSeconds: 30,
  },
  outside: false,
  connect: { by: 'fields', fields: { token: { type: 'secret', required: true } } },
  faults: [],
  identify: async () => ({ handle: '@no-op', displayName: 'No-op', url: null, facts: {} }),
  safeRepeatMinutes: () => 0,
  render: () => PAYLOAD,
  textOf: () => PAYLOAD.text,
  publish: async (_payload, { key, now }) => ({ remoteId: key, url: null, at: now }),
});

export async function connectAccounts(knex: Knex, count: number, now: Instant): Promise<number[]> {
  const accounts = createAccountStore(knex, REVERSING_CIPHER);
  const ids: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { id } = await accounts.insert({
      channel: NO_OP.id,
      label: `Account ${number}`,
      locale: '',
      kinds: ['news'],
      settings: {},
      secrets: { token: 'a token of the bench' },
      handle: `@account${number}`,
      displayName: `Account ${number}`,
      url: null,
      facts: {},
      state: 'ready',
      publicUrl: 'https://hub.example',
      connectedAt: now,
    });
    ids.push(id);
  }
  return ids;
}

const BATCH = 400;

/** An empty table with so many due posts, spread over the accounts. Answers their ids. */
export async function seedPosts(
  knex: Knex,
  accounts: readonly number[],
  count: number,
  now: Instant,
): Promise<number[]> {
  await knex('community_hub_attempts').truncate();
  await knex('community_hub_posts').truncate();
  for (let first = 0; first < count; first += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) =>
      row(accounts, first + index, now),
    );
    await knex.batchInsert('community_hub_posts', rows, 40);
  }
  return knex('community_hub_posts').orderBy('id').pluck('id');
}

function row(accounts: readonly number[], number: number, now: Instant) {
  return {
    version: 1,
    key: `key${number}`,
    kind: 'news',
    document_id: `document${number}`,
    subject: '',
    locale: 'en',
    account_id: accounts[number % accounts.length] ?? 0,
    occasion: 'announce',
    generation: 1,
    desired: 'present',
    desired_rev: 1,
    sent_rev: 0,
    presence: 'none',
    work: 'due',
    at: now,
    title: 'Repair night',
    steps: '{}',
    attempts: 0,
    failures: 0,
    created_at: now,
    updated_at: now,
  };
}
