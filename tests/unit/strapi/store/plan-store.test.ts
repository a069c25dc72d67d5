import type { Knex } from 'knex';
import type { Post } from '../../../../server/src/features/syndication';
import { createPlanStore } from '../../../../server/src/strapi/store/plan-store';
import { openSqlite } from '../../../support/syndication/database';
import { LATER, POST } from '../../features/syndication/post/states';

let knex: Knex;
let statements: string[];

beforeEach(async () => {
  knex = await openSqlite();
  statements = [];
  const posts = [1, 2, 3].map((accountId) => ({ ...POST, accountId, key: `k${accountId}` }));
  await knex.transaction((trx) => createPlanStore(trx).insert(posts.map(({ id: _id, version: _v, ...post }) => post)));
  knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
});
afterEach(() => knex.destroy());

const posts = () => knex.transaction((trx) => createPlanStore(trx).posts(POST.documentId));

/** As a dispatcher changes a post between two publications. */
async function touch({ id }: Pick<Post, 'id'>): Promise<void> {
  await knex('community_hub_posts').where({ id }).increment('version', 1);
}

async function raise(before: readonly Post[]): Promise<void> {
  const changes = before.map((post) => ({ before: post, after: { ...post, desiredRev: 3, updatedAt: LATER } }));
  await knex.transaction((trx) => createPlanStore(trx).update(changes));
}

describe('the posts of one item', () => {
  it('are written in one statement when they change alike', async () => {
    const before = await posts();
    await raise(before);
    expect(statements.filter((sql) => sql.startsWith('update'))).toHaveLength(1);
    expect(await posts()).toEqual(before.map((post) => ({ ...post, version: 2, desiredRev: 3, updatedAt: LATER })));
  });

  it('keep each its own count of changes', async () => {
    const [first] = await posts();
    if (first) await touch(first);
    await raise(await posts());
    expect((await posts()).map(({ version, desiredRev }) => [version, desiredRev])).toEqual([
      [3, 3],
      [2, 3],
      [2, 3],
    ]);
  });

  it('stay as they are, all of them, when one was changed since it was read', async () => {
    const read = await posts();
    if (read[1]) await touch(read[1]);
    await expect(raise(read)).rejects.toThrow('changed under the planner');
    expect((await posts()).map(({ desiredRev }) => desiredRev)).toEqual([2, 2, 2]);
  });

  it('are left alone where the same post is there already', async () => {
    const [{ id: _id, version: _version, ...known } = POST] = await posts();
    const other = { ...known, accountId: 4, key: 'k4' };
    await knex.transaction((trx) => createPlanStore(trx).insert([{ ...known, key: 'again' }, other]));
    expect((await posts()).map(({ key }) => key)).toEqual(['k1', 'k2', 'k3', 'k4']);
  });
});
