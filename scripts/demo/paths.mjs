import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const DEMO = path.join(ROOT, 'demo');
export const DATA = path.join(DEMO, '.data');
export const LOG = path.join(DATA, 'demo.log');
export const UPLOADS = path.join(DEMO, 'public/uploads');
