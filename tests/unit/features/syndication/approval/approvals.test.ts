import type { Person } from '../../../../../server/src/features/syndication';
import { POLICY } from '../../../../../server/src/features/syndication';
import { DEFAULT_RULES } from '../../../../../server/src/features/syndication/accounts/account-rules';
import { type Approvals, createApprovals } from '../../../../../server/src/features/syndication/approval/approvals';
import { createPostDecisions } from '../../../../../server/src/features/syndication/desk/post-actions';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

/** Ana publishes: the small hub says so. */
const ANA: Person = { name: 'Ana', id: 1 };
const BEN: Person = { name: 'Ben', id: 2 };

let hub: SmallHub;
let network: SmallNetwork;
let accountId: number;
let approvals: Approvals;

async function rule(approval: Partial<typeof DEFAULT_RULES.approval>): Promise<void> {
  const rules = { ...DEFAULT_RULES, approval: { ...DEFAULT_RULES.approval, ...approval } };
  await hub.accounts.update(accountId, { rules });
}

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  accountId = (await hub.connect(network)).id;
  const posts = createPostStore(hub.knex);
  const { accounts, clock } = hub;
  approvals = createApprovals({
    posts,
    accounts,
    clock,
    policy: POLICY,
    approvers: async () => [],
    wake: () => undefined,
  });
});
afterEach(() => hub.knex.destroy());

const answer = async (verdict: 'approve' | 'refuse', by = BEN, reason = '') => {
  const ids = (await hub.posts()).map(({ id }) => id);
  return approvals.answer(ids, { answer: verdict, by, reason });
};

const states = async () =>
  (await hub.posts()).map(({ presence, work, problem }) => [presence, work, problem?.code].filter(Boolean).join(' '));

const settle = async () => {
  hub.clock.advance(10);
  await hub.dispatch();
};

describe('a post of an account that wants to be asked', () => {
  beforeEach(() => rule({ kinds: ['news'] }));

  it('is sent only once somebody said yes', async () => {
    await hub.publish('doc', 'Open day');
    await settle();
    expect([await states(), network.calls]).toEqual([['none held approval'], []]);
    expect(await answer('approve', BEN, 'Fine')).toEqual({ changed: 1, refused: [] });
    await settle();
    expect([await states(), network.calls]).toEqual([['live idle'], ['publish']]);
    expect((await hub.posts())[0]?.approval).toMatchObject({
      state: 'approved',
      proposer: ANA,
      answer: { by: BEN, reason: 'Fine' },
    });
    expect(await createPostStore(hub.knex).decisions(1)).toMatchObject([
      { action: 'approve', by: BEN, reason: 'Fine' },
    ]);
  });

  it('is not approved by who looked at it before it was edited', async () => {
    await hub.publish('doc', 'Open day');
    const [seen] = await hub.posts();
    const revisions = new Map([[1, seen?.approval?.rev ?? 0]]);
    await hub.publish('doc', 'Open bar, all free');
    const yes = { answer: 'approve', by: BEN, reason: '', revisions } as const;
    const changed = 'The post changed meanwhile. Look again and decide anew.';
    expect(await approvals.answer([1], yes)).toEqual({ changed: 0, refused: [{ id: 1, message: changed }] });
    await settle();
    expect([await states(), network.calls]).toEqual([['none held approval'], []]);
    const [edited] = await hub.posts();
    const again = { ...yes, revisions: new Map([[1, edited?.approval?.rev ?? 0]]) };
    expect(await approvals.answer([1], again)).toEqual({ changed: 1, refused: [] });
  });

  it('is not sent once somebody said no, and says why', async () => {
    await hub.publish('doc', 'Open day');
    await answer('refuse', BEN, 'Not this week');
    await settle();
    expect(network.calls).toEqual([]);
    expect((await hub.posts())[0]).toMatchObject({ work: 'cancelled', problem: { detail: 'Not this week' } });
  });

  it('is asked for again when it is edited while it waits, and after it was approved', async () => {
    await hub.publish('doc', 'Open day');
    await hub.publish('doc', 'Open night');
    expect((await hub.posts())[0]?.approval).toMatchObject({ state: 'proposed', rev: 2 });
    await answer('approve');
    await hub.publish('doc', 'Open week');
    await settle();
    expect([await states(), network.calls]).toEqual([['none held approval'], []]);
  });

  it('follows an edit only once that was approved, and an edit that changes nothing without asking', async () => {
    await hub.publish('doc', 'Open day');
    await answer('approve');
    await settle();
    await hub.publish('doc', 'Open day');
    await settle();
    expect(await states()).toEqual(['live idle']);
    await hub.publish('doc', 'Open night');
    await settle();
    expect([await states(), network.calls]).toEqual([['live held approval'], ['publish']]);
    await answer('approve');
    await settle();
    expect(network.posts[0]?.text).toContain('Open night');
  });

  it('is taken down without asking anybody', async () => {
    await hub.publish('doc', 'Open day');
    await answer('approve');
    await settle();
    await hub.publish('doc', 'Open night');
    await settle();
    await hub.withdraw('doc');
    await hub.dispatch();
    expect([await states(), network.posts]).toEqual([['removed idle'], []]);
  });

  it('waits behind its own question first when nobody had asked for it', async () => {
    await hub.publish('doc', 'Open day', { intent: 'not-asked' });
    expect(await states()).toEqual(['none held not-asked']);
    const [post] = await hub.posts();
    if (!post) throw new Error('no post');
    const { accounts, clock } = hub;
    const decisions = createPostDecisions({
      posts: createPostStore(hub.knex),
      accounts,
      clock,
      policy: POLICY,
      newKey: () => 'k2',
    });
    await decisions.decide(post, { action: 'share', by: BEN, url: null, reason: null });
    expect((await hub.posts())[0]).toMatchObject({
      work: 'held',
      problem: { code: 'approval' },
      approval: { proposer: BEN },
    });
  });

  it('is not asked about for other kinds', async () => {
    await rule({ kinds: ['event'] });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect(await states()).toEqual(['live idle']);
  });
});

