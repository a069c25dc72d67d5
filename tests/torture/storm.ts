import { toInstant } from '../../server/src/core/clock';
import { createAccountStore } from '../../server/src/strapi/store/account-store';
import { type FastClock, fastClock } from '../kill/fast-clock';
import { openDatabase, seeded } from '../kill/hub';
import { REVERSING_CIPHER } from '../support/syndication/small-hub';
import { type Crew, pause, startCrew } from './crew';
import { STORM, startTortureNetworks, type TortureNetwork } from './networks';
import { answerAll, everyPost } from './person';
import type { WorkerConfig } from './protocol';
import { type Story, stories } from './story';
import { copiesByKey, judge, type Verdict } from './verdict';

export interface StormPlan {
  /** The worker's file. */
  program: string;
  seed: string;
  database: WorkerConfig['database'];
  pgBoss: boolean;
  processes: number;
  items: number;
}

export interface StormResult extends Verdict {
  kills: number;
  faults: number;
  posts: number;
  attempts: number;
  /** Questions that a person was asked, by network. */
  questions: Record<string, number>;
  /** Posts that were wanted again while their removal was on its way: a person shared them anew. */
  sharedAgain: number;
  /** Publications of the network without key and look-up whose outcome nobody knew. */
  unknownOfBare: number;
}

const SPEED = 20;
/** Items whose stories are told at the same time, and the longest pause between two changes of one. */
const TELLERS = 16;
const PAUSE_MS = 1800;
/** The storm goes on after the last change. */
const AFTERMATH_MS = 5000;
/** How long a process lives before it is killed. */
const LIFE_MS = { least: 200, most: 3000 } as const;
const FAULT_EVERY_MS = 40;
const RECONNECT_EVERY_MS = 1500;
/** Questions may lead to more work, which may lead to more questions. */
const ROUNDS = 12;

/** One storm: items change while processes die and networks misbehave; then calm, a person's answers, and the verdict. */
export async function storm(plan: StormPlan): Promise<StormResult> {
  const startedAt = Date.now();
  const clock = fastClock(startedAt, SPEED);
  const networks = await startTortureNetworks(clock, () => undefined);
  const config: WorkerConfig = {
    database: plan.database,
    pgBoss: plan.pgBoss,
    startedAt,
    speed: SPEED,
    allowedPrivate: networks.map(({ emulator }) => new URL(emulator.url).host),
  };
  try {
    await connectAll(config, networks, clock);
    const items = stories(plan.items, seeded(`${plan.seed}-stories`), plan.seed);
    const crew = startCrew(plan.program, config, plan.processes);
    const faults = await rage(plan, crew, networks, items);
    for (const { emulator } of networks) emulator.faults.clear();
    await calm(crew);
    const kills = crew.kills;
    const answered = await settleQuestions(plan, config, networks, clock);
    return { ...(await inspect(config, networks, items)), kills, faults, ...answered };
  } finally {
    await Promise.all(networks.map(({ emulator }) => emulator.stop()));
  }
}

/** Connects an account on each network, in their order, from 1 on. */
export async function connectAll(
  config: WorkerConfig,
  networks: readonly TortureNetwork[],
  clock: FastClock,
): Promise<void> {
  const knex = await openDatabase(config);
  try {
    const accounts = createAccountStore(knex, REVERSING_CIPHER);
    for (const [index, network] of networks.entries()) {
      const { id } = await accounts.insert({
        label: network.name,
        locale: '',
        kinds: ['news'],
        handle: `@${network.name}`,
        displayName: network.name,
        url: null,
        state: 'ready',
        publicUrl: 'https://hub.example.org',
        connectedAt: toInstant(clock.now()),
        ...network.account,
      });
      if (id !== index + 1) throw new Error('the torture test needs an empty database');
    }
  } finally {
    await knex.destroy();
  }
}

/** Tells every story while processes are killed and networks fail. Answers how many faults were injected. */
async function rage(
  { seed }: StormPlan,
  crew: Crew,
  networks: readonly TortureNetwork[],
  items: readonly Story[],
): Promise<number> {
  let faults = 0;
  const dice = seeded(`${seed}-storm`);
  const every = (milliseconds: number, act: () => void) => setInterval(act, milliseconds);
  const timers = [
    every(RECONNECT_EVERY_MS, () => crew.reconnect()),
    every(FAULT_EVERY_MS, () => {
      const network = networks[dice(networks.length)];
      const fault = STORM[dice(STORM.length)];
      if (!network || !fault || network.emulator.faults.pending > 3) return;
      network.emulator.faults.next(fault);
      faults += 1;
    }),
  ];
  crew.killAfter(() => LIFE_MS.least + dice(LIFE_MS.most - LIFE_MS.least));
  const queue = [...items];
  const tell = async () => {
    for (let story = queue.shift(); story; story = queue.shift()) {
      for (const change of story.changes) {
        await crew.change(change);
        await pause(dice(PAUSE_MS));
      }
    }
  };
  await Promise.all(Array.from({ length: TELLERS }, tell));
  await pause(AFTERMATH_MS);
  for (const timer of timers) clearInterval(timer);
  crew.killAfter(null);
  return faults;
}

async function calm(crew: Crew): Promise<void> {
  const timer = setInterval(() => crew.reconnect(), RECONNECT_EVERY_MS);
  try {
    await crew.rest(600);
  } finally {
    clearInterval(timer);
    await crew.stop();
  }
}

/** A person answers what nothing else can settle; what she decides is carried out before she looks again. */
async function settleQuestions(
  { program, processes }: StormPlan,
  config: WorkerConfig,
  networks: readonly TortureNetwork[],
  clock: FastClock,
): Promise<Pick<StormResult, 'questions' | 'sharedAgain'>> {
  const asked: Record<string, number> = {};
  let again = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const copies = networks.map(copiesByKey);
    const knex = await openDatabase(config);
    const { questions, sharedAgain, decided } = await answerAll(knex, clock, ({ accountId, key }) => {
      return copies[accountId - 1]?.has(key) ?? false;
    }).finally(() => knex.destroy());
    for (const [account, count] of questions) {
      const name = networks[account - 1]?.name ?? String(account);
      asked[name] = (asked[name] ?? 0) + count;
    }
    again += sharedAgain;
    if (decided === 0) break;
    const crew = startCrew(program, config, processes);
    await pause(300);
    await calm(crew);
  }
  return { questions: asked, sharedAgain: again };
}

async function inspect(config: WorkerConfig, networks: readonly TortureNetwork[], items: readonly Story[]) {
  const knex = await openDatabase(config);
  try {
    const posts = await everyPost(knex);
    const bare = networks.findIndex(({ settles }) => settles === 'neither') + 1;
    const attempts = knex('community_hub_attempts as a').join('community_hub_posts as p', 'p.id', 'a.post_id');
    const unknown = await attempts
      .clone()
      .where({ 'p.account_id': bare, 'a.operation': 'publish' })
      // An attempt whose process died has no outcome until another follows it.
      .where((query) => query.whereIn('a.outcome', ['ambiguous', 'unknown']).orWhereNull('a.outcome'))
      .count({ all: '*' })
      .first();
    const all = await attempts.clone().count({ all: '*' }).first();
    return {
      ...judge(networks, posts, items),
      posts: posts.length,
      attempts: Number(all?.all ?? 0),
      unknownOfBare: Number(unknown?.all ?? 0),
    };
  } finally {
    await knex.destroy();
  }
}
