// `npm run test:lighthouse`: speed, access and findability of the demo's pages on a phone. Its last result
// stands in docs/guide/quality.md. Takes about 8 minutes; `-- home job` measures these pages only.
import { runOracles } from './oracles/run.mjs';

process.exitCode = runOracles('lighthouse.mjs', process.argv.slice(2));
