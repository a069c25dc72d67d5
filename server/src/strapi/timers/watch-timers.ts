import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { sentenceIn } from '../../../../shared/sentences/sentence-in';
import { type Clock, toInstant } from '../../core/clock';
import {
  checkPublishingTimes,
  type PublishingInstants,
  placePublishingTimes,
  publishedAtOnce,
  publishedByHand,
  type TimeRefusal,
} from '../../features/catalog';
import { adminLanguage } from '../admin-language';
import { isPublishingByHand } from '../hooks/share-intent';
import type { KindSource } from '../items/kind-sources';
import type { SourceCatalog } from '../items/source-catalog';
import type { Timer, TimerStore } from '../store/timer-store';
import { mayPublish, publishingForbidden } from './may-publish';
import { setTimers } from './set-timers';
import type { TimedDraft, TimedDrafts } from './timed-drafts';
import { type TimedFields, timedFieldsOf } from './timed-fields';
import { timedWork } from './timed-work';

export interface TimerParts {
  strapi: Core.Strapi;
  sources: SourceCatalog;
  locales: { byDefault(): Promise<string> };
  drafts: TimedDrafts;
  store: TimerStore;
  clock: Clock;
}

interface Write {
  uid: string;
  action: string;
  params: { documentId?: string; locale?: string | string[]; status?: string; data?: Record<string, unknown> };
}

/** One write of a type that has times, in its transaction. */
interface Scene {
  parts: TimerParts;
  trx: Knex.Transaction;
  source: KindSource;
  fields: TimedFields;
  write: Write;
  isTouched(locale: string): boolean;
}

const WRITES = new Set(['create', 'update', 'publish', 'clone', 'discardDraft', 'delete']);

/**
 * Keeps the timers of a document equal to what its drafts say, in the transaction that writes them. To publish
 * by hand empties `publishAt`. Call in `register()`; `wake` is called after each commit that set a timer.
 */
export function watchTimers(parts: TimerParts & { wake(): void }): void {
  const { strapi, sources } = parts;
  strapi.documents.use(async (context, next) => {
    const write = context as unknown as Write;
    const source = WRITES.has(write.action) ? sources.ofUid(write.uid) : undefined;
    const fields = source && timedFieldsOf(sources, source);
    if (!source || !fields) return next();
    fillData(strapi, write, fields);
    const isTouched = await touchedBy(parts, write);
    return strapi.db.transaction(async ({ trx, onCommit }) => {
      const scene: Scene = { parts, trx: trx as Knex.Transaction, source, fields, write, isTouched };
      if (write.action === 'publish') await emptyPublishAt(scene);
      const result = await next();
      if (write.action !== 'publish' && (await follow(scene, result))) onCommit(() => parts.wake());
      return result;
    });
  });
}

/** A copy has no times of its own yet, and what is published at once waits for none. */
function fillData(strapi: Core.Strapi, { action, params }: Write, { publishAt, unpublishAt }: TimedFields): void {
  if (action === 'clone') {
    const empty = [publishAt, unpublishAt].flatMap((name) => (name === null ? [] : [[name, null]]));
    params.data = { ...Object.fromEntries(empty), ...params.data };
    return;
  }
  if (publishAt === null || params.status !== 'published' || (action !== 'create' && action !== 'update')) return;
  if (params.data?.[publishAt]) throw refusal(strapi, [publishedAtOnce()], { publishAt, unpublishAt });
  params.data = { ...params.data, [publishAt]: null };
}

async function touchedBy({ locales }: TimerParts, { params }: Write): Promise<Scene['isTouched']> {
  const wanted = params.locale ?? (await locales.byDefault());
  return (locale) => locale === '' || wanted === '*' || [wanted].flat().includes(locale);
}

