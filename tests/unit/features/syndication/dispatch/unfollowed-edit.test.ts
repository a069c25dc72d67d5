import type { Fault } from '../../../../../server/src/core/fault';
import { createPostDecisions, POLICY, type Post } from '../../../../../server/src/features/syndication';
import { DEFAULT_RULES } from '../../../../../server/src/features/syndication/accounts/account-rules';
import { createEarlierCopyGate } from '../../../../../server/src/features/syndication/dispatch/earlier-copy-gate';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import type { EditRule } from '../../../../../shared/contracts/accounts';
import type { PostAction } from '../../../../../shared/contracts/posts';
import { sentenceIn } from '../../../../../shared/sentences/sentence-in';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type Abilities, type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
let network: SmallNetwork;
let keys = 0;

async function open(edits: EditRule, abilities: Partial<Abilities> = { update: false }) {
  network = smallNetwork('first', abilities);
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  hub.ports.gates = [createEarlierCopyGate(hub.store)];
  const { id } = await hub.connect(network);
  await hub.accounts.update(id, { rules: { ...DEFAULT_RULES, edits } });
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
}
afterEach(() => hub.knex.destroy());

async function edit(title: string) {
  await hub.publish('doc', title);
  hub.clock.advance(3600);
  await hub.dispatch();
}

const stateOf = ({ occasion, generation, presence, work, problem }: Post) =>
  [occasion, generation, presence, work, problem?.code].filter(Boolean).join(' ');
const states = async () => (await hub.posts()).map(stateOf);
const titles = () => network.posts.map(({ text }) => text.split('https')[0]?.trim());

async function answer(action: PostAction, id = 1) {
  const posts = createPostStore(hub.knex);
  const { clock, accounts } = hub;
  const decisions = createPostDecisions({ posts, accounts, clock, policy: POLICY, newKey: () => `answer${keys++}` });
  const by = { name: 'Ana', id: 1 };
  const decided = await decisions.decide((await posts.find(id)) as Post, { action, by, url: null, reason: null });
  expect(decided).toMatchObject({ ok: true });
  await hub.dispatch();
}

const PICTURE = { id: 7, mime: 'image/png', alt: 'A wheel', width: 10, height: 10 };
const AWAY: Fault = { kind: 'retryable', reason: 'The network is away.' };
const REFUSED: Fault = { kind: 'rejected', reason: 'Too old to be edited.' };

