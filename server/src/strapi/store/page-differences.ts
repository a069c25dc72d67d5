import { canonicalJson, type Json } from '../../core/json';
import { BUILDER_VERSION, type BuiltPage, type Page } from '../../features/pages';
import { ownsAddress } from './page-addresses';
import { SIDES, type Surroundings, sideDiffers, sideRows } from './page-sides';
import type { PageOrigin, StoredPage } from './page-writer';

/**
 * Names what differs between a stored page with its side tables and the page as it would be written:
 * `title`, `facts.startsAt`, `tags`, `address`. Empty: writing it would change nothing.
 */
export function differencesOf(
  stored: StoredPage,
  built: BuiltPage,
  origin: PageOrigin,
  { sides, addresses }: Surroundings,
  now: Date,
): string[] {
  const names = fieldsThatDiffer(stored.page, built.page);
  if (stored.builderVersion !== BUILDER_VERSION) names.push('builder');
  if (stored.shape !== origin.shape) names.push('type');
  if (stored.stale) names.push('stale');
  if (!same(stored.captured, origin.captured)) names.push('stores');
  const wanted = sideRows(built, now);
  names.push(...SIDES.filter((side) => sideDiffers(side, sides[side], wanted[side])));
  if (!ownsAddress(built.page, addresses)) names.push('address');
  return [...new Set(names)];
}

function fieldsThatDiffer(stored: Page, built: Page): string[] {
  const before = stored as unknown as { [name: string]: Json };
  const after = built as unknown as { [name: string]: Json };
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !same(before[name], after[name]))
    .flatMap((name) => (name === 'facts' ? factsThatDiffer(before.facts, after.facts) : [name]))
    .sort();
}

function factsThatDiffer(before: Json | undefined, after: Json | undefined): string[] {
  const [one, other] = [before, after].map((facts) => (facts ?? {}) as { [name: string]: Json });
  const names = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];
  return names.filter((name) => !same(one?.[name], other?.[name])).map((name) => `facts.${name}`);
}

/** As JSON: what was never stored and what is stored as null say the same. */
function same(before: unknown, after: unknown): boolean {
  return canonical(before) === canonical(after);
}

function canonical(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as Json);
}
