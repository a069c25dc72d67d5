import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Runs work with the Strapi app of a folder, loaded and not listening: no admin panel, none of the app's cron
 * tasks. On SIGTERM and SIGINT Strapi ends itself and the process. Throws when the folder holds no app.
 */
export async function withApp(where, work) {
  return withStrapi(where, (strapi) => strapi.load(), work);
}

/** The same with an app that reads its database and does nothing by itself: nothing is sent, looked after or rebuilt. */
export async function withQuietApp(where, work) {
  return withStrapi(where, (strapi) => strapi.register(), work);
}

async function withStrapi({ app = '.', dist }, begin, work) {
  const appDir = path.resolve(app);
  const { createStrapi } = strapiOf(appDir);
  const strapi = createStrapi({ appDir, distDir: distOf(appDir, dist), autoReload: false, serveAdminPanel: false });
  strapi.config.set('server.cron.enabled', false);
  try {
    await begin(strapi);
    const plugin = strapi.plugin('community-hub');
    if (!plugin) throw new Error('The plugin community-hub is off in this app: see config/plugins.');
    return await work(plugin, strapi);
  } finally {
    await strapi.destroy();
  }
}

function strapiOf(appDir) {
  try {
    return createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(`${appDir} is no Strapi app. Go to your app's folder, or name it: --app <folder>`);
  }
}

/** As `strapi start`: an app in TypeScript runs from its build. */
function distOf(appDir, dist) {
  if (dist) return path.resolve(appDir, dist);
  if (!existsSync(path.join(appDir, 'tsconfig.json'))) return appDir;
  const build = path.join(appDir, 'dist');
  if (existsSync(build)) return build;
  throw new Error(`There is no build in ${build}. Build the app (npm run build), or say where it is: --dist <folder>`);
}
