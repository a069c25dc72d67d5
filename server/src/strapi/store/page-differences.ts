import type { Knex } from 'knex';
import { canonicalJson, type Json } from '../../core/json';
import { BUILDER_VERSION, type BuiltPage, type Page } from '../../features/pages';
import { dateRows } from './date-rows';
import { type PageOrigin, refRows, type StoredPage, tagRows } from './page-writer';

/**
 * Names what differs between a stored page with its side tables and the page as it would be written:
 * `title`, `facts.startsAt`, `tags`, `address`. Empty: writing it would change nothing.
 */
export async function differencesOf(
  trx: Knex.Transaction,
  stored: StoredPage,
  built: BuiltPage,
  origin: PageOrigin,
  now: Date,
): Promise<string[]> {
  const names = fieldsThatDiffer(stored.page, built.page);
  if (stored.builderVersion !== BUILDER_VERSION) names.push('builder');
  if (stored.shape !== origin.shape) names.push('type');
  if (stored.stale) names.push('stale');
  if (!same(stored.captured, origin.captured)) names.push('stores');
  const sides = {
    dates: dateRows(built.page, now),
    tags: tagRows(built.page, built.tags),
    refs: refRows(built.refs),
  };
  for (const [side, wanted] of Object.entries(sides)) {
    if (await sideDiffers(trx, `community_hub_page_${side}`, built.page, wanted)) names.push(side);
  }
  if (!(await ownsAddress(trx, built.page))) names.push('address');
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

async function sideDiffers(
  trx: Knex.Transaction,
  table: string,
  { documentId, locale }: Page,
  wanted: readonly object[],
): Promise<boolean> {
  const stored: Record<string, unknown>[] = await trx(table).where({ document_id: documentId, locale }).select();
  const columns = Object.keys(wanted[0] ?? {});
  const known = stored.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
  return stored.length !== wanted.length || textOf(known) !== textOf(wanted);
}

function textOf(rows: readonly object[]): string {
  return rows.map(canonical).sort().join('\n');
}

async function ownsAddress(trx: Knex.Transaction, { kind, locale, slug, documentId }: Page): Promise<boolean> {
  const row = await trx('community_hub_addresses').where({ kind, locale, slug }).first('document_id', 'state');
  return row?.document_id === documentId && row.state === 'current';
}
