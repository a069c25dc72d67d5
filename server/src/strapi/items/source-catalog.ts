import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { KindsConfig } from '../../config';
import { canonicalJson, type Json } from '../../core/json';
import { extraNames } from './extra';
import { createKindSources, type KindSource, type KindSources } from './kind-sources';
import { planSource, type SourcePlan } from './source-plan';

/** The types that items come from, with how each row becomes an item. */
export interface SourceCatalog extends KindSources {
  /** Null for the plugin's own types. Call after every `register()`. */
  planOf(source: KindSource): SourcePlan | null;
  /** Digest of what a page of this type is made from: with another one, pages are made again. */
  shapeOf(source: KindSource): string;
  /** Throws one sentence for each mistake in `config.kinds`; call in `bootstrap()`. */
  check(): void;
}

export function createSourceCatalog(strapi: Core.Strapi, kinds: KindsConfig): SourceCatalog {
  const sources = createKindSources(strapi, kinds);
  const plans = new Map<string, SourcePlan>();
  const shapes = new Map<string, string>();
  const catalog: SourceCatalog = {
    ...sources,
    planOf(source) {
      if (!source.map) return null;
      const known = plans.get(source.uid) ?? planSource(strapi, sources, source);
      plans.set(source.uid, known);
      return known;
    },
    shapeOf(source) {
      const known = shapes.get(source.uid) ?? shapeOf(strapi, source, catalog.planOf(source));
      shapes.set(source.uid, known);
      return known;
    },
    check() {
      const problems = sources.all.flatMap((source) => catalog.planOf(source)?.problems ?? []);
      if (problems.length > 0) throw new Error(`community-hub: ${problems.join('; ')}`);
    },
  };
  return catalog;
}

/** '' for a type of ours that nobody changed. */
function shapeOf(strapi: Core.Strapi, source: KindSource, plan: SourcePlan | null): string {
  const extra = plan ? [] : extraNames(strapi, source.kind);
  if (!plan && extra.length === 0) return '';
  const fields = (plan?.fields ?? []).map(({ field, from, given }) => [field, from, given?.type ?? null]);
  return createHash('sha256')
    .update(canonicalJson([extra, fields] as unknown as Json))
    .digest('hex')
    .slice(0, 16);
}
