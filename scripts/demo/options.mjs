export const HELP = `
  npm run demo                 start the demo; the first start installs and builds, later ones take seconds
  npm run demo -- --port 1400  choose the port (default 1337)
  npm run demo -- --reset      forget the demo's data and start over
  npm run demo -- --check      start, see that every address answers, stop; ends with 0 or 1
  npm run demo -- --help       this text
`;

/**
 * Reads the command line. Answers `{ port, reset, check, help }`, or `{ problem }` in plain words.
 */
export function parseOptions(args) {
  const options = { port: 1337, reset: false, check: false, help: false };
  for (let i = 0; i < args.length; i += 1) {
    const [name, inline] = args[i].split('=', 2);
    if (name === '--reset') options.reset = true;
    else if (name === '--check') options.check = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else if (name === '--port') {
      const value = inline ?? args[++i];
      if (!isPort(value)) return { problem: `--port takes a number from 1 to 65535, not "${value ?? ''}".` };
      options.port = Number(value);
    } else return { problem: `Unknown option "${args[i]}".` };
  }
  return options;
}

function isPort(text) {
  const port = Number(text);
  return /^\d+$/.test(text ?? '') && port >= 1 && port <= 65_535;
}
