import type { Redirect, RedirectNote, RedirectsReport } from '../../../../shared/contracts/redirects';
import {
  pathKey,
  type RedirectGround,
  readRedirects,
  withoutPublicPath,
  withPublicPath,
  writeRedirects,
} from '../../features/pages';
import type { RedirectStore } from '../store/redirect-store';

/** The addresses of the old site: imported, exported, looked up. */
export interface Redirects {
  /** Where an address that Strapi was asked for leads, as browsers ask for it. */
  find(address: string): Promise<Redirect | null>;
  first(limit: number): Promise<{ redirects: Redirect[]; total: number }>;
  file(): Promise<string>;
  /** Makes the file the whole table; with a problem, or in a dry run, nothing is written. */
  importFile(csv: string, dryRun: boolean): Promise<RedirectsReport['data']>;
}

interface Parts {
  store: RedirectStore;
  ground: RedirectGround;
  /** True when a path is a page of the hub that nobody can see; other paths are not judged. */
  leadsNowhere(path: string): Promise<boolean>;
}

/** A report names that many lines; more would only hide the first. */
const MAX_NOTES = 200;

export function createRedirects({ store, ground, leadsNowhere }: Parts): Redirects {
  return {
    async find(address) {
      const found = await store.find(withoutPublicPath(address, ground.publicUrl));
      return found && { ...found, to: found.to && withPublicPath(found.to, ground.publicUrl) };
    },
    first: async (limit) => ({ redirects: await store.list(limit), total: await store.count() }),
    file: async () => writeRedirects(await store.list()),
    async importFile(csv, dryRun) {
      const { redirects, problems, warnings } = readRedirects(csv, ground);
      const lost = problems.length > 0 ? [] : await lostTargets(redirects, leadsNowhere);
      const counts = countChanges(await store.list(), redirects);
      const applied = problems.length === 0 && !dryRun;
      if (applied) await store.replace(redirects);
      const notes = [...warnings, ...lost].slice(0, MAX_NOTES);
      return { applied, ...counts, problems: problems.slice(0, MAX_NOTES), warnings: notes };
    },
  };
}

async function lostTargets(
  redirects: readonly Redirect[],
  leadsNowhere: Parts['leadsNowhere'],
): Promise<RedirectNote[]> {
  const notes: RedirectNote[] = [];
  for (const { from, to } of redirects) {
    if (notes.length >= MAX_NOTES || !to?.startsWith('/') || !(await leadsNowhere(to))) continue;
    notes.push({ line: 0, field: 'to', message: `${from} leads to ${to}, where no page of the hub stands.` });
  }
  return notes;
}

function countChanges(before: readonly Redirect[], after: readonly Redirect[]) {
  const known = new Map(before.map((redirect) => [pathKey(redirect.from), redirect]));
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  for (const redirect of after) {
    const old = known.get(pathKey(redirect.from));
    known.delete(pathKey(redirect.from));
    if (!old) counts.added += 1;
    else if (old.to === redirect.to && old.status === redirect.status) counts.unchanged += 1;
    else counts.changed += 1;
  }
  return { ...counts, removed: known.size };
}
