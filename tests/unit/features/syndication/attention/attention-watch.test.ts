import { createAttention } from '../../../../../server/src/features/syndication/attention/attention';
import type { AttentionMail } from '../../../../../server/src/features/syndication/attention/attention-ports';
import { createAttentionWatch } from '../../../../../server/src/features/syndication/attention/attention-watch';
import type { DigestTimes } from '../../../../../server/src/features/syndication/attention/digest-time';
import { createAttentionStore } from '../../../../../server/src/strapi/store/attention-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { inSeconds, type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

const MINUTE = 60;
const DAY = 24 * 3600;
const NO_DIGEST: DigestTimes = { every: 'never', time: '08:00', zone: 'Europe/Paris' };

let network: SmallNetwork;
let hub: SmallHub;
let mails: AttentionMail[];
let stopped: string[];
/** What happens to the next mails: nobody gets it, or the process dies before it is sent. */
let mishaps: ('lost' | 'killed')[];
let tokens = 0;

const store = () => createAttentionStore(hub.knex, () => `token ${++tokens}`);

/** One instance that looks after the database. */
function watch({ digest = NO_DIGEST, enabled = true } = {}) {
  return createAttentionWatch({
    store: store(),
    accounts: hub.accounts,
    stopped: async () => stopped,
    clock: hub.clock,
    digest,
    language: 'en',
    zone: 'Europe/Paris',
    enabled,
    adminPage: (page) => `https://admin.example/plugins/community-hub/${page}`,
    async send(mail) {
      const mishap = mishaps.shift();
      if (mishap === 'killed') throw new Error('killed');
      if (mishap === undefined) mails.push(mail);
      return mishap === undefined;
    },
    sleep: async () => undefined,
    onError: (error) => hub.errors.push(error),
  });
}

const postIs = (columns: object, title = 'Open day') =>
  hub.knex('community_hub_posts').where({ title }).update(columns);
/** A visitor's answer to the post of that title, as the reader of replies stores it. */
async function replyTo(title: string) {
  const { id, account_id } = await hub.knex('community_hub_posts').where({ title }).first();
  const author = { author_handle: '@sam', author_name: 'Sam', greeting: '@sam ' };
  const place = { channel: 'first', canonical: 'r1', remote_id: 'r1', answers: 'p1', post_id: id, account_id };
  const said = { text: 'Is it free?', at: '2026-11-23T06:00:00.000Z', state: 'live' };
  await hub.knex('community_hub_replies').insert({ ...place, ...author, ...said });
}
const attention = () => createAttention({ store: store(), clock: hub.clock, dryRun: false });

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock('2026-11-23T06:00:00.000Z'), [network]);
  mails = [];
  stopped = [];
  mishaps = [];
});
afterEach(async () => {
  expect(hub.errors).toEqual([]);
  await hub.knex.destroy();
});

