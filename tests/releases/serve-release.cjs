// The test app with a packed release of the plugin, in a process of its own: two versions cannot live in one.
const { join, resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const APP = resolve(__dirname, '../app');

async function main() {
  const strapi = createStrapi({ appDir: APP, distDir: APP, autoReload: false, serveAdminPanel: false });
  strapi.dirs.static.public = join(process.env.HUB_TEST_DATA, 'public');
  await strapi.load();
  strapi.server.mount();
  strapi.server.httpServer.listen(0, '127.0.0.1', () => {
    process.send({ port: strapi.server.httpServer.address().port });
  });
  process.on('message', async () => {
    await strapi.destroy();
    process.exit(0);
  });
  process.on('disconnect', () => process.exit(1));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
