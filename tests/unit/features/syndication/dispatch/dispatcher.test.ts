import { defaultMaxListeners, getEventListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { createDispatcher, type Dispatcher, type DispatchPorts } from '../../../../../server/src/features/syndication';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

let hub: SmallHub;
let network: SmallNetwork;
let dispatcher: Dispatcher;
let naps: Nap[];

/** A sleep that the test ends. */
interface Nap {
  milliseconds: number;
  end(): void;
}

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network]);
  naps = [];
  await hub.connect(network);
});
afterEach(async () => {
  await dispatcher.stop(1);
  await hub.knex.destroy();
});

function start(change: Partial<DispatchPorts> = {}): void {
  dispatcher = createDispatcher({ ...hub.ports, sleep, ...change });
  dispatcher.start();
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const nap = {
      milliseconds,
      end() {
        naps.splice(naps.indexOf(nap), 1);
        resolve();
      },
    };
    naps.push(nap);
    signal?.addEventListener('abort', nap.end, { once: true });
    if (signal?.aborted) nap.end();
  });
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const limit = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > limit) throw new Error('It never came to hold');
    await wait(5);
  }
}

/** The loop sleeps, and no lane runs. */
const resting = () => until(() => naps.length === 1);

describe('the dispatcher', () => {
  it('sends what is due when it starts', async () => {
    await hub.publish('doc', 'Open day');
    start();
    await until(() => network.posts.length === 1);
  });

  it('sleeps for a sweep while there is nothing, and is woken by a commit', async () => {
    start();
    await resting();
    expect(naps[0]?.milliseconds).toBe(15_000);
    await hub.publish('doc', 'Open day');
    dispatcher.wake();
    await until(() => network.posts.length === 1);
  });

  it('finds at the next sweep what it was not woken for', async () => {
    start();
    await resting();
    await hub.publish('doc', 'Open day');
    naps[0]?.end();
    await until(() => network.posts.length === 1);
  });

  it('sleeps exactly until something is due', async () => {
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.publish('doc', 'Open night');
    start();
    await resting();
    expect(naps[0]?.milliseconds).toBe(5000);
  });

  it('goes on after its database failed, and says so', async () => {
    let broken = true;
    const store = {
      ...hub.store,
      async accountsDue(...args: Parameters<typeof hub.store.accountsDue>) {
        if (broken) throw new Error('connection lost');
        return hub.store.accountsDue(...args);
      },
    };
    await hub.publish('doc', 'Open day');
    start({ store });
    await until(() => hub.errors.length === 1);
    broken = false;
    await resting();
    naps[0]?.end();
    await until(() => network.posts.length === 1);
  });

  it('leaves an account alone for a while after a bug in its lane', async () => {
    const store = { ...hub.store, nextPosts: () => Promise.reject(new Error('a bug')) };
    await hub.publish('doc', 'Open day');
    start({ store });
    await until(() => hub.errors.length === 1);
    for (let count = 0; count < 20; count += 1) {
      await resting();
      naps[0]?.end();
      await wait(1);
    }
    expect(hub.errors).toHaveLength(1);
    hub.clock.advance(6);
    await resting();
    naps[0]?.end();
    await until(() => hub.errors.length === 2);
  });

  it('lets a call end when it is stopped, and begins no other', async () => {
    await hub.publish('doc', 'Open day');
    await hub.publish('doc2', 'Open night');
    let go: () => void = () => undefined;
    network.meanwhile = () =>
      new Promise((resolve) => {
        go = resolve;
      });
    start();
    await until(() => network.calls.length === 1);
    const stopped = dispatcher.stop(30);
    await wait(20);
    go();
    await stopped;
    expect(network.posts).toHaveLength(1);
    expect((await hub.posts()).map(({ presence }) => presence)).toEqual(['live', 'none']);
  });

  it('aborts a call that does not end in time, and leaves its post to be settled', async () => {
    const { channel } = network;
    const slow = {
      ...channel,
      publish: (_payload: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise<never>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
        }),
    };
    await hub.publish('doc', 'Open day');
    start({ channels: new Map([[channel.id, slow as typeof channel]]) });
    await until(() => naps.some(({ milliseconds }) => milliseconds === 30_000));
    const stopped = dispatcher.stop(2);
    await until(() => naps.some(({ milliseconds }) => milliseconds === 2000));
    naps.find(({ milliseconds }) => milliseconds === 2000)?.end();
    await stopped;
    expect((await hub.posts())[0]).toMatchObject({
      work: 'sending',
      problem: { code: 'ambiguous', detail: expect.stringContaining('was stopped') },
    });
  });

  it('listens to each lane apart, so that many lanes are no leak of listeners', async () => {
    const others = Array.from({ length: 11 }, (_, index) => smallNetwork(`other${index}`));
    for (const other of others) await hub.connect(other);
    const all = [network, ...others];
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    for (const one of all) one.meanwhile = () => held;
    await hub.publish('doc', 'Open day');
    const listening = jest.spyOn(AbortSignal.prototype, 'addEventListener');
    start({ lanes: 12, channels: new Map(all.map(({ channel }) => [channel.id, channel])) });
    await until(() => all.every(({ calls }) => calls.length === 1));
    const signals = [...new Set(listening.mock.contexts as unknown as AbortSignal[])];
    listening.mockRestore();
    const listeners = signals.map((signal) => getEventListeners(signal, 'abort').length);
    go();
    await until(() => all.every(({ posts }) => posts.length === 1));
    expect(Math.max(...listeners)).toBeGreaterThan(0);
    expect(Math.max(...listeners)).toBeLessThanOrEqual(defaultMaxListeners);
  });

  it('serves a hinted account although nothing else woke it', async () => {
    start();
    await resting();
    await hub.publish('doc', 'Open day');
    await dispatcher.serve(1);
    await until(() => network.posts.length === 1);
  });

  it('takes no hint while its lanes are full, and lets it go when it is stopped', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    let go: () => void = () => undefined;
    network.meanwhile = () =>
      new Promise((resolve) => {
        go = resolve;
      });
    start({ lanes: 1 });
    await until(() => network.calls.length === 1);
    let isTaken = false;
    const taken = dispatcher.serve(2).then(() => {
      isTaken = true;
    });
    await wait(20);
    expect(isTaken).toBe(false);
    const stopped = dispatcher.stop(30);
    await taken;
    go();
    await stopped;
    expect(network.posts).toHaveLength(1);
  });

  it('twice on one database makes one post of each item', async () => {
    for (let count = 0; count < 5; count += 1) await hub.publish(`doc${count}`, `Open day ${count}`);
    const second = createDispatcher({ ...hub.ports, sleep });
    second.start();
    start();
    await until(async () => (await hub.posts()).every(({ presence }) => presence === 'live'));
    await second.stop(1);
    expect(network.calls).toEqual(Array.from({ length: 5 }, () => 'publish'));
  });
});
