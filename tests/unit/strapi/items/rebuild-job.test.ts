import knex, { type Knex } from 'knex';
import type { DocumentWalk } from '../../../../server/src/strapi/items/document-walk';
import { createRebuildJob } from '../../../../server/src/strapi/items/rebuild-job';
import { runMigrations } from '../../../../server/src/strapi/migrations';
import { rebuilds } from '../../../../server/src/strapi/migrations/0006-rebuilds';
import { createRebuildStore } from '../../../../server/src/strapi/store/rebuild-store';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Six documents in batches of two. */
const walk: DocumentWalk = {
  first: () => ({ step: 'things', after: '' }),
  total: async () => IDS.length,
  async batch({ step, after }) {
    const left = IDS.filter((id) => id > after);
    const versions = [{ locale: 'en', updatedAt: '2026-01-01T00:00:00.000Z' }];
    const documents = left
      .slice(0, 2)
      .map((documentId) => ({ kind: 'news' as const, documentId, shape: '', versions }));
    return { documents, next: left.length > 2 ? { step, after: documents.at(-1)?.documentId ?? '' } : null };
  },
};

describe('the rebuild job', () => {
  let db: Knex;
  beforeEach(async () => {
    db = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true });
    await db.schema.createTable('community_hub_pages', (table) => table.increments('id'));
    await runMigrations(db, [rebuilds]);
  });
  afterEach(() => db.destroy());

  /** A process with the job; time goes on a second and more with each document. */
  function start(onDocument: (id: string) => Promise<void> = async () => {}) {
    const time = { at: Date.parse('2026-11-22T00:00:00Z') };
    const clock = { now: () => new Date(time.at) };
    const seen: string[] = [];
    const errors: unknown[] = [];
    const store = createRebuildStore(db, clock);
    const job = createRebuildJob({
      walk,
      store,
      clock,
      sweep: {
        differing: async (documents) => documents.filter(({ documentId }) => documentId > 'd'),
        async rebuild({ documentId }) {
          seen.push(documentId);
          time.at += 1500;
          await onDocument(documentId);
          return [];
        },
      },
      guard: { stamp: async () => {}, newerAlive: async () => false },
      newerAlive: async () => false,
      newToken: () => `token-${Math.random()}`,
      onError: (error) => errors.push(error),
    });
    const until = async (status: string) => {
      for (let tries = 0; tries < 500; tries += 1) {
        const state = await job.state();
        if (state.status === status) return state;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      throw new Error(`never ${status}: ${JSON.stringify(await job.state())}`);
    };
    return { job, seen, errors, time, until };
  }

  it('goes through everything once', async () => {
    const { job, seen, until } = start();
    expect((await job.state()).status).toBe('never');
    await job.start();
    expect(await until('done')).toMatchObject({ done: 6, total: 6, changed: 0, problem: null });
    expect(seen).toEqual(IDS);
  });

  it('ends after the present document when it is stopped, and goes on behind it', async () => {
    const first = start(async (id) => {
      if (id === 'c') await first.job.stop();
    });
    await first.job.start();
    expect(await first.until('stopped')).toMatchObject({ done: 3, total: 6 });
    expect(first.seen).toEqual(['a', 'b', 'c']);
    const second = start();
    await second.job.start();
    expect(await second.until('done')).toMatchObject({ done: 6 });
    expect(second.seen).toEqual(['d', 'e', 'f']);
  });

  it('is left to the next process at a shutdown, which goes on by itself', async () => {
    const first = start(async (id) => {
      if (id === 'b') void first.job.close();
    });
    await first.job.start();
    await first.job.close();
    expect((await first.job.state()).status).toBe('lost');
    const second = start();
    await second.job.open();
    await second.until('done');
    expect([...new Set([...first.seen, ...second.seen])]).toEqual(IDS);
    await second.job.close();
  });

  it('says why it failed, and can be started again', async () => {
    const first = start(async (id) => {
      if (id === 'b') throw new Error('the disk is full');
    });
    await first.job.start();
    expect(await first.until('failed')).toMatchObject({ problem: 'the disk is full' });
    expect(first.errors).toHaveLength(1);
    const second = start();
    await second.job.start();
    expect(await second.until('done')).toMatchObject({ problem: null });
  });

  it('gives way where another process took the lease that it lost', async () => {
    const first = start(async (id) => {
      if (id === 'b') await db('community_hub_rebuilds').update({ lease_token: 'another' });
    });
    await first.job.start();
    while (first.seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    // Time enough for all the others.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(first.seen).toEqual(['a', 'b']);
    expect(await db('community_hub_rebuilds').first()).toMatchObject({ status: 'running', lease_token: 'another' });
  });

  it('after a boot looks only at what lists show to differ', async () => {
    const { job, seen, until } = start();
    await job.startDiffering();
    expect(await until('done')).toMatchObject({ done: 6 });
    expect(seen).toEqual(['e', 'f']);
  });
});