describe('the rule', () => {
  it('holds what was ready before it was made, right before it would be sent', async () => {
    await hub.publish('doc', 'Open day');
    await rule({ kinds: ['news'] });
    await hub.dispatch();
    expect([await states(), network.calls]).toEqual([['none held approval'], []]);
  });

  it('that was taken back leaves what waits to be answered', async () => {
    await rule({ kinds: ['news'] });
    await hub.publish('doc', 'Open day');
    await rule({ kinds: [] });
    await settle();
    expect(await states()).toEqual(['none held approval']);
    await answer('approve');
    await settle();
    expect(await states()).toEqual(['live idle']);
  });
});

describe('who proposed', () => {
  it('may approve her own, unless the rule says that somebody else must', async () => {
    await rule({ kinds: ['news'], ownAllowed: false });
    await hub.publish('doc', 'Open day');
    expect(await answer('approve', ANA)).toEqual({
      changed: 0,
      refused: [{ id: 1, message: expect.stringContaining('yourself') }],
    });
    await rule({ kinds: ['news'], ownAllowed: true });
    expect(await answer('approve', ANA)).toEqual({ changed: 1, refused: [] });
  });

  it('may always take her own proposal back', async () => {
    await rule({ kinds: ['news'], ownAllowed: false });
    await hub.publish('doc', 'Open day');
    expect(await answer('refuse', ANA, 'I was too quick')).toEqual({ changed: 1, refused: [] });
  });

  it('is not mixed up with a call that has no number', async () => {
    await rule({ kinds: ['news'], ownAllowed: false });
    await hub.publish('doc', 'Open day');
    expect(await answer('approve', { name: 'API: shop', id: null })).toEqual({ changed: 1, refused: [] });
  });
});

describe('many answers at once', () => {
  it('are given to each post by itself: what does not wait is named, the others are answered', async () => {
    await rule({ kinds: ['news'] });
    await hub.publish('a', 'First');
    await hub.publish('b', 'Second');
    expect(await approvals.answer([1, 2, 1, 99], { answer: 'approve', by: BEN, reason: '' })).toEqual({
      changed: 2,
      refused: [{ id: 99, message: 'There is no post 99.' }],
    });
    expect(await approvals.answer([1], { answer: 'approve', by: BEN, reason: '' })).toMatchObject({
      changed: 0,
      refused: [{ id: 1, message: expect.stringContaining('does not wait') }],
    });
  });
});
