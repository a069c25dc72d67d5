import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { fitDraft, fitText, limitsFor, type MediaRef, measurePost, withLink } from '../../../server/src/channels/kit';
import { addSeconds, toInstant } from '../../../server/src/core/clock';
import { type Random, shortId } from '../../../server/src/core/ids';
import {
  type Account,
  type AccountStore,
  ANNOUNCEMENT,
  createRenderer,
  type DispatchPorts,
  type DispatchStore,
  type ItemReader,
  type OccasionTime,
  type PlanStore,
  POLICY,
  type Post,
  planPublication,
  planWithdrawal,
  runLane,
  type ShareIntent,
  type SkipReason,
} from '../../../server/src/features/syndication';
import { below, NOTHING_TO_CORRECT } from '../../../server/src/features/syndication/compose/correction';
import { CORRECTION } from '../../../server/src/features/syndication/post/new-post';
import { createAccountStore } from '../../../server/src/strapi/store/account-store';
import { createDispatchStore } from '../../../server/src/strapi/store/dispatch-store';
import { createPlanStore } from '../../../server/src/strapi/store/plan-store';
import { createPostStore } from '../../../server/src/strapi/store/post-store';
import type { SharedKind } from '../../../shared/kinds';
import type { ManualClock } from './manual-clock';
import type { SmallNetwork } from './small-network';

/** Encrypts like a child writes secret letters: enough to see that something encrypts. */
export const REVERSING_CIPHER = {
  encrypt: (plain: string) => `sealed:${[...plain].reverse().join('')}`,
  decrypt: (stored: string) => (stored.startsWith('sealed:') ? [...stored.slice(7)].reverse().join('') : null),
};

/** Random bytes that are the same in every run. */
function seededRandom(seed: string): Random {
  let count = 0;
  return {
    bytes(length) {
      count += 1;
      return createHash('shake256', { outputLength: length }).update(`${seed}:${count}`).digest();
    },
  };
}

export type SmallItem = { visible: true; title: string; media?: MediaRef[] } | { visible: false; reason: SkipReason };

/** Syndication with its real storage and rules; items, networks and time are small and in hand. */
export interface SmallHub {
  knex: Knex;
  clock: ManualClock;
  accounts: AccountStore;
  store: DispatchStore;
  ports: DispatchPorts;
  errors: unknown[];
  items: Map<string, SmallItem>;
  connect(network: SmallNetwork, change?: Partial<Account>): Promise<Account>;
  /** Publishes an item in its transaction, and plans. */
  publish(documentId: string, title: string, change?: Partial<PublishOptions>): Promise<void>;
  withdraw(documentId: string, reason?: 'unpublished' | 'deleted', locale?: string): Promise<void>;
  /** Runs lanes until nothing is due at this moment. */
  dispatch(): Promise<void>;
  posts(): Promise<Post[]>;
}

export interface PublishOptions {
  locales: string[];
  intent: ShareIntent;
  fresh: boolean;
  /** Published before in these locales. */
  published: string[];
  kind: SharedKind;
  occasions: readonly OccasionTime[];
}

