import { type FastClock, fastClock } from '../kill/fast-clock';
import { openDatabase, seeded } from '../kill/hub';
import { connectNetworks } from '../support/syndication/connect-networks';
import { type Crew, pause, startCrew } from './crew';
import { STORM, startTortureNetworks, type TortureNetwork } from './networks';
import { answerAll, everyPost } from './person';
import type { WorkerConfig } from './protocol';
import { type Story, stories } from './story';
import { unknownPublications } from './unknown-publications';
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
  /** Posts that a person was asked about, by network, each with its history. */
  questions: Record<string, string[]>;
  /** Posts that were wanted again while their removal was on its way: a person shared them anew. */
  sharedAgain: number;
  /** Publications of the network without key and look-up whose outcome nobody knew. */
  unknownOfBare: number;
}

const SPEED = 20;
/** Items whose stories are told at the same time, and the longest pause between two changes of one. */
const TELLERS = 16;
const PAUSE_MS = 1800;
/** The storm goes on after the last change, until only so many posts of each item are open, or for so long. */
const CALM_BELOW = 0.1;
const AFTERMATH_SECONDS = 300;
/** One process is killed after so many stores on the networks at most: by work and not by time, so that a busy machine gets on. */
const STORES_PER_KILL = 60;
/** Half of them die in the middle of the store, the others so long after it at most. */
const DELAY_MS = 400;
const FAULT_EVERY_MS = 100;
/** One call in so many meets a fault at most: on a busy machine hardly one would not. */
const CALLS_PER_FAULT = 5;
/** Faults that wait at one network for a call to meet them. */
const FAULTS_AHEAD = 4;
const RECONNECT_EVERY_MS = 1500;
/** After the storm something must come to rest in any time of this length. */
const STUCK_SECONDS = 180;
/** Questions may lead to more work, which may lead to more questions. */
const ROUNDS = 12;

/** One storm: items change while processes die and networks misbehave; then calm, a person's answers, and the verdict. */
export async function storm(plan: StormPlan): Promise<StormResult> {
  const startedAt = Date.now();
  const clock = fastClock(startedAt, SPEED);
  const onStore: { reap: (() => Promise<void>) | null } = { reap: null };
  const networks = await startTortureNetworks(clock, () => onStore.reap?.());
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
    onStore.reap = reaper(crew, seeded(`${plan.seed}-deaths`));
    const faults = await rage(plan, crew, networks, items);
    onStore.reap = null;
    for (const { emulator } of networks) emulator.faults.clear();
    await calm(crew);
    const kills = crew.kills;
    const answered = await settleQuestions(plan, config, networks, clock);
    return { ...(await inspect(config, networks, items)), kills, faults, ...answered };
  } finally {
    await Promise.all(networks.map(({ emulator }) => emulator.stop()));
  }
}

/** In a new database. */
export async function connectAll(
  config: WorkerConfig,
  networks: readonly TortureNetwork[],
  clock: FastClock,
): Promise<void> {
  const knex = await openDatabase(config);
  await connectNetworks(knex, networks, clock).finally(() => knex.destroy());
}

/** Tells every story while processes are killed and networks fail. Answers how many faults were met. */
async function rage(
  { seed }: StormPlan,
  crew: Crew,
  networks: readonly TortureNetwork[],
  items: readonly Story[],
): Promise<number> {
  let faults = 0;
  const dice = seeded(`${seed}-storm`);
  const calls = () => networks.reduce((sum, { emulator }) => sum + emulator.calls.length, 0);
  const every = (milliseconds: number, act: () => void) => setInterval(act, milliseconds);
  const timers = [
    every(RECONNECT_EVERY_MS, () => crew.reconnect()),
    every(FAULT_EVERY_MS, () => {
      const network = networks[dice(networks.length)];
      const fault = STORM[dice(STORM.length)];
      if (!network || !fault || faults * CALLS_PER_FAULT > calls()) return;
      const { faults: ahead } = network.emulator;
      if (ahead.pending >= FAULTS_AHEAD) {
        // Calls that hardly come would keep the others from their faults.
        faults -= ahead.pending;
        ahead.clear();
      }
      ahead.next(fault);
      faults += 1;
    }),
  ];
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
  await crew.rest(AFTERMATH_SECONDS, items.length * CALM_BELOW);
  for (const timer of timers) clearInterval(timer);
  return faults - networks.reduce((sum, { emulator }) => sum + emulator.faults.pending, 0);
}

/** Called at each store, right before it and right after it. */
function reaper(crew: Crew, dice: (below: number) => number): () => Promise<void> {
  let left = dice(STORES_PER_KILL);
  return async () => {
    left -= 1;
    if (left > 0) return;
    left = 1 + dice(STORES_PER_KILL * 2);
    if (dice(2) === 0) await crew.killNow();
    else setTimeout(() => void crew.killNow(), dice(DELAY_MS));
  };
}

async function calm(crew: Crew): Promise<void> {
  const timer = setInterval(() => crew.reconnect(), RECONNECT_EVERY_MS);
  try {
    await crew.calm(STUCK_SECONDS);
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
  const asked: Record<string, string[]> = {};
  let again = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const copies = networks.map(copiesByKey);
    const knex = await openDatabase(config);
    const { questions, sharedAgain, decided } = await answerAll(knex, clock, ({ accountId, key }) => {
      return copies[accountId - 1]?.has(key) ?? false;
    }).finally(() => knex.destroy());
    for (const [account, histories] of questions) {
      const name = networks[account - 1]?.name ?? String(account);
      asked[name] = [...(asked[name] ?? []), ...histories];
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
    const all = await knex('community_hub_attempts').count({ all: '*' }).first();
    return {
      ...judge(networks, posts, items),
      posts: posts.length,
      attempts: Number(all?.all ?? 0),
      unknownOfBare: await unknownPublications(knex, bare),
    };
  } finally {
    await knex.destroy();
  }
}