/** Before the draft is copied: the public version has no time to come. */
async function emptyPublishAt({ parts, trx, source, fields, write, isTouched }: Scene): Promise<void> {
  const { documentId } = write.params;
  if (!documentId) return;
  const timers = await parts.store.ofDocument(trx, documentId);
  const over = timers.filter(({ action, locale }) => action === 'publish' && isTouched(locale));
  for (const { locale } of over) await parts.drafts.empty(source, fields, { documentId, locale }, ['publishAt']);
  // Timed work removes the timer that it holds, and sees by it whether the draft was saved meanwhile.
  const ended = over.filter(() => !timedWork()).map(({ id }) => id);
  await parts.store.remove(trx, ended);
}

/** Answers whether any timer was set. */
async function follow(scene: Scene, result: unknown): Promise<boolean> {
  const { parts, trx, source, fields, write, isTouched } = scene;
  const documentId = documentIdOf(result) ?? write.params.documentId;
  if (!documentId) return false;
  const timers = write.action === 'create' ? [] : await parts.store.ofDocument(trx, documentId);
  if (timers.length === 0 && !mayHaveTimes(write, fields)) return false;
  const drafts = await parts.drafts.ofDocument(source, fields, documentId);
  const orphans = timers.filter(({ locale }) => !drafts.some((draft) => draft.locale === locale));
  await parts.store.remove(
    trx,
    orphans.map(({ id }) => id),
  );
  if (write.action === 'delete') return false;
  let any = false;
  for (const draft of drafts.filter(({ locale }) => isTouched(locale))) {
    const known = timers.filter(({ locale }) => locale === draft.locale);
    if (await followDraft(scene, documentId, draft, known)) any = true;
  }
  return any;
}

/** Without timers a draft has no times but those that are written now, or that come from its public version. */
function mayHaveTimes({ action, params }: Write, { publishAt, unpublishAt }: TimedFields): boolean {
  if (action === 'discardDraft') return true;
  return action !== 'delete' && [publishAt, unpublishAt].some((name) => name !== null && Boolean(params.data?.[name]));
}

async function followDraft(
  { parts, trx, source, fields }: Scene,
  documentId: string,
  draft: TimedDraft,
  known: readonly Timer[],
): Promise<boolean> {
  const { strapi, clock, drafts } = parts;
  const before = instantsOf(known);
  const placed = placePublishingTimes(draft.times);
  if (!placed.ok) throw refusal(strapi, [placed.error], fields);
  const wanted = placed.value;
  const changed = (['publishAt', 'unpublishAt'] as const).filter((name) => wanted[name] !== before[name]);
  const problems = checkPublishingTimes(wanted, before, toInstant(clock.now()));
  const [first] = changed.filter((name) => wanted[name] !== null);
  if (first && !mayPublish(strapi, source.uid)) problems.push(publishingForbidden(first));
  // Whoever has just set an embargo does not mean to break it with the same click.
  if (first === 'publishAt' && isPublishingByHand(strapi)) problems.push(publishedByHand());
  if (problems.length > 0) throw refusal(strapi, problems, fields);
  if (changed.includes('unpublishAt')) {
    await drafts.mirror(trx, source, fields, { documentId, locale: draft.locale });
  }
  await setTimers({ parts, trx, source, documentId, draft, known, wanted });
  return wanted.publishAt !== null || wanted.unpublishAt !== null;
}

function instantsOf(timers: readonly Timer[]): PublishingInstants {
  const of = (action: Timer['action']) => timers.find((timer) => timer.action === action)?.dueAt ?? null;
  return { publishAt: of('publish'), unpublishAt: of('unpublish') };
}

function documentIdOf(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null || !('documentId' in result)) return undefined;
  return typeof result.documentId === 'string' ? result.documentId : undefined;
}

/** Names the field as the type of the app calls it. */
function refusal(strapi: Core.Strapi, refusals: readonly TimeRefusal[], fields: Partial<TimedFields>): Error {
  const language = adminLanguage(strapi);
  const named = refusals.map(({ field, message }) => ({
    path: [(field === 'publishAt' || field === 'unpublishAt' ? fields[field] : null) ?? field],
    name: 'ValidationError',
    message: sentenceIn(language, message),
  }));
  return new errors.ValidationError(named.map(({ path, message }) => `${path[0]}: ${message}`).join(' '), {
    errors: named,
  });
}