describe('an edit that the network does not take', () => {
  it('asks a person, and leaves what stands there until she answers', async () => {
    await open('ask');
    await edit('Open night');
    expect(await states()).toEqual(['announce 1 live held edit']);
    expect(titles()).toEqual(['Open day']);
    await answer('leave');
    expect(await states()).toEqual(['announce 1 live idle cannot-update']);
  });

  it('asks about each wording once', async () => {
    await open('ask');
    await edit('Open night');
    await answer('leave');
    await edit('Open night');
    expect(await states()).toEqual(['announce 1 live idle cannot-update']);
    await edit('Open evening');
    expect(await states()).toEqual(['announce 1 live held edit']);
    await edit('Open day');
    expect(await states()).toEqual(['announce 1 live idle']);
  });

  it('is answered below the post that stands, once for each edit, and goes with the item', async () => {
    await open('ask');
    await edit('Open night');
    await answer('correct');
    expect(await states()).toEqual(['announce 1 live idle corrected', 'correction 2 live idle']);
    expect(titles()).toEqual(['Open day', 'Correction: Open night']);
    expect(network.posts[1]?.answers).toBe('p1');
    await edit('Open night');
    expect(network.posts).toHaveLength(2);
    await edit('Open evening');
    await answer('correct');
    expect(titles()).toEqual(['Open day', 'Correction: Open night', 'Correction: Open evening']);
    await hub.withdraw('doc');
    await hub.dispatch();
    expect(network.posts).toEqual([]);
  });

  it('is answered by a new post, and the old one is taken down', async () => {
    await open('ask');
    await edit('Open night');
    await answer('replace');
    expect(await states()).toEqual(['announce 1 removed idle', 'announce 2 live idle']);
    expect(titles()).toEqual(['Open night']);
    expect(network.calls).toEqual(['publish', 'remove', 'publish']);
  });

  it('is never answered by a new post beside the old one: that waits until the old one is gone', async () => {
    await open('replace');
    network.mishaps.push({ on: 'remove', fault: AWAY }, { on: 'remove', fault: AWAY });
    await edit('Open night');
    expect(await states()).toEqual(['announce 1 live waiting retryable', 'announce 2 none waiting earlier-copy']);
    expect(titles()).toEqual(['Open day']);
    const detail = (await hub.posts())[1]?.problem?.detail ?? '';
    expect(sentenceIn('fr', detail)).toBe('La publication sur first qu’elle remplace est d’abord retirée.');
    // Whoever goes on in another process finds all that it needs.
    const { items } = hub.ports;
    hub = smallHub(hub.knex, hub.clock, [network]);
    Object.assign(hub.ports, { items, gates: [createEarlierCopyGate(hub.store)] });
    for (let minute = 0; minute < 5; minute += 1) {
      hub.clock.advance(60);
      await hub.dispatch();
      expect(network.posts.length).toBeLessThan(2);
    }
    expect(await states()).toEqual(['announce 1 removed idle', 'announce 2 live idle']);
    expect(network.calls).toEqual(['publish', 'remove', 'remove', 'remove', 'publish']);
  });

  it('is answered by a new post all the same where the old one cannot be taken down', async () => {
    await open('replace');
    network.mishaps.push({ on: 'remove', fault: REFUSED });
    await edit('Open night');
    hub.clock.advance(2);
    await hub.dispatch();
    expect(await states()).toEqual(['announce 1 live failed rejected', 'announce 2 live idle']);
    expect(titles()).toEqual(['Open day', 'Open night']);
  });

  it('is left by no standing choice when it takes a picture back, whose consent may have ended', async () => {
    for (const rule of ['leave', 'reply', 'replace'] as const) {
      network = smallNetwork('first', { update: false });
      hub = smallHub(await openSqlite(), manualClock(), [network]);
      const { id } = await hub.connect(network);
      await hub.accounts.update(id, { rules: { ...DEFAULT_RULES, edits: rule } });
      await hub.publish('doc', 'Open day');
      hub.items.set('doc/en', { visible: true, title: 'Open day', media: [PICTURE] });
      await hub.dispatch();
      await edit('Open day');
      const asked = ['announce 1 live held edit'];
      const replaced = ['announce 1 removed idle', 'announce 2 live idle'];
      expect(await states()).toEqual(rule === 'replace' ? replaced : asked);
      if (rule !== 'replace') await hub.knex.destroy();
    }
  });

  it('is answered by no post of an item that is taken back while the old one is being removed', async () => {
    await open('replace');
    network.mishaps.push({ on: 'remove', fault: AWAY });
    await edit('Open night');
    await hub.withdraw('doc');
    hub.clock.advance(60);
    await hub.dispatch();
    expect(await states()).toEqual(['announce 1 removed idle', 'announce 2 none skipped unpublished-before-sending']);
    expect(titles()).toEqual([]);
  });

  it.each<[EditRule, string[], string[]]>([
    ['leave', ['announce 1 live idle cannot-update'], ['Open day']],
    ['reply', ['announce 1 live idle corrected', 'correction 2 live idle'], ['Open day', 'Correction: Open night']],
    ['replace', ['announce 1 removed idle', 'announce 2 live idle'], ['Open night']],
  ])('follows the standing choice to %s without asking, and says so', async (rule, expected, there) => {
    await open(rule);
    await edit('Open night');
    await edit('Open night');
    expect(await states()).toEqual(expected);
    expect(titles()).toEqual(there);
    const [decision] = await createPostStore(hub.knex).decisions(1);
    expect(decision).toMatchObject({ by: { name: '', id: null } });
  });

  it.each<[EditRule, Partial<Abilities>]>([
    ['reply', { update: false, reply: false }],
    ['replace', { update: false, remove: false }],
  ])('asks where the choice is to %s and the network cannot', async (rule, abilities) => {
    await open(rule, abilities);
    await edit('Open night');
    expect(await states()).toEqual(['announce 1 live held edit']);
  });

  it.each<[EditRule, string]>([
    ['ask', 'announce 1 live held edit'],
    ['leave', 'announce 1 live idle cannot-update'],
    ['reply', 'announce 1 live idle corrected'],
  ])('is the same where a network that can edit refuses it (%s)', async (rule, expected) => {
    await open(rule, {});
    network.mishaps.push({ on: 'update', fault: REFUSED });
    await edit('Open night');
    expect((await states())[0]).toBe(expected);
    expect((await hub.posts())[0]?.problem?.detail).toBe(rule === 'reply' ? '' : REFUSED.reason);
    expect(titles()[0]).toBe('Open day');
  });

  it('is tried again by whoever says so', async () => {
    await open('ask', {});
    network.mishaps.push({ on: 'update', fault: REFUSED });
    await edit('Open night');
    await answer('retry');
    expect(await states()).toEqual(['announce 1 live idle']);
    expect(titles()).toEqual(['Open night']);
  });

  it('ends with the item: what stands there is taken down', async () => {
    await open('ask');
    await edit('Open night');
    await hub.withdraw('doc');
    await hub.dispatch();
    expect(await states()).toEqual(['announce 1 removed idle']);
  });
});
