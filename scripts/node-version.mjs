/** Oldest Node the project runs on: ESM-only packages are loaded with require() from 20.19. */
export const OLDEST_NODE = [20, 19, 0];

/** True for versions like `20.19.3` at or above the oldest supported one. */
export function isNodeSupported(version, oldest = OLDEST_NODE) {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10));
  for (let i = 0; i < oldest.length; i += 1) {
    if (parts[i] !== oldest[i]) return parts[i] > oldest[i];
  }
  return true;
}

/** Ends the process with a clear message on a Node that is too old. */
export function requireNode(version = process.versions.node) {
  if (isNodeSupported(version)) return;
  console.error(`
  This needs Node ${OLDEST_NODE.join('.')} or newer; you have ${version}.
  Install a current one from https://nodejs.org (or: nvm install 22), then run the command again.
`);
  process.exit(1);
}
