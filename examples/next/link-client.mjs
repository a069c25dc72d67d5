// Links the plugin of this repository, whose client the site imports. A site of your own installs it from npm instead.
import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const plugin = path.resolve(import.meta.dirname, '../..');
const link = path.join(import.meta.dirname, 'node_modules/strapi-plugin-community-hub');
if (!existsSync(path.join(plugin, 'dist/client/index.mjs'))) {
  console.error('The client is not built: run `npm run build` in the root of the repository.');
  process.exit(1);
}
if (!existsSync(link)) symlinkSync(plugin, link, 'junction');
