import * as fc from 'fast-check';
import { createPostDecisions, POLICY } from '../../../../../server/src/features/syndication';
import { DEFAULT_RULES } from '../../../../../server/src/features/syndication/accounts/account-rules';
import { createApprovals } from '../../../../../server/src/features/syndication/approval/approvals';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { POST_ACTIONS, type PostAction } from '../../../../../shared/contracts/posts';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type Mishap, type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

type Step =
  | { do: 'publish'; title: string; asked: boolean }
  | { do: 'withdraw' }
  | { do: 'person'; action: PostAction | 'approve' | 'refuse' }
  | { do: 'mishap'; mishap: Mishap }
  /** The process dies at the so manieth write from now. */
  | { do: 'die'; after: number }
  | { do: 'wait'; seconds: number };

const mishap = fc.record({
  on: fc.constantFrom('publish' as const, 'update' as const, 'remove' as const, 'probe' as const),
  fault: fc.constantFrom(
    { kind: 'ambiguous' as const, reason: 'lost' },
    { kind: 'retryable' as const, reason: 'down' },
    { kind: 'rejected' as const, reason: 'no' },
  ),
  stored: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('publish' as const), title: fc.constantFrom('A', 'B', 'C'), asked: fc.boolean() }),
  fc.constant<Step>({ do: 'withdraw' }),
  fc.record({
    do: fc.constant('person' as const),
    action: fc.constantFrom(...POST_ACTIONS, 'refuse' as const),
  }),
  fc.constant<Step>({ do: 'person', action: 'approve' }),
  fc.record({ do: fc.constant('mishap' as const), mishap }),
  fc.record({ do: fc.constant('die' as const), after: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(6, 40, 400, 8000) }),
);

const BEGIN: Step[] = [
  { do: 'publish', title: 'A', asked: true },
  { do: 'person', action: 'approve' },
];

class Killed extends Error {}

/** A hub whose network looks into the history before it does anything. */
async function watchedHub(asks: boolean): Promise<{ hub: SmallHub; network: SmallNetwork; unrecorded: string[] }> {
  const network = smallNetwork('first');
  const hub = smallHub(await openSqlite(), manualClock(), [network]);
  const { id } = await hub.connect(network);
  const approval = { kinds: asks ? (['news'] as const) : [], ownAllowed: true };
  await hub.accounts.update(id, { rules: { ...DEFAULT_RULES, approval: { ...approval, kinds: [...approval.kinds] } } });
  const unrecorded: string[] = [];
  const { publish, update, remove } = network.channel;
  const recorded = async (operation: string, key: string) => {
    const open = await hub
      .knex('community_hub_attempts')
      .where({ operation, operation_key: key })
      .whereNull('ended_at');
    const post = await hub
      .knex('community_hub_posts')
      .where({ key: key.split(':')[0] })
      .first();
    const isFenced = post?.work === 'sending' && JSON.parse(post.operation).kind === operation;
    const isApproved = !asks || operation === 'remove' || JSON.parse(post.approval)?.state === 'approved';
    if (open.length !== 1 || !isFenced || !isApproved) unrecorded.push(`${operation} ${key}`);
  };
  network.channel.publish = async (payload, ctx) => {
    await recorded('publish', ctx.operation);
    return publish(payload, ctx);
  };
  network.channel.update = async (payload, receipt, ctx) => {
    await recorded('update', ctx.operation);
    return (update as NonNullable<typeof update>)(payload, receipt, ctx);
  };
  network.channel.remove = async (receipt, ctx) => {
    await recorded('remove', ctx.operation);
    return (remove as NonNullable<typeof remove>)(receipt, ctx);
  };
  return { hub, network, unrecorded };
}

async function walk(steps: readonly Step[], asks: boolean): Promise<{ unrecorded: string[]; calls: number }> {
  const { hub, network, unrecorded } = await watchedHub(asks);
  const { store } = hub.ports;
  const save = store.save;
  let left = Number.POSITIVE_INFINITY;
  store.save = async (...args) => {
    left -= 1;
    if (left <= 0) throw new Killed();
    return save(...args);
  };
  const { sleep } = hub.ports;
  // The dead do not wait for their database to come back.
  hub.ports.sleep = (milliseconds, signal) => (left <= 0 ? Promise.reject(new Killed()) : sleep(milliseconds, signal));
  const dispatch = async () => {
    await hub.dispatch().catch((error) => {
      if (!(error instanceof Killed)) throw error;
    });
    left = Number.POSITIVE_INFINITY;
  };
  try {
    for (const one of steps) {
      await take(hub, network, one, (after) => {
        left = after;
      });
      if (one.do !== 'mishap' && one.do !== 'die') await dispatch();
    }
  } finally {
    await hub.knex.destroy();
  }
  return { unrecorded, calls: network.calls.length };
}

async function take(hub: SmallHub, network: SmallNetwork, one: Step, dieAfter: (after: number) => void): Promise<void> {
  switch (one.do) {
    case 'publish':
      return hub.publish('doc', one.title, { intent: one.asked ? 'asked' : 'not-asked' });
    case 'withdraw':
      return hub.withdraw('doc');
    case 'mishap':
      network.mishaps.push(one.mishap);
      return;
    case 'die':
      return dieAfter(one.after);
    case 'wait':
      return hub.clock.advance(one.seconds);
    case 'person':
      return decideAll(hub, one.action);
  }
}

async function decideAll({ knex, accounts, clock, posts: all }: SmallHub, action: PostAction | 'approve' | 'refuse') {
  const by = { name: 'Ben', id: 2 };
  const posts = createPostStore(knex);
  let keys = (await all()).length;
  const newKey = () => {
    keys += 1;
    return `again${keys}`;
  };
  const desk = createPostDecisions({ posts, accounts, clock, policy: POLICY, newKey });
  const approvals = createApprovals({
    posts,
    accounts,
    clock,
    policy: POLICY,
    approvers: async () => [],
    wake: () => undefined,
  });
  for (const post of await all()) {
    if (action === 'approve' || action === 'refuse')
      await approvals.answer([post.id], { answer: action, by, reason: 'so' });
    else await desk.decide(post, { action, by, url: 'https://first.example/hand', reason: 'so' });
  }
}

describe('whatever editors, people, networks and crashes do', () => {
  it.each([false, true])(
    'no call is made that the history does not hold already (approval asked: %s)',
    async (asks) => {
      let calls = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
          const walked = await walk([...BEGIN, ...steps], asks);
          calls += walked.calls;
          expect(walked.unrecorded).toEqual([]);
        }),
        { numRuns: 30 },
      );
      expect(calls).toBeGreaterThan(asks ? 15 : 40);
    },
    120_000,
  );
});
