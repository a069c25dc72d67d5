import type { Core } from '@strapi/strapi';
import type { Person } from '../plugin';

/** The editor of the demo: whose login the start script prints. */
export async function editorOf(strapi: Core.Strapi): Promise<Person> {
  const user = await firstUser(strapi);
  return { name: `${user.firstname} ${user.lastname}`, id: user.id };
}

/** Runs work as the editor's call to `path` would run, so that what it shares says who asked. */
export async function asEditor(strapi: Core.Strapi, path: string, work: () => Promise<void>): Promise<void> {
  const call = { path, query: {}, state: { user: await firstUser(strapi), auth: { strategy: { name: 'admin' } } } };
  await strapi.requestContext.run(call as never, work);
}

interface User {
  id: number;
  firstname: string;
  lastname: string;
}

function firstUser(strapi: Core.Strapi): Promise<User> {
  return strapi.db.query('admin::user').findOne({ orderBy: { id: 'asc' } });
}
