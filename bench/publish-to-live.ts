/**
 * `npm run bench:live`: seconds from the Content Manager's Publish call to the post standing on a
 * network, on an idle system. The network is the emulated Mastodon: real HTTP, no distance.
 */

import { setTimeout as wait } from 'node:timers/promises';
import type { Emulator } from '../tests/emulators/emulator';
import { startMastodon } from '../tests/emulators/mastodon';
import { EVENING } from '../tests/fixtures/evening';
import { type AdminSession, loginAs } from '../tests/integration/admin-session';
import { type BootedHub, bootHub } from '../tests/integration/boot';
import { DATABASES, type Database, withPostgres } from './database';
import { quantile } from './statistics';
import { machine, markdownTable } from './table';

const EVENT = 'plugin::community-hub.event';
const PUBLISHES = Number(process.env.BENCH_PUBLISHES ?? 60);
const AIM_SECONDS = 3;
const GIVE_UP_MS = 60_000;
const LOOK_EVERY_MS = 5;
/** So that each publish meets a system that has come to rest. */
const REST_MS = 250;
const TOKEN = 'token-of-the-bench';

interface Sample {
  /** Milliseconds until the call was answered, and until the post stood there. */
  answered: number;
  live: number;
}

async function main(): Promise<void> {
  console.log(`${PUBLISHES} publishes, one after the other; ${machine()}\n`);
  const rows: string[][] = [['', 'publish answered p50 / p95', 'live p50 / p95', `aim p95 ${AIM_SECONDS} s`]];
  await withPostgres(async () => {
    for (const database of DATABASES) rows.push(row(database, await measure(database)));
  });
  console.log(markdownTable(rows));
}

async function measure(database: Database): Promise<Sample[]> {
  const network = await startMastodon({
    accounts: [{ id: '1', username: 'team', displayName: 'Team', token: TOKEN }],
  });
  const config = {
    hub: { publicUrl: 'http://localhost:1337' },
    network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
  };
  const hub = await bootHub({ database, config });
  try {
    const admin = await prepare(hub, network);
    const samples: Sample[] = [];
    // The first one warms up and is not counted.
    for (let number = 0; number <= PUBLISHES; number += 1) {
      const sample = await publishOne(admin, network, number);
      if (number > 0) samples.push(sample);
      await wait(REST_MS);
    }
    return samples;
  } finally {
    await hub.stop();
    await network.stop();
  }
}

async function prepare(hub: BootedHub, network: Emulator): Promise<AdminSession> {
  await hub.strapi.plugin('community-hub').service('syndication').openHub();
  const admin = await loginAs(hub, 'super-admin');
  const fields = { instance: network.url, accessToken: TOKEN };
  const account = { channel: 'mastodon', label: 'Bench', locale: '', kinds: ['event'], fields };
  const answer = await admin.call('post', '/community-hub/accounts', account);
  if (answer.status !== 200) throw new Error(`no account: ${answer.text}`);
  return admin;
}

async function publishOne(admin: AdminSession, network: Emulator, number: number): Promise<Sample> {
  const title = `Bench night no. ${number} of the series`;
  const start = performance.now();
  const publishing = admin
    .call('post', `/content-manager/collection-types/${EVENT}/actions/publish?locale=en`, event(title, number))
    .then((answer) => {
      if (answer.status !== 200) throw new Error(`not published: ${answer.text}`);
      return performance.now() - start;
    });
  const [answered, live] = await Promise.all([publishing, standing(network, title, start)]);
  return { answered, live };
}

async function standing(network: Emulator, title: string, start: number): Promise<number> {
  while (!network.posts().some(({ text }) => text.includes(title))) {
    if (performance.now() - start > GIVE_UP_MS) throw new Error(`"${title}" never arrived`);
    await wait(LOOK_EVERY_MS);
  }
  return performance.now() - start;
}

function event(title: string, number: number) {
  return {
    title,
    slug: `bench-night-${number}`,
    summary: 'Bring your bike.',
    ...EVENING,
    tags: ['repair'],
  };
}

function row(database: Database, samples: readonly Sample[]): string[] {
  const pair = (name: keyof Sample) => {
    const values = samples.map((sample) => sample[name] / 1000);
    return `${quantile(values, 0.5).toFixed(2)} s / ${quantile(values, 0.95).toFixed(2)} s`;
  };
  const late = quantile(
    samples.map(({ live }) => live / 1000),
    0.95,
  );
  return [database, pair('answered'), pair('live'), late <= AIM_SECONDS ? 'met' : 'missed'];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
