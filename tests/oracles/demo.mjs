import { createRequire } from 'node:module';

// Required, not imported: only so do they know the folder that they stand in.
const require = createRequire(import.meta.url);

export const { startDemo } = require('../e2e/demo-app.ts');
export const { walkHub } = require('../e2e/walk-hub.ts');
