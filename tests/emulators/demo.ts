/**
 * The fake networks of the demo in a process of their own: prints one line of JSON with their
 * addresses and runs until it is told to stop.
 * Options: --state=<folder> --brand=<name> --ports=<tootle>,<skyline>,<receiver>
 */
import { DEMO_PORTS, startEmulators } from './start';

function option(name: string): string | undefined {
  return process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function portsOption() {
  const [tootle, skyline, receiver] = (option('ports') ?? '').split(',').filter(Boolean).map(Number);
  if (tootle === undefined || skyline === undefined || receiver === undefined) return DEMO_PORTS;
  return { tootle, skyline, receiver };
}

async function main() {
  const stateDir = option('state');
  const brand = option('brand');
  const started = await startEmulators({
    ports: portsOption(),
    ...(stateDir ? { stateDir } : {}),
    ...(brand ? { brand } : {}),
  });
  console.log(JSON.stringify(started.addresses));
  const stop = () => {
    started.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
}

main().catch((error: NodeJS.ErrnoException) => {
  const busy = error.code === 'EADDRINUSE';
  console.error(busy ? 'A port of the fake networks is taken. Choose others with --ports=4811,4812,4813.' : error);
  process.exit(1);
});
