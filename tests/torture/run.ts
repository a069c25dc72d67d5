/** `npm run test:torture [-- --ci] [--items 1000] [--seed text] [--on sqlite|postgres|pg-boss|mariadb]`, or `-- --table [--calls 1000] [--network bare]` */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { startPostgres } from '../kill/postgres';
import { buildWorker } from './build-worker';
import { crashTable } from './crash-table';
import { type StormPlan, type StormResult, storm } from './storm';

const GROUNDS = ['sqlite', 'postgres', 'pg-boss', 'mariadb'] as const;
type Ground = (typeof GROUNDS)[number];
/** Those that need nothing installed. */
const USUAL: readonly Ground[] = ['sqlite', 'postgres', 'pg-boss'];

/** SQLite is one process by contract; PostgreSQL carries several instances of Strapi. */
const PROCESSES = { sqlite: 1, postgres: 2, 'pg-boss': 2, mariadb: 2 } as const satisfies Record<Ground, number>;
/** Questions of one network that are told in full. */
const TOLD_HISTORIES = 20;
const ITEMS = { long: 1000, ci: 60 } as const;

interface Plan {
  items: number;
  seed: string;
  grounds: readonly Ground[];
  /** The crash table, its killed calls of each row and the network whose rows are wanted; null: a storm. */
  table: { calls: number; only?: string } | null;
}

function readPlan(): Plan {
  const { values } = parseArgs({
    options: {
      items: { type: 'string' },
      ci: { type: 'boolean', default: false },
      seed: { type: 'string', default: randomBytes(4).toString('hex') },
      on: { type: 'string' },
      table: { type: 'boolean', default: false },
      calls: { type: 'string', default: '1000' },
      network: { type: 'string' },
    },
  });
  const items = Number(values.items ?? (values.ci ? ITEMS.ci : ITEMS.long));
  if (!Number.isInteger(items) || items < 1) throw new Error('--items must be a whole number above 0');
  if (!/^[\w-]+$/.test(values.seed)) throw new Error('--seed must be letters, digits and hyphens');
  const ground = GROUNDS.find((one) => one === values.on);
  if (values.on !== undefined && !ground) throw new Error(`--on must be one of ${GROUNDS.join(', ')}`);
  return {
    items,
    seed: values.seed.toLowerCase(),
    grounds: ground ? [ground] : USUAL,
    table: values.table ? { calls: Number(values.calls), ...(values.network && { only: values.network }) } : null,
  };
}

async function main(): Promise<void> {
  const plan = readPlan();
  const { seed, table } = plan;
  const program = await buildWorker();
  try {
    process.exitCode = (await (table === null ? storms(program, plan) : crashes(program, table, seed))) ? 0 : 1;
  } finally {
    rmSync(program);
  }
}

async function crashes(program: string, table: NonNullable<Plan['table']>, seed: string): Promise<boolean> {
  const { calls } = table;
  console.log(
    `Crash table, ${calls} killed calls a row. The same again: npm run test:torture -- --table --calls ${calls} --seed ${seed}`,
  );
  const { markdown, kept } = await crashTable(program, { ...table, seed });
  console.log(markdown);
  return kept;
}

/** Whether all of them ended well. */
async function storms(program: string, { items, seed, grounds }: Plan): Promise<boolean> {
  console.log(
    `Torture: ${items} items on ${grounds.join(' and ')}. The same again: npm run test:torture -- --items ${items} --seed ${seed}`,
  );
  let failed = false;
  for (const ground of grounds) {
    const startedAt = Date.now();
    const result = await onGround(ground, { program, seed, items, processes: PROCESSES[ground] });
    const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
    for (const problem of problemsOf(result)) console.error(`  WRONG (${ground}): ${problem}`);
    console.log(`${ground}: ${sentence(result)} ${minutes} minutes.`);
    failed ||= problemsOf(result).length > 0;
  }
  return !failed;
}

async function onGround(ground: Ground, plan: Omit<StormPlan, 'database' | 'pgBoss'>): Promise<StormResult> {
  switch (ground) {
    case 'sqlite': {
      const folder = mkdtempSync(join(tmpdir(), 'community-hub-torture-'));
      const database = { client: 'sqlite' as const, filename: join(folder, 'data.db') };
      return storm({ ...plan, pgBoss: false, database }).finally(() =>
        rmSync(folder, { recursive: true, force: true }),
      );
    }
    case 'postgres':
    case 'pg-boss': {
      const server = await startPostgres();
      const address = await server.database('torture');
      const pgBoss = ground === 'pg-boss';
      return storm({ ...plan, pgBoss, database: { client: 'postgres', address } }).finally(() => server.stop());
    }
    case 'mariadb':
      return storm({ ...plan, pgBoss: false, database: { client: 'mariadb', address: await mariadb() } });
  }
}

/** A new database on the server that `npm run test:mariadb -- torture` started. */
async function mariadb(): Promise<string> {
  const server = process.env.HUB_TEST_MARIADB;
  if (!server) throw new Error('MariaDB is started by: npm run test:mariadb -- torture');
  const { host, port, user, password } = JSON.parse(server) as {
    host: string;
    port: number;
    user: string;
    password: string;
  };
  const connection = await createConnection({ host, port, user, password });
  await connection.query('create database torture character set utf8mb4').finally(() => connection.end());
  return `mysql://${user}:${password}@${host}:${port}/torture`;
}

function problemsOf({ doubles, lost, wrong, questions, unknownOfBare }: StormResult): string[] {
  // A receiver of webhooks cannot be asked: what was withdrawn while it was on its way is a person's to look for.
  const { bare = [], webhook: _told, ...others } = questions;
  return [
    ...doubles,
    ...lost,
    ...wrong,
    ...(bare.length === unknownOfBare ? [] : [`${bare.length} questions for ${unknownOfBare} unknown outcomes`]),
    ...Object.entries(others).flatMap(([name, histories]) => [
      `${histories.length} questions on ${name}, which can tell by itself`,
      ...histories.slice(0, TOLD_HISTORIES),
    ]),
  ];
}

function sentence(result: StormResult): string {
  const { kills, faults, posts, attempts, doubles, lost, wrong, questions, sharedAgain, left } = result;
  const asked = Object.values(questions).reduce((sum, histories) => sum + histories.length, 0);
  return [
    `${posts} posts, ${attempts} attempts, ${kills} kills, ${faults} faults:`,
    `${doubles.length} doubles, ${lost.length} lost, ${wrong.length} wrong, ${asked} questions, ${sharedAgain} shared again by hand,`,
    `${left} copies left and told.`,
  ].join(' ');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
