import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Account, Lease, NewPost, PlanRow, Post } from '../../server/src/features/syndication';
import { reachKey } from '../../server/src/features/syndication/desk/reach-key';
import { nextGeneration } from '../../server/src/features/syndication/post/new-post';
import { MIGRATIONS, runMigrations } from '../../server/src/strapi/migrations';
import { createAccountStore } from '../../server/src/strapi/store/account-store';
import { createDispatchStore } from '../../server/src/strapi/store/dispatch-store';
import { createPlanStore, insertPosts } from '../../server/src/strapi/store/plan-store';
import { adoptPlans, createPlanTable } from '../../server/src/strapi/store/plan-table';
import { createPostStore } from '../../server/src/strapi/store/post-store';
import { createSettingsStore } from '../../server/src/strapi/store/settings-store';
import { createDatabase } from '../support/database/server';
import { openServed, openSqlite } from '../support/syndication/database';
import { REVERSING_CIPHER } from '../support/syndication/small-hub';
import { POST } from '../unit/features/syndication/post/states';
import { DATABASES, type TestDatabase } from './databases';

const NOW = '2026-11-22T10:00:00.000Z';
const SOON = '2026-11-22T10:01:30.000Z';
const LATER = '2026-11-22T12:00:00.000Z';

let serial = 0;

function newPost(change: Partial<NewPost> = {}): NewPost {
  serial += 1;
  const { id: _id, version: _version, ...post } = POST;
  return { ...post, key: `key${serial}`, documentId: `doc${serial}`, ...change };
}

async function openDatabase(kind: TestDatabase, folder: string): Promise<Knex> {
  if (kind === 'sqlite') return openSqlite(join(folder, 'store.db'));
  return openServed(kind, await createDatabase(kind, `store_${process.pid}`));
}

