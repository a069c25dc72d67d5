// `npm run test:oracles`: the demo's pages, feeds and calendars before validators, readers and clients that
// npm test leaves out, because they are large or come from the system. Ends with 2 when one of them is missing.
import { runOracles } from './oracles/run.mjs';

process.exitCode = runOracles('readers.mjs', process.argv.slice(2));
