import type { Knex } from 'knex';
import type { Kind } from '../../../../shared/kinds';
import { type Clock, toInstant } from '../../core/clock';
import { BUILDER_VERSION, type PageRef } from '../../features/pages';
import type { BuilderGuard } from '../store/builder-guard';
import type { Rebuilder, Rebuilt } from './rebuild';

/** Pages that embed something: a store, a photo, a file. */
export interface Dependants {
  /**
   * Rebuilds them now, each once, in the transaction of the change: a withdrawn consent must not wait.
   * Items whose posts show one of the files count as well.
   */
  rebuildOf(trx: Knex.Transaction, refs: readonly PageRef[]): Promise<void>;
  /** Leaves them to `refreshStale`, for changes that may touch thousands. */
  markStale(trx: Knex.Transaction, ref: PageRef): Promise<void>;
  /** Rebuilds stale pages, each document in a transaction of its own. Answers how many. */
  refreshStale(limit: number): Promise<number>;
}

export interface DependantParts {
  clock: Clock;
  rebuilder: Rebuilder;
  guard: BuilderGuard;
  /** Runs `work` in a transaction that Strapi's own queries join. */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  /** Existing posts of a rebuilt item follow it. */
  follow(trx: Knex.Transaction, change: { kind: Kind; documentId: string; rebuilt: Rebuilt }): Promise<void>;
  warn(message: string): void;
}

interface Target {
  document_id: string;
  kind: Kind;
}

export function createDependants(parts: DependantParts): Dependants {
  const { clock, transaction } = parts;
  const rebuildTarget = async (trx: Knex.Transaction, { kind, document_id: documentId }: Target) => {
    const rebuilt = await parts.rebuilder.rebuild(trx, kind, documentId, []);
    if (rebuilt.ok) return parts.follow(trx, { kind, documentId, rebuilt: rebuilt.value });
    parts.warn(`${kind} ${documentId} keeps its page: ${rebuilt.error.refusals.map((r) => r.message).join('; ')}`);
    await trx('community_hub_pages').where({ document_id: documentId }).update({ stale_since: null });
  };
  return {
    async rebuildOf(trx, refs) {
      const targets = new Map<string, Target>();
      for (const ref of refs) {
        const found = [...(await targetsOf(trx, ref)), ...(ref.type === 'file' ? await postedWith(trx, ref.id) : [])];
        for (const target of found) targets.set(target.document_id, target);
      }
      for (const target of targets.values()) await rebuildTarget(trx, target);
    },
    async markStale(trx, ref) {
      const documents = trx('community_hub_page_refs')
        .where({ type: ref.type, ref: String(ref.id) })
        .select('document_id');
      await trx('community_hub_pages')
        .whereIn('document_id', documents)
        .update({ stale_since: toInstant(clock.now()) });
    },
    async refreshStale(limit) {
      const targets = await transaction((trx) => staleTargets(trx, parts.guard, limit));
      for (const target of targets) await transaction((trx) => rebuildTarget(trx, target));
      return targets.length;
    },
  };
}

async function targetsOf(trx: Knex.Transaction, ref: PageRef): Promise<Target[]> {
  return trx('community_hub_page_refs as ref')
    .join('community_hub_pages as page', 'page.document_id', 'ref.document_id')
    .where({ 'ref.type': ref.type, 'ref.ref': String(ref.id) })
    .distinct('page.document_id', 'page.kind');
}

/**
 * Items with a post on a network that shows this file, such as the brand's own picture or one that an editor chose. One
 * that is being sent, or of which nobody knows whether it arrived, shows what was sent.
 */
async function postedWith(trx: Knex.Transaction, fileId: number): Promise<Target[]> {
  const shown = `%"id":${fileId},%`;
  return trx('community_hub_posts')
    .where((query) => query.whereIn('presence', ['live', 'uncertain']).orWhere('work', 'sending'))
    .where((query) => query.where('live_payload', 'like', shown).orWhere('sent_payload', 'like', shown))
    .distinct('document_id', 'kind');
}

/** Pages of a newer builder are left to the instance that has it, while there is one. */
async function staleTargets(trx: Knex.Transaction, guard: BuilderGuard, limit: number): Promise<Target[]> {
  const stale = trx('community_hub_pages').whereNotNull('stale_since');
  if (await guard.newerAlive(trx)) stale.where('builder_version', '<=', BUILDER_VERSION);
  return stale.distinct('document_id', 'kind').limit(limit);
}
