import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Knex } from 'knex';
import { toInstant } from '../../../server/src/core/clock';
import { createAccountStore } from '../../../server/src/strapi/store/account-store';
import { openDatabase } from '../../kill/hub';
import { createDatabase } from '../../support/database/server';
import { REVERSING_CIPHER } from '../../support/syndication/small-hub';
import type { FromProcess, ProcessConfig, ToProcess } from './protocol';

/** The clock of every process runs so many times faster, so that a dead one is relieved within seconds. */
const SPEED = 20;
const PATIENCE_MS = 60_000;

/** A process of the test, and what it said. */
export interface OtherProcess {
  publish(documentId: string, how?: { hint?: boolean; rollBack?: boolean }): Promise<void>;
  /** Resolves when it is inside a call of the network. */
  sending: Promise<void>;
  /** Answers how it ended. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | NodeJS.Signals | null>;
}

/** Several processes of one hub on a PostgreSQL database of their own. */
export interface SeveralProcesses {
  knex: Knex;
  start(change: Partial<ProcessConfig> & Pick<ProcessConfig, 'name' | 'works'>): Promise<OtherProcess>;
  /** Publications by the name of the process that made them. */
  calls(): Promise<{ post_key: string; process: string }[]>;
  stop(): Promise<void>;
}

/** A database with practice accounts; `pgBoss` names an installed package that the processes find as pg-boss. */
export async function severalProcesses(accounts: number, pgBoss: string | null): Promise<SeveralProcesses> {
  const address = await createDatabase('postgres', `engines_${process.pid}_${Date.now()}`);
  const knex = await openDatabase({ database: { client: 'postgres', address } });
  await knex.schema.createTable('engine_calls', (table) => {
    table.string('post_key', 24);
    table.string('process', 24);
  });
  const startedAt = Date.now();
  for (let number = 1; number <= accounts; number += 1) await connect(knex, `Practice ${number}`, startedAt);
  const appRoot = pgBoss && appWith(pgBoss);
  const running = new Set<ChildProcess>();
  return {
    knex,
    async start(change) {
      const config: ProcessConfig = {
        address,
        appRoot,
        startedAt,
        speed: SPEED,
        sweepSeconds: 10,
        lanes: 8,
        callMs: 0,
        ...change,
      };
      const child = fork(join(__dirname, 'process.ts'), [JSON.stringify(config)], { execArgv: ['--import', 'tsx'] });
      running.add(child);
      child.once('exit', () => running.delete(child));
      await heard(child, 'ready');
      return talkTo(child);
    },
    calls: () => knex('engine_calls').select('post_key', 'process'),
    async stop() {
      await Promise.all([...running].map((child) => endOf(child, 'SIGKILL')));
      await knex.destroy();
      if (appRoot) rmSync(appRoot, { recursive: true });
    },
  };
}

function talkTo(child: ChildProcess): OtherProcess {
  let number = 0;
  return {
    async publish(documentId, { hint = true, rollBack = false } = {}) {
      number += 1;
      const mine = number;
      const done = heard(child, 'published', (message) => message.type === 'published' && message.number === mine);
      child.send({ type: 'publish', number: mine, documentId, hint, rollBack } satisfies ToProcess);
      await done;
    },
    sending: heard(child, 'sending'),
    end: (signal) => endOf(child, signal),
  };
}

function heard(
  child: ChildProcess,
  what: FromProcess['type'],
  fits = (message: FromProcess) => message.type === what,
): Promise<void> {
  return new Promise((resolve) => {
    const listen = (message: FromProcess) => {
      if (!fits(message)) return;
      child.off('message', listen);
      resolve();
    };
    child.on('message', listen);
  });
}

function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => {
    child.once('exit', (code, by) => resolve(by ?? code));
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  });
}

async function connect(knex: Knex, name: string, startedAt: number): Promise<void> {
  await createAccountStore(knex, REVERSING_CIPHER).insert({
    channel: 'practice',
    label: name,
    locale: '',
    kinds: ['news'],
    settings: { name },
    secrets: {},
    handle: `@${name}`,
    displayName: name,
    url: null,
    facts: {},
    state: 'ready',
    publicUrl: 'https://hub.example.org',
    connectedAt: toInstant(new Date(startedAt)),
  });
}

/** A folder whose pg-boss is that package. */
function appWith(packageName: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'community-hub-boss-'));
  writeFileSync(join(folder, 'package.json'), '{}');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(dirname(require.resolve(`${packageName}/package.json`)), join(folder, 'node_modules/pg-boss'));
  return folder;
}