describe('a post that nobody sends', () => {
  it('is told of once when it is a quarter of an hour late, however many instances look', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    const instances = [watch(), watch()];
    hub.clock.advance(15 * MINUTE);
    await Promise.all(instances.map((one) => one.round()));
    expect(mails).toEqual([]);
    hub.clock.advance(1);
    for (let round = 0; round < 3; round += 1) await Promise.all(instances.map((one) => one.round()));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('1 post should have gone out and did not');
    expect(mails[0]?.text).toContain('Nothing sends posts: no process has tried any.');
    expect(mails[0]?.text).toContain('- Open day · first (@first), since November 23, 2026');
  });

  it.each(['lost', 'killed'] as const)(
    'is told of again in a while where the mail was %s, and then no more',
    async (mishap) => {
      await hub.connect(network);
      await hub.publish('doc', 'Open day');
      hub.clock.advance(16 * MINUTE);
      mishaps = [mishap];
      await watch()
        .round()
        .catch(() => undefined);
      await watch().round();
      expect(mails).toEqual([]);
      for (let minute = 0; minute < 60; minute += 1) {
        hub.clock.advance(MINUTE);
        await Promise.all([watch().round(), watch().round()]);
      }
      expect(mails).toHaveLength(1);
    },
  );

  it('says that sending is off where it is', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    hub.clock.advance(16 * MINUTE);
    await watch({ enabled: false }).round();
    expect(mails[0]?.text).toContain('syndication.enabled is false in this process');
  });

  it('does not say that nothing sends while other posts go out', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    hub.clock.advance(16 * MINUTE);
    await postIs({ work: 'held', problem_code: 'not-asked' });
    await hub.publish('other', 'A word');
    await hub.dispatch();
    await postIs({ work: 'due' });
    await watch().round();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toContain('Nothing sends');
    expect((await attention().now()).stuck).toMatchObject({ total: 1, nothingSends: false });
  });

  it('is shown while it is late, and forgotten when it moved, so that a next time is told anew', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    hub.clock.advance(16 * MINUTE);
    await watch().round();
    const { stuck } = await attention().now();
    expect(stuck).toMatchObject({ total: 1, nothingSends: true, posts: [{ title: 'Open day', account: 'first' }] });
    expect(await attention().lateness(stuck.posts[0]?.id ?? 0)).toBe('nothing-sends');
    await hub.dispatch();
    await watch().round();
    expect((await attention().now()).stuck).toEqual({ total: 0, posts: [], nothingSends: false });
    expect(await hub.knex('community_hub_alerts')).toEqual([]);
    await hub.publish('doc', 'Open day, again');
    hub.clock.advance(16 * MINUTE);
    await watch().round();
    expect(mails).toHaveLength(2);
  });

  it.each<[string, object]>([
    ['waits until later', { work: 'waiting', at: '2026-11-24T06:00:00.000Z' }],
    ['is held', { work: 'held', at: null }],
    ['failed, which is told elsewhere', { work: 'failed', at: null }],
    ['is planned', { work: 'planned', at: '2026-11-24T06:00:00.000Z' }],
  ])('is not one that %s', async (_name, columns) => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await postIs(columns);
    hub.clock.advance(30 * MINUTE);
    await watch().round();
    expect(mails).toEqual([]);
    expect((await attention().now()).stuck.total).toBe(0);
  });

  it.each<[string, 'paused' | 'broken' | 'copy']>([
    ['a person paused', 'paused'],
    ['needs new access', 'broken'],
    ['may be a copy', 'copy'],
  ])('is not one of an account that %s', async (_name, state) => {
    await hub.connect(network, { state });
    await hub.publish('doc', 'Open day');
    hub.clock.advance(30 * MINUTE);
    await watch().round();
    expect(mails).toEqual([]);
  });

  it('is not one whose network asked for a pause, until a quarter of an hour after its end', async () => {
    const { id } = await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await hub.accounts.update(id, { pausedUntil: inSeconds(hub.clock, 60 * MINUTE) });
    hub.clock.advance(70 * MINUTE);
    await watch().round();
    expect(mails).toEqual([]);
    hub.clock.advance(6 * MINUTE);
    await watch().round();
    expect(mails).toHaveLength(1);
  });

  it('is one whose waiting is over, or whose sender died', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await hub.publish('other', 'A word');
    await postIs({ work: 'waiting' });
    await postIs({ work: 'sending' }, 'A word');
    hub.clock.advance(30 * MINUTE);
    await watch().round();
    expect(mails.map(({ subject }) => subject)).toEqual(['2 posts should have gone out and did not']);
  });

  it('shares its mail with those that get stuck within the next quarter of an hour', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    for (let minute = 1; minute <= 60; minute += 1) {
      if (minute % 5 === 0) await hub.publish(`doc ${minute}`, `News ${minute}`);
      hub.clock.advance(MINUTE);
      await watch().round();
    }
    expect(mails.map(({ subject }) => subject.split(' ')[0])).toEqual(['1', '3', '3']);
  });
});

