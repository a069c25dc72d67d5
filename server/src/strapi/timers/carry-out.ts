import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { type Clock, toInstant } from '../../core/clock';
import { placePublishingTimes } from '../../features/catalog';
import type { KindSource } from '../items/kind-sources';
import type { SourceCatalog } from '../items/source-catalog';
import type { Timer, TimerStore } from '../store/timer-store';
import { FIELD_OF, setTimers } from './set-timers';
import type { TimedDraft, TimedDrafts } from './timed-drafts';
import { type TimedFields, timedFieldsOf } from './timed-fields';
import { doTimedWork } from './timed-work';

export interface CarryOutParts {
  strapi: Core.Strapi;
  sources: SourceCatalog;
  drafts: TimedDrafts;
  store: TimerStore;
  clock: Clock;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
}

/** The draft was saved, or another process took over, while this one was at it: nothing may remain. */
export class Overtaken extends Error {}

interface Task {
  timer: Timer;
  trx: Knex.Transaction;
  source: KindSource;
  fields: TimedFields;
  token: string;
}

/**
 * Publishes or unpublishes what a claimed timer says, once, in one transaction with the end of the timer.
 * Throws Overtaken, or what the publication throws.
 */
export async function carryOut(timer: Timer, token: string, parts: CarryOutParts): Promise<void> {
  const source = parts.sources.ofUid(timer.uid);
  const fields = source && timedFieldsOf(parts.sources, source);
  await doTimedWork({ by: timer.by, intent: timer.intent }, () =>
    parts.transaction(async (trx) => {
      if (!source || !fields) return parts.store.remove(trx, [timer.id]);
      const task: Task = { timer, trx, source, fields, token };
      const drafts = await parts.drafts.ofDocument(source, fields, timer.documentId);
      const draft = drafts.find(({ locale }) => locale === timer.locale);
      if (draft && isStill(draft, timer)) await perform(task, parts);
      else await correct(task, draft, parts);
    }),
  );
}

function isStill(draft: TimedDraft, { action, dueAt }: Timer): boolean {
  const placed = placePublishingTimes(draft.times);
  return placed.ok && placed.value[FIELD_OF[action]] === dueAt;
}

async function perform({ timer, trx, source, fields, token }: Task, parts: CarryOutParts): Promise<void> {
  const { strapi, store, drafts, clock } = parts;
  const { documentId, locale, action } = timer;
  const others = (await store.ofDocument(trx, documentId)).filter((other) => other.locale === locale);
  const isOver = (wanted: Timer['action']) =>
    others.some((other) => other.action === wanted && other.dueAt <= toInstant(clock.now()));
  const key = { documentId, ...(locale === '' ? {} : { locale }) };
  const documents = strapi.documents(source.uid as UID.ContentType);
  if (action === 'unpublish') {
    // What was to be public until now is not to be any more, although it was never published.
    const over = isOver('publish') ? (['publishAt', 'unpublishAt'] as const) : (['unpublishAt'] as const);
    // The draft first, as whoever saves it: two that wait for each other would both be stopped.
    await drafts.empty(source, fields, timer, over);
    await documents.unpublish(key as never);
    await store.remove(
      trx,
      others.filter((other) => over.length === 2 && other.action === 'publish').map(({ id }) => id),
    );
  } else if (isOver('unpublish')) {
    await drafts.empty(source, fields, timer, ['publishAt']);
  } else {
    await documents.publish(key as never);
  }
  if (!(await store.finish(trx, timer.id, token))) throw new Overtaken();
}

/** Something wrote the draft past Strapi's documents: the timer follows it. */
async function correct({ timer, trx, source }: Task, draft: TimedDraft | undefined, parts: CarryOutParts) {
  const placed = draft && placePublishingTimes(draft.times);
  if (!draft || !placed?.ok) return parts.store.remove(trx, [timer.id]);
  const { documentId, locale } = timer;
  const known = (await parts.store.ofDocument(trx, documentId)).filter((other) => other.locale === locale);
  await setTimers({ parts, trx, source, documentId, draft, known, wanted: placed.value });
}
