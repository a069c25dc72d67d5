import { type SeveralProcesses, severalProcesses } from './engines/several-processes';
import { waitFor } from './wait-for';

let hub: SeveralProcesses;
afterEach(() => hub.stop());

/** Longer than any test: only a hint can wake who sleeps so long. */
const NEVER = 1_000_000;

async function allLive(posts: number): Promise<void> {
  await waitFor(
    async () => {
      const rows: { presence: string; work: string }[] = await hub
        .knex('community_hub_posts')
        .select('presence', 'work');
      return rows.length === posts && rows.every(({ presence, work }) => presence === 'live' && work === 'idle');
    },
    `${posts} live posts`,
    40,
  );
}

/** Each post was sent in one call, and stands once. */
async function eachOnce(posts: number): Promise<void> {
  const keys = (await hub.calls()).map((call) => call.post_key);
  expect(keys).toHaveLength(posts);
  expect(new Set(keys).size).toBe(posts);
  expect(await hub.knex('community_hub_practice')).toHaveLength(posts);
}

describe('several processes that send by themselves on one PostgreSQL', () => {
  it('share the accounts, and send each post once', async () => {
    hub = await severalProcesses(4, null);
    const web = await hub.start({ name: 'web', works: false });
    for (let number = 1; number <= 10; number += 1) await web.publish(`doc${number}`);
    await Promise.all(
      ['first', 'second'].map((name) => hub.start({ name, works: true, lanes: 2, sweepSeconds: 5, callMs: 30 })),
    );
    await allLive(40);
    await eachOnce(40);
    expect(new Set((await hub.calls()).map((call) => call.process))).toEqual(new Set(['first', 'second']));
  });

  it('go on where one died while it sent', async () => {
    hub = await severalProcesses(2, null);
    const web = await hub.start({ name: 'web', works: false });
    await web.publish('doc1');
    await web.publish('doc2');
    const dying = await hub.start({ name: 'dying', works: true, callMs: null });
    await dying.sending;
    expect(await dying.end('SIGKILL')).toBe('SIGKILL');
    await hub.start({ name: 'heir', works: true });
    await allLive(4);
    expect(await hub.knex('community_hub_practice')).toHaveLength(4);
  });
});

describe.each(['pg-boss', 'pg-boss-12'])('workers that are hinted by %s', (pgBoss) => {
  it('send what another process published, long before they would look', async () => {
    hub = await severalProcesses(4, pgBoss);
    const web = await hub.start({ name: 'web', works: false });
    await Promise.all(['first', 'second'].map((name) => hub.start({ name, works: true, sweepSeconds: NEVER })));
    for (let number = 1; number <= 5; number += 1) await web.publish(`doc${number}`);
    await allLive(20);
    await eachOnce(20);
  });

  it('are not hinted of a change that was rolled back, and find by their sweep what no hint told', async () => {
    hub = await severalProcesses(1, pgBoss);
    const web = await hub.start({ name: 'web', works: false });
    await web.publish('doc1', { rollBack: true });
    await web.publish('doc2', { hint: false });
    const jobs = await hub.knex(`community_hub_pgboss_${pgBoss === 'pg-boss' ? 10 : 12}.job`).pluck('name');
    expect(jobs).not.toContain('community-hub-accounts');
    await hub.start({ name: 'sweeping', works: true });
    await web.publish('doc3', { hint: false });
    await allLive(3);
    await eachOnce(3);
  });

  it('go on where one died while it sent', async () => {
    hub = await severalProcesses(2, pgBoss);
    const web = await hub.start({ name: 'web', works: false });
    const dying = await hub.start({ name: 'dying', works: true, callMs: null });
    await web.publish('doc1');
    await dying.sending;
    expect(await dying.end('SIGKILL')).toBe('SIGKILL');
    await hub.start({ name: 'heir', works: true });
    await web.publish('doc2');
    await allLive(4);
    expect(await hub.knex('community_hub_practice')).toHaveLength(4);
  });

  it('told to stop let their calls end, begin nothing new, and leave with code 0', async () => {
    hub = await severalProcesses(1, pgBoss);
    const web = await hub.start({ name: 'web', works: false });
    const leaving = await hub.start({ name: 'leaving', works: true, callMs: 1000 });
    await web.publish('doc1');
    await web.publish('doc2');
    await leaving.sending;
    expect(await leaving.end('SIGTERM')).toBe(0);
    const rows = await hub.knex('community_hub_posts').orderBy('id').select('document_id', 'presence', 'work');
    expect(rows).toMatchObject([
      { document_id: 'doc1', presence: 'live', work: 'idle' },
      { document_id: 'doc2', presence: 'none', work: 'due' },
    ]);
    expect(await hub.calls()).toHaveLength(1);
  });
});
