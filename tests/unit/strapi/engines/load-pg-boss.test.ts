import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bossDbOf, loadPgBoss } from '../../../../server/src/strapi/engines/load-pg-boss';

describe('loading pg-boss from the app', () => {
  let app: string;
  beforeEach(() => {
    app = mkdtempSync(join(tmpdir(), 'community-hub-boss-'));
    writeFileSync(join(app, 'package.json'), '{}');
  });
  afterEach(() => rmSync(app, { recursive: true }));

  function install(version: string): void {
    const folder = join(app, 'node_modules/pg-boss');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, engines: { node: '>=22' } }));
    writeFileSync(join(folder, 'index.js'), 'module.exports = class PgBoss {};');
  }

  it('says how to install it where it is not there', () => {
    expect(() => loadPgBoss(app)).toThrow(/pg-boss is not installed. .*npm install pg-boss@10 .*pg-boss@12/);
  });

  it.each(['9.0.3', '13.0.0'])('refuses version %s, which nobody tried', (version) => {
    install(version);
    expect(() => loadPgBoss(app)).toThrow(`pg-boss ${version} is none that this plugin knows`);
  });

  it('answers the version and what it asks of Node', () => {
    install('10.4.2');
    expect(loadPgBoss(app)).toMatchObject({ major: 10, version: '10.4.2', node: '>=22' });
  });
});

describe('a statement of pg-boss in a transaction of knex', () => {
  it('has its numbered values in the order of the text, undefined as null, and its own ? escaped', async () => {
    const asked: unknown[] = [];
    const db = bossDbOf({
      async raw(...call) {
        asked.push(call);
        return { rows: [] };
      },
    });
    await db.executeSql("select $2, $1, $2 where data ? 'key' and $3", ['one', undefined, 3]);
    expect(asked).toEqual([["select ?, ?, ? where data \\? 'key' and ?", [null, 'one', null, 3]]]);
  });
});
