import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { connectNetworks } from '../support/syndication/connect-networks';
import type { FastClock } from './fast-clock';
import { applyChange, openDatabase } from './hub';
import { type KillNetwork, MISHAPS } from './networks';
import type { Change, ChildConfig, SaveKill, ToChild, ToParent } from './protocol';
import { judge, type Wanted } from './verdict';

/** How one process of a run ends. */
export type Kill =
  | { kind: 'commit'; save: SaveKill }
  /** Right before or right after a network stored something, for the nth time. */
  | { kind: 'store'; at: number; phase: 'before' | 'after' }
  | { kind: 'moment'; ms: number };

export interface Ground {
  clock: FastClock;
  startedAt: number;
  speed: number;
  networks: readonly KillNetwork[];
  /** The parent's hand on the moment when a network stores. */
  onStore: { listener: ((phase: 'before' | 'after') => Promise<void>) | null };
}

export interface Outcome {
  problems: string[];
  /** Kills that met a living process. */
  kills: Kill['kind'][];
}

/** Of one run, long enough for a machine that does other work as well. */
const LIMIT_MS = 240_000;

/** Plans items, lets processes die while they bring them to the networks, and judges what stands in the end. */
export async function oneRun(
  ground: Ground,
  database: ChildConfig['database'],
  name: string,
  dice: (below: number) => number,
  first: Kill,
): Promise<Outcome> {
  const wanted = await plan(ground, database, name, dice);
  const later = changesOf(wanted, dice);
  for (const { emulator } of ground.networks) {
    emulator.faults.clear();
    for (let count = dice(4); count > 0; count -= 1) emulator.faults.next(pick(MISHAPS, dice));
  }
  const kills: Outcome['kills'] = [];
  const plans: (Kill | null)[] = [first, ...Array.from({ length: dice(3) }, () => anyKill(dice)), null];
  const deadline = Date.now() + LIMIT_MS;
  for (const kill of plans) {
    const ended = await live(ground, { database, kill, later, deadline });
    if (ended === 'killed' && kill) kills.push(kill.kind);
    if (ended === 'late') return { kills, problems: ['it never came to rest'] };
  }
  const knex = await openDatabase({ database });
  try {
    return { kills, problems: await judge(knex, ground.networks, finalState(wanted, later)) };
  } finally {
    await knex.destroy();
  }
}

export function anyKill(dice: (below: number) => number): Kill {
  const phase = dice(2) === 0 ? ('before' as const) : ('after' as const);
  switch (dice(3)) {
    case 0:
      return { kind: 'commit', save: { at: 1 + dice(30), when: phase } };
    case 1:
      return { kind: 'store', at: 1 + dice(12), phase };
    default:
      return { kind: 'moment', ms: dice(1500) };
  }
}

/** Fresh accounts and two published items, in their own transactions. */
async function plan(
  { clock, networks }: Ground,
  database: ChildConfig['database'],
  name: string,
  dice: (below: number) => number,
): Promise<Map<string, { title: string; pictures: number }>> {
  const knex = await openDatabase({ database });
  try {
    for (const table of ['attempts', 'posts', 'plans', 'practice', 'accounts']) {
      await knex(`community_hub_${table}`).delete();
    }
    await connectNetworks(knex, [...networks, practiceNetwork()], clock);
    const items = new Map<string, { title: string; pictures: number }>();
    for (const number of [1, 2]) items.set(`${name}-${number}`, { title: `${name} item ${number}`, pictures: dice(3) });
    for (const [documentId, item] of items) await applyChange(knex, clock, { type: 'publish', documentId, ...item });
    return items;
  } finally {
    await knex.destroy();
  }
}

function practiceNetwork(): Pick<KillNetwork, 'name' | 'account'> {
  return {
    name: 'practice',
    account: { channel: 'practice', settings: { name: 'Practice' }, secrets: {}, facts: {} },
  };
}

/** Changes that arrive while the dispatcher works: most items are edited, a few are taken back. */
function changesOf(
  items: ReadonlyMap<string, { title: string; pictures: number }>,
  dice: (below: number) => number,
): Change[] {
  return [...items].flatMap(([documentId, { title, pictures }]): Change[] => {
    const luck = dice(8);
    if (luck === 0) return [{ type: 'withdraw', documentId }];
    return luck < 4 ? [{ type: 'publish', documentId, title: `${title}, edited`, pictures }] : [];
  });
}

function finalState(items: ReadonlyMap<string, { title: string }>, changes: readonly Change[]): Wanted {
  const wanted = new Map<string, string | null>([...items].map(([id, { title }]) => [id, title]));
  for (const change of changes) wanted.set(change.documentId, change.type === 'publish' ? change.title : null);
  return wanted;
}

interface Life {
  database: ChildConfig['database'];
  kill: Kill | null;
  later: readonly Change[];
  deadline: number;
}

/** One process from its start to its end. Changes are sent again until a process says that they are done. */
async function live(ground: Ground, { database, kill, later, deadline }: Life): Promise<'killed' | 'rested' | 'late'> {
  const config: ChildConfig = {
    database,
    startedAt: ground.startedAt,
    speed: ground.speed,
    allowedPrivate: ground.networks.map(({ emulator }) => new URL(emulator.url).host),
    kill: kill?.kind === 'commit' ? kill.save : null,
  };
  const child = fork(join(__dirname, 'child.ts'), [JSON.stringify(config)], {
    execArgv: ['--import', 'tsx'],
    serialization: 'json',
  });
  const exited = new Promise<NodeJS.Signals | number | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), Math.max(deadline - Date.now(), 1));
  armStoreKill(ground, child, kill, exited);
  let rested = false;
  let confirmed = 0;
  child.on('message', (message: ToParent) => {
    if (message.type === 'ready') {
      later.forEach((change, number) => {
        send(child, { type: 'change', number, change });
      });
      if (kill?.kind === 'moment') setTimeout(() => child.kill('SIGKILL'), kill.ms);
    }
    if (message.type === 'changed') confirmed += 1;
    if (message.type === 'settled' && confirmed === later.length && !rested) {
      rested = true;
      send(child, { type: 'stop' });
    }
  });
  const end = await exited;
  clearTimeout(timer);
  ground.onStore.listener = null;
  if (end === 'SIGKILL') return Date.now() >= deadline ? 'late' : 'killed';
  if (!rested || end !== 0) throw new Error(`The process ended by itself (${String(end)})`);
  return 'rested';
}

/** The network waits for the death of its client, then goes on as if nothing had happened. */
function armStoreKill(ground: Ground, child: ChildProcess, kill: Kill | null, exited: Promise<unknown>): void {
  let stores = 0;
  ground.onStore.listener =
    kill?.kind !== 'store'
      ? null
      : async (phase) => {
          if (phase !== kill.phase) return;
          stores += 1;
          if (stores !== kill.at) return;
          child.kill('SIGKILL');
          await exited;
        };
}

function send(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message, () => undefined);
}

function pick<T>(list: readonly T[], dice: (below: number) => number): T {
  return list[dice(list.length)] as T;
}
