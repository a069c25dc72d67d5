import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const DEMO = path.join(ROOT, 'demo');

const otherData = process.env.DEMO_DATA_DIR;
/** DEMO_DATA_DIR gives a demo data of its own (database, uploads, timelines, log), beside the one that is used by hand. */
export const DATA = path.resolve(DEMO, otherData ?? '.data');
export const LOG = path.join(DATA, 'demo.log');
export const UPLOADS = path.join(otherData ? DATA : DEMO, 'public/uploads');
/** What the built admin was made from. */
export const ADMIN_STAMP = path.join(DEMO, 'dist/admin-made-from');
