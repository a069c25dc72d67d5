import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { ImportOutcome } from '../../../../shared/contracts/import';
import { KIND_UIDS, type Kind } from '../../../../shared/kinds';
import { changedFields, mergeData, type PlainData } from '../../features/catalog/import/compare-data';
import type { ImportProblem, ImportRow } from '../../features/catalog/import/import-row';
import { withoutSharing } from '../hooks/share-intent';
import { identified } from '../items/identified';
import { populateOf } from '../items/populate';
import { namedProblems } from '../named-problems';
import { lockIdentifier } from '../store/identifier-lock';
import { resolveReferences } from './references';
import { storedData } from './stored-data';

export interface ImportOptions {
  kind: Kind;
  locale: string;
  publish: boolean;
  dryRun: boolean;
  /** The admin user who imports. */
  userId: number | string | null;
}

/** Writes rows of a file as items, without posts. */
export interface Importer {
  /** Each row in a transaction of its own: a refused one stops no other. A dry run undoes each. */
  each(rows: readonly ImportRow[], options: ImportOptions): Promise<ImportOutcome[]>;
  /** All rows in one transaction, or none where one is refused. */
  all(rows: readonly ImportRow[], options: ImportOptions): Promise<ImportOutcome[]>;
}

/** Thrown to leave a transaction without its writes. */
class Undone extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('undone');
  }
}

export function createImporter(strapi: Core.Strapi): Importer {
  const each: Importer['each'] = async (rows, options) => {
    const outcomes: ImportOutcome[] = [];
    for (const row of rows) outcomes.push(await inTransaction(strapi, row, options));
    return outcomes;
  };
  return {
    each,
    async all(rows, options) {
      const tried = await each(rows, { ...options, dryRun: true });
      if (options.dryRun || tried.some(({ action }) => action === 'refused')) return tried;
      return strapi.db.transaction(async () => {
        const outcomes: ImportOutcome[] = [];
        for (const row of rows) outcomes.push(await withoutSharing(() => write(strapi, row, options)));
        // Somebody changed what a row refers to since it was tried.
        const late = outcomes.find(({ action }) => action === 'refused');
        if (late) throw new errors.ApplicationError(`line ${late.line}: ${late.problems[0]?.message}`);
        return outcomes;
      });
    },
  };
}

async function inTransaction(strapi: Core.Strapi, row: ImportRow, options: ImportOptions): Promise<ImportOutcome> {
  try {
    return await withoutSharing(() =>
      strapi.db.transaction(async () => {
        const outcome = await write(strapi, row, options);
        // Strapi and the kind's rules have seen the very write: nothing else says so surely what would happen.
        if (options.dryRun) throw new Undone(outcome);
        return outcome;
      }),
    );
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    return refused(row, problemsOf(strapi, row, error));
  }
}

async function write(strapi: Core.Strapi, row: ImportRow, options: ImportOptions): Promise<ImportOutcome> {
  const given = await resolveReferences(strapi, row.data);
  const problems = [...row.problems, ...given.problems];
  if (problems.length > 0) return refused(row, problems);
  const { kind, locale, publish } = options;
  const uid = KIND_UIDS[kind] as UID.ContentType;
  const known = row.identifier === null ? null : await lockedDocument(strapi, kind, row.identifier);
  const draft = known ? await stored(strapi, options, known.documentId, 'draft') : null;
  const before = draft ?? {};
  const changed = changedFields(before, given.data);
  const outcome = { ...outcomeOf(row), title: titleOf(given.data, before), changed };
  if (known && draft && changed.length === 0) {
    const shown = publish ? await stored(strapi, options, known.documentId, 'published') : draft;
    if (shown && changedFields(shown, given.data).length === 0) return { ...outcome, action: 'unchanged' };
  }
  const data = { ...mergeData(before, given.data), ...creators(options, known !== null) };
  // A draft with a time waits for it, whoever imports.
  const params = { locale, data, status: publish && !data.publishAt ? 'published' : 'draft' } as const;
  if (known) await strapi.documents(uid).update({ ...params, documentId: known.documentId } as never);
  else await strapi.documents(uid).create(params as never);
  return { ...outcome, action: known ? 'update' : 'create' };
}

async function lockedDocument(strapi: Core.Strapi, kind: Kind, identifier: string) {
  await strapi.db.transaction(({ trx }) => lockIdentifier(trx as Knex.Transaction, kind, identifier));
  return identified(strapi, kind, identifier);
}

/** The draft or the published entry as Strapi would take it again; null where there is none. */
async function stored(
  strapi: Core.Strapi,
  { kind, locale }: ImportOptions,
  documentId: string,
  status: 'draft' | 'published',
): Promise<PlainData | null> {
  const uid = KIND_UIDS[kind] as UID.ContentType;
  const publishedAt = status === 'draft' ? null : { $notNull: true };
  const where = { documentId, locale, publishedAt };
  const row = await strapi.db.query(uid).findOne({ where, populate: populateOf(strapi, uid) });
  return row ? storedData(strapi, uid, row) : null;
}

function creators({ userId }: ImportOptions, isEdition: boolean): Record<string, number | string> {
  if (userId === null) return {};
  return isEdition ? { updatedBy: userId } : { createdBy: userId, updatedBy: userId };
}

function titleOf(given: PlainData, stored: PlainData): string | null {
  const title = given.title ?? stored.title;
  return typeof title === 'string' && title !== '' ? title : null;
}

function outcomeOf({ line, identifier, warnings }: ImportRow): Omit<ImportOutcome, 'action' | 'title'> {
  return { line, identifier, changed: [], problems: [], warnings };
}

function refused(row: ImportRow, problems: ImportProblem[]): ImportOutcome {
  return { ...outcomeOf(row), title: titleOf(row.data as PlainData, {}), action: 'refused', problems };
}

/** What Strapi or a rule of the kind said, by field; anything else goes to the log. */
function problemsOf(strapi: Core.Strapi, row: ImportRow, error: unknown): ImportProblem[] {
  const named = namedProblems(error);
  if (named) return named;
  strapi.log.error(`community-hub: import of line ${row.line}: ${String(error)}`);
  return [{ field: '', message: 'The row could not be written; the log of the server says why.' }];
}