export function smallHub(
  knex: Knex,
  clock: ManualClock,
  networks: readonly SmallNetwork[],
  { settleSeconds = 0 } = {},
): SmallHub {
  const random = seededRandom('small hub');
  const items = new Map<string, SmallItem>();
  const errors: unknown[] = [];
  const store = createDispatchStore(knex);
  const accounts = createAccountStore(knex, REVERSING_CIPHER);
  const reader: ItemReader = {
    async read({ documentId, locale, key, occasion, subject }) {
      const item = items.get(`${documentId}/${locale}`);
      if (!item) return { visible: false, reason: 'not-public', detail: '' };
      if (!item.visible) return { visible: false, reason: item.reason, detail: '' };
      const card = { title: item.title, description: '', image: null };
      const link = `https://hub.example/go/${key}`;
      const draft = { locale, link, title: item.title, summary: '', hashtags: [], media: item.media ?? [], card };
      const corrects = occasion === CORRECTION ? await createPostStore(knex).byKey(subject) : null;
      if (occasion === CORRECTION && corrects?.presence !== 'live') return NOTHING_TO_CORRECT;
      const said = corrects ? { ...draft, title: `Correction: ${item.title}` } : draft;
      return { visible: true, title: item.title, ...below({ draft: said }, corrects) };
    },
  };
  const ports: DispatchPorts = {
    store,
    items: reader,
    channels: new Map(networks.map(({ channel }) => [channel.id, channel])),
    render: createRenderer({ limitsFor, fitDraft, fitText, withLink, measurePost }),
    async contextFor(account, _channel, { signal, now }) {
      const credentials = await accounts.credentials(account.id);
      return (
        credentials && {
          credentials,
          facts: account.facts,
          http: { request: async () => Promise.reject(new Error('no network here')) },
          session: {
            get: () => accounts.session(account.id),
            set: (value) => accounts.saveSession(account.id, value),
          },
          signal,
          now,
          media: async () => Promise.reject(new Error('no pictures here')),
        }
      );
    },
    clock,
    random,
    sleep: (_milliseconds, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
    policy: POLICY,
    gates: [],
    isRefused: async () => true,
    lanes: 4,
    sweepSeconds: 15,
    onError: (error) => errors.push(error),
  };
  const planning = (trx: PlanStore) => ({
    store: trx,
    policy: POLICY,
    newKey: () => shortId(random),
    by: { name: 'Ana', id: 1 },
    now: toInstant(clock.now()),
    due: toInstant(addSeconds(clock.now(), settleSeconds)),
  });

  return {
    knex,
    clock,
    accounts,
    store,
    ports,
    errors,
    items,
    async connect({ channel }, change) {
      return accounts.insert({
        channel: channel.id,
        label: channel.name,
        locale: 'en',
        kinds: ['news'],
        settings: {},
        handle: `@${channel.id}`,
        displayName: channel.name,
        url: null,
        facts: {},
        state: 'ready',
        publicUrl: 'https://hub.example',
        connectedAt: toInstant(clock.now()),
        secrets: { token: 'secret' },
        ...change,
      });
    },
    async publish(documentId, title, change) {
      const { locales, intent, fresh, published, kind, occasions } = {
        locales: ['en'],
        intent: 'asked' as const,
        fresh: !items.get(`${documentId}/en`)?.visible,
        published: [],
        kind: 'news' as const,
        occasions: [ANNOUNCEMENT],
        ...change,
      };
      await knex.transaction(async (trx) => {
        for (const locale of locales) items.set(`${documentId}/${locale}`, { visible: true, title });
        const titles = new Map([...locales, ...published].map((locale) => [locale, title]));
        const times = { titles, occasions: () => occasions };
        const publication = { kind, documentId, locales, fresh: fresh ? locales : [], intent, ...times };
        await planPublication(publication, planning(createPlanStore(trx)));
      });
    },
    async withdraw(documentId, reason = 'unpublished', locale = 'en') {
      items.delete(`${documentId}/${locale}`);
      await knex.transaction(async (trx) => {
        const item = { documentId, locales: [locale], reason: `${reason}-before-sending` as const };
        await planWithdrawal(item, planning(createPlanStore(trx)));
      });
    },
    async dispatch() {
      const never = new AbortController().signal;
      for (let round = 0; round < 50; round += 1) {
        const due = await store.accountsDue(toInstant(clock.now()), 10);
        if (due.length === 0) return;
        await Promise.all(due.map((account) => runLane(account, ports, { stopping: never, hurry: never })));
      }
      throw new Error('The lanes never come to rest');
    },
    async posts() {
      const { posts } = await createPostStore(knex).list({}, { limit: 100 });
      return posts.sort((a, b) => a.id - b.id);
    },
  };
}

/** An instant some seconds after the clock's now. */
export function inSeconds(clock: ManualClock, seconds: number): string {
  return toInstant(addSeconds(clock.now(), seconds));
}
