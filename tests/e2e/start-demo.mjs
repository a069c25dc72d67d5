/**
 * The demo as `npm run demo` starts it, without its builds, with data of its own: prints one line of
 * JSON once everything answers, runs until it is told to stop.
 * Arguments: <port>. Environment: DEMO_DATA_DIR, DEMO_NETWORK_PORTS.
 */
import { LOG } from '../../scripts/demo/paths.mjs';
import { createProcesses } from '../../scripts/demo/processes.mjs';
import { startNetworks, startStrapi } from '../../scripts/demo/servers.mjs';
import { prepareFolders } from '../../scripts/demo/steps.mjs';
import { addresses, LOGIN } from '../../scripts/demo/summary.mjs';

const port = Number(process.argv[2]);
prepareFolders();
const processes = createProcesses(LOG);
const stop = async (code) => {
  await processes.stopAll();
  process.exit(code);
};
process.once('SIGINT', () => void stop(0));
process.once('SIGTERM', () => void stop(0));
process.once('disconnect', () => void stop(0));

try {
  const networks = await startNetworks({ processes });
  const { ended } = await startStrapi({ processes, port, networks });
  console.log(JSON.stringify({ ...addresses(port, networks), networks, login: LOGIN, log: LOG }));
  await ended;
  throw new Error('Strapi ended by itself.');
} catch (error) {
  console.error(error.message);
  await stop(1);
}
