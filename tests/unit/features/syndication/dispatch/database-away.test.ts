import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

// biome-ignore lint/suspicious/noExplicitAny: the driver brings no types
const Database: any = require('better-sqlite3');

let folder: string;
let hub: SmallHub;
let network: SmallNetwork;
/** Somebody else who keeps the file locked. */
let other: { exec(sql: string): void; close(): void; readonly inTransaction: boolean };

/** A network that cannot be asked afterwards: what its call answered is known to nobody else. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'community-hub-away-'));
  network = smallNetwork('mute', { probe: false });
  hub = smallHub(await openSqlite(join(folder, 'data.db')), manualClock(), [network]);
  await hub.knex.raw('pragma busy_timeout = 1');
  other = new Database(join(folder, 'data.db'), { timeout: 1 });
  await hub.connect(network);
  await hub.publish('doc1', 'Open day');
});
afterEach(async () => {
  other.close();
  await hub.knex.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** The database is locked while the first call runs, and for so long after it. */
function lockDuringCall(seconds: number): void {
  network.meanwhile = async () => {
    other.exec('begin exclusive');
  };
  const end = hub.clock.now().getTime() + seconds * 1000;
  hub.ports.sleep = async (milliseconds, signal) => {
    // Limits of calls end with their call; only the pauses in between let time pass.
    if (milliseconds > 5000) return new Promise((done) => signal?.addEventListener('abort', () => done()));
    hub.clock.advance(milliseconds / 1000);
    if (other.inTransaction && hub.clock.now().getTime() >= end) other.exec('rollback');
  };
}

describe('a database that is away when a call ends', () => {
  it('is given the outcome as soon as it is back, and asks nobody', async () => {
    lockDuringCall(60);
    await hub.dispatch();
    const [post] = await hub.posts();
    expect([post?.presence, post?.work, network.calls]).toEqual(['live', 'idle', ['publish']]);
    expect(hub.errors.map(String)).toEqual([expect.stringMatching(/database is locked/)]);
    expect(await hub.knex('community_hub_accounts').select('lease_token')).toEqual([{ lease_token: null }]);
  });

  it('and stays away: the call is not repeated, a person is asked once it is back', async () => {
    lockDuringCall(700);
    await hub.dispatch().catch((error: Error) => hub.errors.push(error));
    if (other.inTransaction) other.exec('rollback');
    hub.clock.advance(200);
    await hub.dispatch();
    const [post] = await hub.posts();
    expect([post?.presence, post?.work, network.calls]).toEqual(['uncertain', 'held', ['publish']]);
  });
});
