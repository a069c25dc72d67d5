import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Every file under the given files and folders, sorted; missing ones are left out. */
function filesUnder(paths) {
  const found = [];
  const visit = (file) => {
    if (!existsSync(file)) return;
    if (!statSync(file).isDirectory()) found.push(file);
    else for (const name of readdirSync(file)) if (name !== 'node_modules') visit(path.join(file, name));
  };
  for (const start of paths) visit(start);
  return found.sort();
}

/** Digest of the names and contents of the files: equal as long as nothing changed, whatever their dates say. */
export function fingerprint(paths, accept = () => true) {
  const hash = createHash('sha256');
  for (const file of filesUnder(paths)) {
    if (!accept(file)) continue;
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** True when every output exists and none is older than the newest source (folders count: a removal changes them). */
export function isNewer(outputs, sources) {
  if (outputs.some((file) => !existsSync(file))) return false;
  const oldestOutput = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return newest(sources) <= oldestOutput;
}

function newest(paths) {
  let latest = 0;
  const visit = (file) => {
    if (!existsSync(file)) return;
    const stats = statSync(file);
    latest = Math.max(latest, stats.mtimeMs);
    if (stats.isDirectory())
      for (const name of readdirSync(file)) if (name !== 'node_modules') visit(path.join(file, name));
  };
  for (const start of paths) visit(start);
  return latest;
}

/** A small file that says what an output was made from. */
export function stampOf(file) {
  return {
    matches: (value) => existsSync(file) && readFileSync(file, 'utf8') === value,
    write: (value) => {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, value);
    },
  };
}

/**
 * True when npm's own record of node_modules holds every package of the lockfile in the same version.
 * Packages for other platforms are optional and may be absent.
 */
export function isInstalled(lockfile, installedLockfile) {
  if (!existsSync(installedLockfile)) return false;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installedLockfile, 'utf8')).packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (!name.startsWith('node_modules/') || entry.link) return true;
    const other = present[name];
    return other ? other.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}
