import type { Knex } from 'knex';
import type { Presence, Work } from '../../../../shared/contracts/posts';
import type { SharedKind } from '../../../../shared/kinds';
import type { Receipt } from '../../channels/kit/contract';
import type { Json } from '../../core/json';
import type { Approval, EditAnswer, NewPost, Operation, Post, Problem } from '../../features/syndication/ports';

/** A row of the posts table. JSON columns are text, so that every database compares them alike. */
export interface PostRecord {
  id: number;
  version: number;
  key: string;
  kind: string;
  document_id: string;
  subject: string;
  locale: string;
  account_id: number;
  occasion: string;
  generation: number;
  desired: string;
  desired_rev: number;
  sent_rev: number;
  presence: string;
  work: string;
  at: string | null;
  problem: string | null;
  problem_code: string | null;
  text: string | null;
  title: string;
  operation: string | null;
  sent_payload: string | null;
  live_payload: string | null;
  receipt: string | null;
  steps: string;
  approval: string | null;
  pictures: string | null;
  edit_answer: string | null;
  attempts: number;
  failures: number;
  created_at: string;
  updated_at: string;
}

export function toPost(row: PostRecord): Post {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    kind: row.kind as SharedKind,
    documentId: row.document_id,
    subject: row.subject,
    locale: row.locale,
    accountId: row.account_id,
    occasion: row.occasion,
    generation: row.generation,
    desired: row.desired as Post['desired'],
    desiredRev: row.desired_rev,
    sentRev: row.sent_rev,
    presence: row.presence as Presence,
    work: row.work as Work,
    at: row.at,
    problem: parse<Problem>(row.problem),
    text: row.text,
    title: row.title,
    operation: parse<Operation>(row.operation),
    sentPayload: parse<Json>(row.sent_payload),
    livePayload: parse<Json>(row.live_payload),
    receipt: parse<Receipt>(row.receipt),
    steps: parse<{ [name: string]: Json }>(row.steps) ?? {},
    approval: parse<Approval>(row.approval),
    pictures: parse<number[]>(row.pictures),
    editAnswer: parse<EditAnswer>(row.edit_answer),
    attempts: row.attempts,
    failures: row.failures,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

type Columns = Omit<PostRecord, 'id' | 'version'>;

function toColumns(post: NewPost): Columns {
  return {
    key: post.key,
    kind: post.kind,
    document_id: post.documentId,
    subject: post.subject,
    locale: post.locale,
    account_id: post.accountId,
    occasion: post.occasion,
    generation: post.generation,
    desired: post.desired,
    desired_rev: post.desiredRev,
    sent_rev: post.sentRev,
    presence: post.presence,
    work: post.work,
    at: post.at,
    problem: text(post.problem),
    problem_code: post.problem?.code ?? null,
    text: post.text,
    title: post.title.slice(0, 255),
    operation: text(post.operation),
    sent_payload: text(post.sentPayload),
    live_payload: text(post.livePayload),
    receipt: text(post.receipt),
    steps: JSON.stringify(post.steps),
    approval: text(post.approval),
    pictures: text(post.pictures),
    edit_answer: text(post.editAnswer),
    attempts: post.attempts,
    failures: post.failures,
    created_at: post.createdAt,
    updated_at: post.updatedAt,
  };
}

export function toNewRecord(post: NewPost): Columns & { version: number } {
  return { ...toColumns(post), version: 1 };
}

/** The columns in which two states of a post differ: a write touches nothing else. */
export function changedColumns(before: Post, after: Post): Partial<Columns> {
  const old = toColumns(before);
  const entries = Object.entries(toColumns(after)).filter(([name, value]) => old[name as keyof Columns] !== value);
  return Object.fromEntries(entries);
}

/** Compare-and-set on the version, to be run; whoever makes it may add conditions. Touches one row or none. */
export function postUpdate(knex: Knex, table: string, before: Post, after: Post): Knex.QueryBuilder {
  return knex(table)
    .where({ id: before.id, version: before.version })
    .update({ ...changedColumns(before, after), version: before.version + 1 });
}

/** The post as `postUpdate` wrote it. */
export function asWritten(before: Post, after: Post): Post {
  return { ...after, id: before.id, version: before.version + 1 };
}

/** Answers the written post, or null when somebody else wrote it meanwhile. */
export async function writePost(knex: Knex, table: string, before: Post, after: Post): Promise<Post | null> {
  return (await postUpdate(knex, table, before, after)) === 1 ? asWritten(before, after) : null;
}

function parse<T>(value: string | null): T | null {
  return value === null ? null : (JSON.parse(value) as T);
}

function text(value: Json | Problem | Operation | Receipt | Approval | EditAnswer | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