describe('the digest', () => {
  const daily: DigestTimes = { every: 'daily', time: '08:00', zone: 'Europe/Paris' };

  it('tells once a day what failed and what waits for a person, with the way to it', async () => {
    await hub.connect(network, { label: 'Team <b>page</b>' });
    const waiting = [
      ['Rejected', { work: 'failed', problem_code: 'rejected' }],
      ['Asked', { work: 'held', problem_code: 'approval' }],
      ['By hand', { work: 'held', problem_code: 'by-hand' }],
      ['Unsure', { work: 'held', problem_code: 'person', presence: 'uncertain' }],
      ['Unasked', { work: 'held', problem_code: 'not-asked' }],
      ['Older text', { work: 'held', problem_code: 'edit', presence: 'live' }],
      ['Drifted', { work: 'held', problem_code: 'drift', presence: 'live' }],
      ['Rehearsed', { work: 'held', problem_code: 'dry-run' }],
      ['Left', { work: 'failed', problem_code: 'cannot-remove', presence: 'live', desired: 'absent' }],
    ] as const;
    for (const [title, columns] of waiting) {
      await hub.publish(title, title);
      await postIs({ ...columns, at: null }, title);
    }
    await replyTo('Drifted');
    const instances = [watch({ digest: daily }), watch({ digest: daily })];
    hub.clock.advance(59 * MINUTE);
    await Promise.all(instances.map((one) => one.round()));
    expect(mails).toEqual([]);
    hub.clock.advance(2 * MINUTE);
    for (let round = 0; round < 3; round += 1) await Promise.all(instances.map((one) => one.round()));
    expect(mails.map(({ subject }) => subject)).toEqual(['Community hub: 10 things need a person']);
    const [{ text, html }] = mails as [AttentionMail];
    for (const [title] of waiting) expect(text).toContain(`- ${title} · Team <b>page</b> (@first)`);
    expect(text).toContain('https://admin.example/plugins/community-hub/posts?problem=approval');
    expect(text).toContain('1 reply waits for an answer\n- Drifted · Team <b>page</b> (@first)');
    expect(text).toContain('https://admin.example/plugins/community-hub/posts?replies=open');
    expect(html).toContain('Team &lt;b&gt;page&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    hub.clock.advance(DAY);
    await instances[0]?.round();
    expect(mails).toHaveLength(2);
    expect((await attention().now()).needs).toEqual({
      failed: 1,
      unsure: 1,
      approval: 1,
      'by-hand': 1,
      'not-asked': 1,
      edit: 1,
      drift: 1,
      'dry-run': 1,
      'copies-left': 1,
      reply: 1,
    });
  });

  it.each(['lost', 'killed'] as const)('comes later where its mail was %s, and once', async (mishap) => {
    stopped = ['Open day'];
    hub.clock.advance(61 * MINUTE);
    mishaps = [mishap];
    await watch({ digest: daily })
      .round()
      .catch(() => undefined);
    for (let minute = 0; minute < 60; minute += 1) {
      await Promise.all([watch({ digest: daily }).round(), watch({ digest: daily }).round()]);
      hub.clock.advance(MINUTE);
    }
    expect(mails).toHaveLength(1);
  });

  it('tells of items that did not go out at their time', async () => {
    stopped = ['Open <day>'];
    hub.clock.advance(61 * MINUTE);
    await watch({ digest: daily }).round();
    expect(mails[0]?.text).toContain('1 item was not published or unpublished at the set time\n- Open <day>');
    expect(mails[0]?.html).toContain('<li>Open &lt;day&gt;</li>');
  });

  it('tells of accounts in trouble', async () => {
    await hub.connect(network, { state: 'broken', reason: 'revoked' });
    hub.clock.advance(61 * MINUTE);
    await watch({ digest: daily }).round();
    expect(mails[0]?.text).toContain('1 account needs attention\n- first (@first): the network refuses the access');
  });

  it('is not sent when there is nothing to say, when it is off, or by a copy of the installation', async () => {
    await hub.connect(network);
    hub.clock.advance(61 * MINUTE);
    await watch({ digest: daily }).round();
    await hub.connect(network, { state: 'broken', reason: 'revoked' });
    await hub.connect(network, { state: 'copy' });
    hub.clock.advance(DAY);
    await watch({ digest: daily }).round();
    await watch().round();
    expect(mails).toEqual([]);
  });
});