describe.each(DATABASES)('the storage of syndication on %s', (kind) => {
  let knex: Knex;
  let folder: string;
  let account: Account;
  let announce: Omit<PlanRow, 'ticked' | 'text' | 'postKey'>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'community-hub-store-'));
    knex = await openDatabase(kind, folder);
  });
  afterAll(async () => {
    await knex.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    for (const table of ['attempts', 'posts', 'plans', 'plan_occasions', 'accounts', 'settings']) {
      await knex(`community_hub_${table}`).delete();
    }
    account = await connect();
    announce = { accountId: account.id, subject: '', occasion: 'announce', at: null, pictures: null };
  });

  const accounts = () => createAccountStore(knex, REVERSING_CIPHER);
  const dispatch = () => createDispatchStore(knex);
  const posts = () => createPostStore(knex);

  async function connect(change: Partial<Account> = {}): Promise<Account> {
    return accounts().insert({
      channel: 'mastodon',
      label: 'Our page',
      locale: 'en',
      kinds: ['event', 'news'],
      settings: { instance: 'https://social.example' },
      handle: '@us@social.example',
      displayName: 'Us',
      url: null,
      facts: { limits: { max: 500 } },
      state: 'ready',
      publicUrl: 'https://hub.example',
      connectedAt: NOW,
      secrets: { accessToken: 'very secret' },
      ...change,
    });
  }

  async function insert(change: Partial<NewPost> = {}): Promise<Post> {
    const wanted = newPost({ accountId: account.id, ...change });
    await insertPosts(knex, [wanted]);
    const post = await posts().byKey(wanted.key);
    if (!post) throw new Error('not inserted');
    return post;
  }

  async function own(): Promise<Lease> {
    const lease = await dispatch().lease(account.id, NOW, SOON, 'mine');
    if (!lease) throw new Error('not leased');
    return lease;
  }

  async function firstPosts(limit: number): Promise<number[]> {
    return (await dispatch().nextPosts(account.id, NOW, limit)).map(({ id }) => id);
  }

  it('runs its migrations once', async () => {
    expect(await runMigrations(knex, MIGRATIONS)).toEqual([]);
  });

  describe('accounts', () => {
    it('come back as they went in, without their secrets', async () => {
      expect(await accounts().find(account.id)).toEqual(account);
      expect(JSON.stringify(await accounts().list())).not.toContain('secret');
      expect(await accounts().credentials(account.id)).toEqual({
        instance: 'https://social.example',
        accessToken: 'very secret',
      });
    });

    it('hold no secret in the clear', async () => {
      await accounts().saveSession(account.id, { token: 'rotating secret' });
      const row = await knex('community_hub_accounts').first();
      expect(JSON.stringify(row)).not.toMatch(/very secret|rotating secret/);
      expect(await accounts().session(account.id)).toEqual({ token: 'rotating secret' });
    });

    it('forget their session when they get new secrets', async () => {
      await accounts().saveSession(account.id, { token: 'old' });
      await accounts().update(account.id, { label: 'Renamed', secrets: { accessToken: 'new' } });
      expect(await accounts().session(account.id)).toBeUndefined();
      expect(await accounts().credentials(account.id)).toMatchObject({ accessToken: 'new' });
      expect(await accounts().find(account.id)).toMatchObject({ label: 'Renamed', facts: { limits: { max: 500 } } });
    });

    it('say so when their secrets were encrypted under another key', async () => {
      await knex('community_hub_accounts').update({ secrets: 'unreadable' });
      expect(await accounts().credentials(account.id)).toBeNull();
    });

    it('without an encryption key refuse secrets and take what has none', async () => {
      const plain = createAccountStore(knex, null);
      await expect(plain.insert({ ...account, secrets: { token: 'x' } })).rejects.toThrow('encryption key');
      const practice = await plain.insert({ ...account, channel: 'practice', secrets: {} });
      expect(await plain.credentials(practice.id)).toEqual(account.settings);
    });

    it('once disconnected are gone with their secrets, and never served', async () => {
      const post = await insert();
      await accounts().remove(account.id, NOW);
      expect(await accounts().list()).toEqual([]);
      expect(await accounts().credentials(account.id)).toBeNull();
      expect(await knex('community_hub_accounts').first('secrets')).toEqual({ secrets: '' });
      expect(await dispatch().accountsDue(NOW, 10)).toEqual([]);
      expect(await posts().find(post.id)).not.toBeNull();
    });
  });

  describe('lanes', () => {
    it('are due in the order of their oldest work, and only when somebody may serve them', async () => {
      const [second, paused, broken] = [await connect(), await connect(), await connect({ state: 'broken' })];
      await accounts().update(paused.id, { pausedUntil: LATER });
      for (const { id } of [account, paused, broken]) await insert({ accountId: id, at: NOW });
      await insert({ accountId: second.id, at: '2026-11-22T09:00:00.000Z' });
      expect(await dispatch().accountsDue(NOW, 10)).toEqual([second.id, account.id]);
      expect(await dispatch().accountsDue(NOW, 1)).toEqual([second.id]);
      expect(await dispatch().accountsDue(LATER, 10)).toEqual([second.id, account.id, paused.id]);
    });

    it.each(['idle', 'held', 'failed', 'cancelled', 'skipped'] as const)(
      'have nothing to do with %s posts',
      async (work) => {
        await insert({ work, at: null });
        expect(await dispatch().accountsDue(LATER, 10)).toEqual([]);
        expect(await dispatch().nextDueAt()).toBeNull();
        expect(await dispatch().nextPosts(account.id, LATER, 5)).toEqual([]);
      },
    );

    it('settle what may be there already before they send what is new', async () => {
      const [early, late] = ['2026-11-22T09:00:00.000Z', '2026-11-22T09:30:00.000Z'];
      const backlog = [await insert({ work: 'due', at: early }), await insert({ work: 'waiting', at: late })];
      const unknown = [await insert({ work: 'sending', at: NOW }), await insert({ work: 'sending', at: late })];
      await insert({ work: 'sending', at: LATER });
      const ids = [unknown[1], unknown[0], backlog[0], backlog[1]].map((post) => post?.id);
      expect(await firstPosts(10)).toEqual(ids);
    });

    it('tell when something is next due, counting pauses and leases', async () => {
      await insert({ work: 'planned', at: SOON });
      expect(await dispatch().nextDueAt()).toBe(SOON);
      await accounts().update(account.id, { pausedUntil: LATER });
      expect(await dispatch().nextDueAt()).toBe(LATER);
      await accounts().update(account.id, { pausedUntil: null });
      const until = '2026-11-22T11:00:00.000Z';
      await dispatch().lease(account.id, NOW, until, 'mine');
      expect(await dispatch().nextDueAt()).toBe(until);
    });

    it('serve their posts in the order of due times', async () => {
      const late = await insert({ at: NOW });
      const early = await insert({ work: 'sending', at: '2026-11-22T09:00:00.000Z' });
      await insert({ work: 'planned', at: LATER });
      expect(await firstPosts(1)).toEqual([early.id]);
      const lease = await own();
      await dispatch().save(lease, early, { ...early, work: 'idle', at: null });
      expect(await firstPosts(5)).toEqual([late.id]);
    });
  });

  describe('a lease', () => {
    it('belongs to one, until it ends', async () => {
      const tokens = ['a', 'b', 'c', 'd'];
      const taken = await Promise.all(tokens.map((token) => dispatch().lease(account.id, NOW, SOON, token)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await dispatch().lease(account.id, LATER, '2026-11-22T13:00:00.000Z', 'next')).not.toBeNull();
    });

    it('is renewed and given back by its owner alone', async () => {
      const lease = await own();
      expect(await dispatch().renew({ ...lease, token: 'other' }, LATER)).toBeNull();
      expect(await dispatch().renew(lease, LATER)).toEqual({ ...lease, until: LATER });
      await dispatch().release({ ...lease, token: 'other' });
      expect(await dispatch().lease(account.id, SOON, LATER, 'next')).toBeNull();
      await dispatch().release(lease);
      expect(await dispatch().lease(account.id, SOON, LATER, 'next')).not.toBeNull();
    });

    it('is not renewed for an account that was paused by a person meanwhile', async () => {
      const lease = await own();
      await accounts().update(account.id, { state: 'paused' });
      expect(await dispatch().renew(lease, LATER)).toBeNull();
    });

    it('is needed to pause or to break the account', async () => {
      const lease = await own();
      const other = { ...lease, token: 'other' };
      expect(await dispatch().pauseAccount(other, LATER)).toBe(false);
      expect(await dispatch().breakAccount(other, 'no')).toBe(false);
      expect(await dispatch().pauseAccount(lease, LATER)).toBe(true);
      expect(await dispatch().breakAccount(lease, 'Token revoked')).toBe(true);
      expect(await accounts().find(account.id)).toMatchObject({
        pausedUntil: LATER,
        state: 'broken',
        reason: 'Token revoked',
      });
    });
  });

  describe('saving a post', () => {
    it('keeps every value of it', async () => {
      const before = await insert();
      const after: Post = {
        ...before,
        presence: 'live',
        work: 'waiting',
        at: LATER,
        problem: { code: 'rate-limited', detail: 'slow "down" é ', hint: null, field: null },
        operation: null,
        sentPayload: { text: 'é\u{1f600} </script>', list: [1, null, true] },
        livePayload: { text: 'x' },
        receipt: { remoteId: '1', url: null, at: NOW, extra: { cid: 'c' } },
        steps: { 'key/media:0': { id: 'm' } },
        text: 'own words',
        attempts: 3,
        failures: 2,
      };
      const saved = await dispatch().save(await own(), before, after);
      expect(saved).toEqual({ saved: true, post: { ...after, version: before.version + 1 } });
      expect(await posts().find(before.id)).toEqual({ ...after, version: before.version + 1 });
    });

    it('is refused to one who has not seen the last version', async () => {
      const lease = await own();
      const before = await insert();
      await posts().write(before, { ...before, title: 'Renamed' });
      expect(await dispatch().save(lease, before, { ...before, work: 'sending' })).toEqual({
        saved: false,
        because: 'stale',
      });
      expect(await posts().write(before, { ...before, title: 'Mine' })).toBeNull();
      expect(await posts().find(before.id)).toMatchObject({ title: 'Renamed', work: 'due' });
    });

    it('is refused to one whose lease was taken, with its attempt', async () => {
      const lease = await own();
      const before = await insert();
      await dispatch().lease(account.id, LATER, '2026-11-22T13:00:00.000Z', 'other');
      const attempt = attemptOf(before, 1);
      expect(await dispatch().save(lease, before, { ...before, work: 'sending' }, attempt)).toEqual({
        saved: false,
        because: 'lease-lost',
      });
      expect(await posts().attempts(before.id)).toEqual([]);
    });

    it('records a rehearsal, which begins and ends in one, and goes on from there', async () => {
      const lease = await own();
      const before = await insert();
      const rehearsal = { ...attemptOf(before, 1), endedAt: NOW, outcome: 'dry-run' as const };
      expect(await dispatch().save(lease, before, { ...before, attempts: 1 }, rehearsal)).toMatchObject({
        saved: true,
      });
      const second = { ...before, version: 2, attempts: 1 };
      await dispatch().save(lease, second, { ...second, attempts: 2 }, attemptOf(before, 2));
      expect(await posts().attempts(before.id)).toEqual([rehearsal, attemptOf(before, 2)]);
    });

    it('records an attempt, its end, and that an older open one was left behind', async () => {
      const lease = await own();
      const before = await insert();
      await dispatch().save(lease, before, { ...before, attempts: 1 }, attemptOf(before, 1));
      const second = { ...before, version: 2, attempts: 1 };
      await dispatch().save(lease, second, { ...second, attempts: 2 }, attemptOf(before, 2));
      const third = { ...second, version: 3, attempts: 2 };
      const exchange = { request: 'b'.repeat(64), answer: 'c'.repeat(64), status: 200 };
      const ended = { ...attemptOf(before, 2), endedAt: LATER, outcome: 'live' as const, exchange };
      await dispatch().save(lease, third, { ...third, presence: 'live' }, ended);
      expect(await posts().attempts(before.id)).toEqual([
        { ...attemptOf(before, 1), endedAt: NOW, outcome: 'unknown' },
        ended,
      ]);
    });
  });

  function attemptOf(post: Post, number: number) {
    return {
      postId: post.id,
      number,
      operation: 'publish' as const,
      operationKey: post.key,
      startedAt: NOW,
      endedAt: null,
      outcome: null,
      detail: null,
      payloadDigest: 'a'.repeat(64),
      exchange: null,
    };
  }

  describe('posts for people', () => {
    it('are listed newest change first, page by page, each once', async () => {
      const times = [NOW, NOW, NOW, SOON, LATER];
      for (const updatedAt of times) await insert({ updatedAt });
      const seen: Post[] = [];
      let after: { updatedAt: string; id: number } | undefined;
      do {
        const page = await posts().list({}, { limit: 2, ...(after ? { after } : {}) });
        seen.push(...page.posts);
        after = page.next ?? undefined;
      } while (after);
      expect(seen.map(({ updatedAt }) => updatedAt)).toEqual([LATER, SOON, NOW, NOW, NOW]);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
    });

    it('are filtered by presence, work, account, document and locale', async () => {
      const other = await connect();
      const wanted = await insert({ presence: 'live', work: 'idle', at: null, receipt: null, locale: 'fr' });
      await insert({ presence: 'live', work: 'failed', at: null });
      await insert({ accountId: other.id });
      const ids = async (filter: Parameters<ReturnType<typeof posts>['list']>[0]) =>
        (await posts().list(filter, { limit: 10 })).posts.map(({ id }) => id);
      expect(await ids({ presence: ['live'], work: ['idle'] })).toEqual([wanted.id]);
      expect(await ids({ locale: 'fr', account: [account.id], documentId: wanted.documentId })).toEqual([wanted.id]);
      expect(await ids({ account: [other.id, account.id] })).toHaveLength(3);
      expect(await ids({ work: ['skipped'] })).toEqual([]);
    });

    it('are counted per account', async () => {
      await insert({ presence: 'live', work: 'idle', at: null });
      await insert({ presence: 'live', work: 'failed', at: null });
      await insert({ work: 'waiting' });
      expect(await posts().counts()).toEqual(new Map([[account.id, { live: 2, waiting: 1, failed: 1 }]]));
    });

    it('that nobody asked for are found by their reason', async () => {
      const problem = { code: 'not-asked' as const, detail: '', hint: null, field: null };
      const held = await insert({ work: 'held', at: null, problem });
      await insert({ work: 'held', at: null, problem: { ...problem, code: 'person' } });
      const elsewhere = await insert({ work: 'held', at: null, problem });
      expect(await posts().notAsked({})).toEqual([held.id, elsewhere.id]);
      expect(await posts().notAsked({ documentId: held.documentId, locale: held.locale })).toEqual([held.id]);
      expect(await posts().countHeld('not-asked')).toBe(2);
    });

    it('of the same identity exist once, and a next generation is another', async () => {
      const first = await insert();
      const { id: _id, version: _version, ...same } = first;
      await insertPosts(knex, [{ ...same, key: 'another' }]);
      expect(await posts().byKey('another')).toBeNull();
      const resend = { action: 'resend' as const, by: { name: 'Ana', id: 1 }, at: NOW, reason: 'buried' };
      const replaced = { ...first, title: 'Replaced' };
      const next = await posts().replace(first, replaced, nextGeneration(first, 'next-key', NOW), resend);
      expect(next).toMatchObject({ generation: 2, presence: 'none', work: 'due', key: 'next-key' });
      expect((await posts().ofDocument(first.documentId)).map(({ generation }) => generation)).toEqual([1, 2]);
      expect(await posts().decisions(first.id)).toEqual([resend]);
      expect(await posts().replace(first, replaced, nextGeneration(first, 'third', NOW), resend)).toBeNull();
      expect(await posts().byKey('third')).toBeNull();
    });

    it('stand on so many of the pages that they are meant for', async () => {
      const documentId = 'reach';
      const other = await connect({ handle: '@others@social.example' });
      await insert({ documentId, presence: 'live', work: 'idle', at: null });
      await insert({ documentId, accountId: other.id, work: 'failed', at: null });
      await insert({ documentId, accountId: other.id + 1, work: 'cancelled', at: null });
      await insert({ documentId, locale: 'fr', work: 'due' });
      const reach = await posts().reach([documentId]);
      const of = (locale: string) => reach.get(reachKey({ documentId, subject: '', locale, occasion: 'announce' }));
      expect([of('en'), of('fr')]).toEqual([
        { live: 1, of: 2 },
        { live: 0, of: 1 },
      ]);
    });

    it('that are left on an account that was disconnected are found, and no others', async () => {
      const copy = { presence: 'live', desired: 'absent', at: null } as const;
      const left = [
        await insert({ work: 'sending', at: NOW }),
        await insert({ work: 'planned', at: LATER }),
        await insert({ work: 'held', at: null }),
        await insert({ work: 'failed', at: null }),
      ];
      await insert({ work: 'sending', at: LATER });
      await insert({ work: 'held', presence: 'uncertain', at: null });
      await insert({ work: 'failed', ...copy });
      await insert({ work: 'idle', presence: 'live', at: null });
      expect(await posts().orphans(NOW, 10)).toEqual([]);
      await accounts().remove(account.id, NOW);
      expect(await posts().orphans(NOW, 10)).toEqual(left);
    });
  });

  describe('a change of an item', () => {
    it('that rolls back leaves no post and no edit', async () => {
      const before = await insert();
      const failing = knex.transaction(async (trx) => {
        const store = createPlanStore(trx);
        await store.insert([newPost({ accountId: account.id, documentId: before.documentId, locale: 'fr' })]);
        await store.update([{ before, after: { ...before, desiredRev: 9 } }]);
        throw new Error('refused');
      });
      await expect(failing).rejects.toThrow('refused');
      expect(await posts().ofDocument(before.documentId)).toEqual([before]);
    });

    it('sees posts, accounts and plans of its item alone', async () => {
      const post = await insert();
      await insert();
      const table = createPlanTable(knex, () => 'reserved');
      await table.write({ documentId: post.documentId, kind: 'event', locale: 'en' }, [
        { ...announce, ticked: true, text: 'own' },
      ]);
      await knex.transaction(async (trx) => {
        const store = createPlanStore(trx);
        expect(await store.posts(post.documentId)).toEqual([post]);
        expect(await store.connected(post.documentId)).toEqual({
          accounts: [account],
          plans: new Map([['en', [{ ...announce, ticked: true, text: 'own', postKey: 'reserved' }]]]),
        });
      });
    });
  });

  describe('plans', () => {
    const target = { documentId: 'new:7', kind: 'event' as const, locale: 'en' };
    const table = () => {
      let count = 0;
      return createPlanTable(knex, () => {
        count += 1;
        return `reserved${count}`;
      });
    };

    it('keep the key that was reserved for a preview', async () => {
      const plans = table();
      expect(await plans.keys(target, [announce])).toEqual(['reserved1']);
      expect(await plans.read(target)).toEqual([{ ...announce, ticked: null, text: null, postKey: 'reserved1' }]);
      await plans.write(target, [{ ...announce, ticked: false, text: 'own' }]);
      expect(await plans.read(target)).toEqual([{ ...announce, ticked: false, text: 'own', postKey: 'reserved1' }]);
      expect(await plans.keys(target, [announce])).toEqual(['reserved1']);
    });

    it('of other moments stand beside that of the announcement, each with its own key', async () => {
      const plans = table();
      const reminder = {
        ...announce,
        occasion: 'reminder-1d' as const,
        at: '2031-01-01T09:00:00.000Z',
        pictures: [3, 1],
      };
      const session = { ...announce, occasion: 'reminder-1d' as const, subject: 's1' };
      await plans.write(target, [{ ...announce, ticked: true, text: null }]);
      await plans.write(target, [{ ...reminder, ticked: true, text: 'own' }]);
      const keys = await plans.keys(target, [announce, reminder, session]);
      expect(new Set(keys).size).toBe(3);
      await plans.write(target, [{ ...reminder, ticked: false, text: null, at: null, pictures: null }]);
      expect(await plans.keys(target, [announce, reminder, session])).toEqual(keys);
      const byOccasion = await plans.read(target);
      expect(byOccasion).toHaveLength(3);
      expect(byOccasion).toContainEqual({
        ...reminder,
        ticked: false,
        text: null,
        at: null,
        pictures: null,
        postKey: keys[1],
      });
      await knex.transaction((trx) => adoptPlans(trx, 'new:7', 'event', 'created'));
      expect(await plans.read({ ...target, documentId: 'created' })).toEqual(byOccasion);
    });

    it('of an unsaved item become the created one’s', async () => {
      const plans = table();
      await plans.write(target, [{ ...announce, ticked: true, text: null }]);
      await knex.transaction((trx) => adoptPlans(trx, 'new:7', 'event', 'created'));
      expect(await plans.read(target)).toEqual([]);
      expect(await plans.read({ ...target, documentId: 'created' })).toHaveLength(1);
    });

    it('answer the key of the post that stands, and a new one for what comes after a removed post', async () => {
      const plans = table();
      const post = await insert({ occasion: 'announce' });
      const item = { documentId: post.documentId, kind: 'event' as const, locale: 'en' };
      expect(await plans.keys(item, [announce])).toEqual([post.key]);
      await posts().write(post, { ...post, presence: 'removed', work: 'idle', at: null });
      const after = await plans.keys(item, [announce]);
      expect(after).not.toEqual([post.key]);
      expect(await plans.keys(item, [announce])).toEqual(after);
    });
  });

  it('settings are kept by name and replaced', async () => {
    const settings = createSettingsStore(knex);
    expect(await settings.get('hub')).toBeUndefined();
    await settings.set('hub', { open: false });
    await settings.set('hub', { open: true });
    expect(await settings.get('hub')).toEqual({ open: true });
  });
});
