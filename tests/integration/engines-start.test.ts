import type { Engine } from '../../server/src/features/syndication/engine/engine';
import { loadPgBoss } from '../../server/src/strapi/engines/load-pg-boss';
import { createPgBossEngine } from '../../server/src/strapi/engines/pg-boss-engine';
import { createDatabase } from '../support/database/server';

const ROUNDS = 20;
const PROCESSES = 8;

function engineOn(connection: string): Engine {
  const silent = () => undefined;
  return createPgBossEngine({
    load: () => loadPgBoss(process.cwd()),
    connection,
    lanes: 1,
    warn: silent,
    onError: silent,
  });
}

describe('workers that start at the same moment', () => {
  it('make the queue of a new database together, without a deadlock that ends one', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const address = await createDatabase('postgres', `engines_start_${process.pid}_${Date.now()}`);
      const engines = Array.from({ length: PROCESSES }, () => engineOn(address));
      const opened = await Promise.allSettled(engines.map((engine) => engine.open()));
      const health = await Promise.all(engines.map((engine) => engine.health()));
      await Promise.all(engines.map((engine) => engine.stop({ drainMs: 0 })));
      expect(opened).toEqual(engines.map(() => ({ status: 'fulfilled', value: undefined })));
      expect(health).toEqual(engines.map(() => ({ ok: true })));
    }
  });
});
