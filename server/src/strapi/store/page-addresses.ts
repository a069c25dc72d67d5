import type { Knex } from 'knex';
import { toInstant } from '../../core/clock';
import type { Page } from '../../features/pages';

/** An address of a page, or of whoever has the one it wants. */
export interface Address {
  documentId: string;
  slug: string;
  state: 'current' | 'old' | 'gone';
}

/** The document whose current address a page wants, where it is another's. */
export function ownerOf({ documentId, slug }: Page, addresses: readonly Address[]): string | null {
  const owner = addresses.find((address) => address.slug === slug && address.state === 'current')?.documentId;
  return owner === undefined || owner === documentId ? null : owner;
}

/** Whether the page answers at its address already. */
export function ownsAddress({ documentId, slug }: Page, addresses: readonly Address[]): boolean {
  return addresses.some((one) => one.documentId === documentId && one.slug === slug && one.state === 'current');
}

/** What makes the page's address current, and those that it had before lead to it for ever. */
export function addressWrites(
  trx: Knex.Transaction,
  page: Page,
  addresses: readonly Address[],
  now: Date,
): Knex.QueryBuilder[] {
  const writes: Knex.QueryBuilder[] = [];
  const mine = { document_id: page.documentId, locale: page.locale };
  const former = addresses.filter((one) => one.documentId === page.documentId && one.slug !== page.slug);
  if (former.some(({ state }) => state !== 'old')) {
    writes.push(trx('community_hub_addresses').where(mine).whereNot({ slug: page.slug }).update({ state: 'old' }));
  }
  if (ownsAddress(page, addresses)) return writes;
  const current = trx('community_hub_addresses')
    .insert({ kind: page.kind, slug: page.slug, state: 'current', since: toInstant(now), ...mine })
    .onConflict(['kind', 'locale', 'slug'])
    .merge(['document_id', 'state', 'since']);
  return [...writes, current];
}
