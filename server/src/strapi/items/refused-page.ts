import type { Kind } from '../../../../shared/kinds';
import type { Refusal } from '../../features/catalog';
import type { KindSource } from './kind-sources';
import { fieldInSource } from './shape-row';
import type { SourceCatalog } from './source-catalog';

/** A published locale that its kind's rules refuse. */
export interface RefusedPage {
  kind: Kind;
  documentId: string;
  locale: string;
  title: string;
  /** Fields by the names that an editor sees. */
  refusals: Refusal[];
}

/** Editors of an app's type know its fields, not ours. */
export function inSource(sources: SourceCatalog, source: KindSource, refusals: Refusal[]): Refusal[] {
  const plan = sources.planOf(source);
  return plan ? refusals.map((refusal) => ({ ...refusal, field: fieldInSource(plan, refusal.field) })) : refusals;
}

/** The address is another item's. */
export function slugTaken(slug: string): Refusal {
  return {
    code: 'slug-taken',
    field: 'slug',
    message: `slug "${slug}" is the address of another item; choose another`,
  };
}
