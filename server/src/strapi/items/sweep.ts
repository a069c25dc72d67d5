import type { Knex } from 'knex';
import type { RebuildDifference } from '../../../../shared/contracts/rebuild';
import type { FallbackConfig } from '../../config';
import { BUILDER_VERSION } from '../../features/pages';
import type { BuilderGuard } from '../store/builder-guard';
import type { WalkedDocument } from './document-walk';
import type { KindSources } from './kind-sources';
import type { Rebuilder } from './rebuild';
import { standIns } from './stand-ins';

/** Makes pages equal to what is published, a document at a time. Posts are left alone. */
export interface Sweep {
  /** Those whose pages are certainly not as they should be, by what lists can tell. */
  differing(documents: readonly WalkedDocument[]): Promise<WalkedDocument[]>;
  /** Writes what differs, in a transaction of its own, and tells what it was. */
  rebuild(document: WalkedDocument): Promise<RebuildDifference[]>;
}

interface Parts {
  sources: Pick<KindSources, 'ofDocument'>;
  rebuilder: Rebuilder;
  guard: BuilderGuard;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  locales: { codes(): Promise<string[]>; byDefault(): Promise<string> };
  fallback: FallbackConfig;
}

interface PageState {
  document_id: string;
  locale: string;
  source_locale: string;
  updated_at: string;
  builder_version: number;
  shape: string;
}

export function createSweep(parts: Parts): Sweep {
  return {
    async differing(documents) {
      if (documents.length === 0) return [];
      const locales = { codes: await parts.locales.codes(), byDefault: await parts.locales.byDefault() };
      const { states, newerAlive } = await parts.transaction(async (trx) => ({
        states: await statesOf(trx, documents),
        newerAlive: await parts.guard.newerAlive(trx),
      }));
      return documents.filter((document) => {
        const mine = states.filter((state) => state.document_id === document.documentId);
        const wanted = versionsOf(document, locales, parts.fallback);
        return (
          mine.length !== wanted.length || !wanted.every((one) => mine.some((state) => isSame(state, one, newerAlive)))
        );
      });
    },
    async rebuild({ kind, documentId }) {
      const rebuilt = await parts.transaction((trx) =>
        parts.rebuilder.rebuild(trx, kind, documentId, [], { compare: true }),
      );
      if (rebuilt.ok && rebuilt.value.changes.length === 0) return [];
      const { uid: contentType } = await parts.sources.ofDocument(kind, documentId);
      const about = { kind, documentId, contentType };
      if (rebuilt.ok) return rebuilt.value.changes.map((change) => ({ ...about, reasons: [], ...change }));
      const { locale, title, refusals } = rebuilt.error;
      const fields = refusals.map(({ field }) => field);
      const reasons = refusals.map(({ message }) => message);
      return [{ ...about, locale, title, change: 'refused', fields, reasons }];
    },
  };
}

async function statesOf(trx: Knex.Transaction, documents: readonly WalkedDocument[]): Promise<PageState[]> {
  return trx('community_hub_pages')
    .whereIn(
      'document_id',
      documents.map(({ documentId }) => documentId),
    )
    .select('document_id', 'locale', 'source_locale', 'updated_at', 'builder_version', 'shape');
}

type Wanted = { locale: string; from: string; updatedAt: string; shape: string };

function versionsOf(
  { versions, shape }: WalkedDocument,
  locales: { codes: string[]; byDefault: string },
  fallback: FallbackConfig,
): Wanted[] {
  const stands = standIns(
    versions.map(({ locale }) => locale),
    locales,
    fallback,
  );
  const own = versions.map((version) => ({ ...version, from: version.locale, shape }));
  return [
    ...own,
    ...[...stands].flatMap(([locale, from]) =>
      own.filter((one) => one.locale === from).map((one) => ({ ...one, locale })),
    ),
  ];
}

function isSame(state: PageState, wanted: Wanted, newerAlive: boolean): boolean {
  if (state.locale !== wanted.locale) return false;
  if (state.builder_version > BUILDER_VERSION && newerAlive) return true;
  return (
    state.builder_version === BUILDER_VERSION &&
    state.source_locale === wanted.from &&
    state.updated_at === wanted.updatedAt &&
    state.shape === wanted.shape
  );
}
