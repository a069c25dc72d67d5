import { createHash, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { createChannels } from '../../server/src/channels';
import {
  type Channel,
  channelHttp,
  fitDraft,
  fitText,
  limitsFor,
  type MediaRef,
  measurePost,
  withLink,
} from '../../server/src/channels/kit';
import { createAccountChecker } from '../../server/src/channels/kit/account-checker';
import { toInstant } from '../../server/src/core/clock';
import { shortId } from '../../server/src/core/ids';
import {
  ANNOUNCEMENT,
  createRenderer,
  type DispatchPorts,
  type DispatchStore,
  type ItemReader,
  POLICY,
  type Policy,
  planPublication,
  planWithdrawal,
} from '../../server/src/features/syndication';
import { stillRefused } from '../../server/src/features/syndication/health/still-refused';
import { createAccountStore } from '../../server/src/strapi/store/account-store';
import { createPlanStore } from '../../server/src/strapi/store/plan-store';
import { createPracticeStore } from '../../server/src/strapi/store/practice-store';
import { openMariadb, openPostgres, openSqlite } from '../support/syndication/database';
import { REVERSING_CIPHER } from '../support/syndication/small-hub';
import type { FastClock } from './fast-clock';
import type { Change, ChildConfig } from './protocol';

/**
 * The same rules with shorter waits, so that a killed process is relieved within seconds. Eight tries would then be over
 * before a busy machine has answered one: so many more of them make the hours for which the product has patience.
 */
export const KILL_POLICY: Policy = {
  ...POLICY,
  maxFailures: 500,
  maxProbes: 30,
  callSeconds: 20,
  leaseSeconds: 45,
  backoffSeconds: 3,
  backoffFactor: 2,
  backoffMaxSeconds: 30,
};

/** Real milliseconds of one HTTP exchange. */
const HTTP_LIMIT_MS = 900;
/** The same of all questions that ask whose account it is. */
const CHECK_LIMIT_MS = 1500;
const ITEMS = 'kill_items';
const RANDOM = { bytes: (length: number) => randomBytes(length) };

/** A grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export async function openDatabase({ database }: Pick<ChildConfig, 'database'>): Promise<Knex> {
  const knex = await openOurTables(database);
  if (!(await knex.schema.hasTable(ITEMS))) {
    await knex.schema.createTable(ITEMS, (table) => {
      table.string('document_id', 64).primary();
      table.string('title', 255).notNullable();
      table.integer('pictures').notNullable();
    });
  }
  return knex;
}

function openOurTables(database: ChildConfig['database']): Promise<Knex> {
  switch (database.client) {
    case 'sqlite':
      return openSqlite(database.filename);
    case 'postgres':
      return openPostgres(database.address);
    case 'mariadb':
      return openMariadb(database.address);
  }
}

/** Changes an item and plans its posts in one transaction, as the document middleware does. */
export async function applyChange(knex: Knex, clock: FastClock, change: Change): Promise<void> {
  const now = toInstant(clock.now());
  await knex.transaction(async (trx) => {
    const ports = {
      store: createPlanStore(trx),
      policy: KILL_POLICY,
      newKey: () => shortId(RANDOM),
      by: { name: '', id: null },
      now,
      due: now,
    };
    const { documentId } = change;
    if (change.type === 'withdraw') {
      await trx(ITEMS).where({ document_id: documentId }).delete();
      await planWithdrawal({ documentId, locales: ['en'], reason: 'unpublished-before-sending' }, ports);
      return;
    }
    const known = await trx(ITEMS).where({ document_id: documentId }).first('title');
    const row = { document_id: documentId, title: change.title, pictures: change.pictures };
    await trx(ITEMS).insert(row).onConflict('document_id').merge();
    const publication = { kind: 'news' as const, documentId, locales: ['en'], intent: 'shared' as const };
    const titles = new Map([['en', change.title]]);
    const occasions = () => [ANNOUNCEMENT];
    await planPublication({ ...publication, fresh: known ? [] : ['en'], titles, occasions }, ports);
  });
}

function itemReader(knex: Knex): ItemReader {
  return {
    async read({ documentId, key }) {
      const row = await knex(ITEMS).where({ document_id: documentId }).first();
      if (!row) return { visible: false, reason: 'not-public', detail: '' };
      const media = Array.from({ length: row.pictures }, (_, index) => picture(index));
      const card = { title: row.title, description: 'A test', image: media[0] ?? picture(0) };
      const link = `https://hub.example.org/hub/go/${key}`;
      const text = { title: row.title, summary: 'What a day.', hashtags: ['community'] };
      return { visible: true, title: row.title, draft: { locale: 'en', link, ...text, media, card } };
    },
  };
}

function picture(index: number): MediaRef {
  return { id: index + 1, mime: 'image/png', width: 1, height: 1, alt: `Picture ${index + 1}` };
}

/** The product's own parts, put together as compose does; `wrap` is the test's hand on the storage. */
export function dispatchPorts(
  knex: Knex,
  clock: FastClock,
  store: DispatchStore,
  allowedPrivate: readonly string[],
  extra: readonly Channel[] = [],
): DispatchPorts {
  const accounts = createAccountStore(knex, REVERSING_CIPHER);
  const defaults = {
    allowedPrivate: [...allowedPrivate],
    timeoutMs: HTTP_LIMIT_MS,
    maxBytes: 1_000_000,
    userAgent: 'kill-test',
    clock,
  };
  const channels = [...createChannels({ practiceTimeline: createPracticeStore(knex) }), ...extra];
  return {
    store,
    items: itemReader(knex),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    render: createRenderer({ limitsFor, fitDraft, fitText, withLink, measurePost }),
    async contextFor(account, channel, { signal, now, record }) {
      const credentials = await accounts.credentials(account.id);
      if (!credentials) return null;
      return {
        credentials,
        facts: account.facts,
        http: channelHttp(channel, credentials, defaults, { signal, record }),
        session: {
          get: () => accounts.session(account.id),
          set: (value) => accounts.saveSession(account.id, value),
        },
        signal,
        now,
        media: async () => ({ bytes: new Uint8Array(PNG), mime: 'image/png', width: 1, height: 1 }),
      };
    },
    clock,
    random: RANDOM,
    sleep: clock.sleep,
    policy: KILL_POLICY,
    gates: [],
    isRefused: stillRefused(accounts, createAccountChecker(defaults, CHECK_LIMIT_MS)),
    lanes: 8,
    sweepSeconds: 5,
    onError: (error) => sayOnce(String(error instanceof Error ? error.stack : error)),
  };
}

const said = new Set<string>();

/** The same bug in every post is told once. */
function sayOnce(message: string): void {
  if (!said.has(message)) console.error(message);
  said.add(message);
}

/** Numbers from a seed, the same in every run. */
export function seeded(seed: string): (below: number) => number {
  let count = 0;
  return (below) => {
    count += 1;
    const digest = createHash('sha256').update(`${seed}:${count}`).digest();
    return digest.readUInt32BE(0) % below;
  };
}
