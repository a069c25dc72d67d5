import type { Knex } from 'knex';
import type { Occasion } from '../../../../shared/occasions';
import type { PlanRow, PlanTarget } from '../../features/syndication/ports';
import { TABLES } from './tables';

/** What is planned on one account for one post, as it is stored. */
export interface PlanRecord {
  document_id: string;
  kind: string;
  locale: string;
  account_id: number;
  subject: string;
  occasion: string;
  ticked: string;
  text: string | null;
  at: string | null;
  pictures: string | null;
  post_key: string;
}

const COLUMNS = [
  'document_id',
  'kind',
  'locale',
  'account_id',
  'ticked',
  'text',
  'at',
  'pictures',
  'post_key',
] as const satisfies readonly (keyof PlanRecord)[];
/** Which post is planned; announcements do not store it. */
const SLOT_COLUMNS = ['subject', 'occasion'] as const satisfies readonly (keyof PlanRecord)[];

export const PLAN_COLUMNS = [...COLUMNS, ...SLOT_COLUMNS] as const;

/** Announcements stand in a table of their own, because older versions know no other moment; both in one query. */
export function plansOf(db: Knex, where: Partial<PlanRecord>): Knex.QueryBuilder {
  return db(TABLES.plans)
    .where(where)
    .select(...COLUMNS, db.raw("'' as subject"), db.raw("'announce' as occasion"))
    .unionAll(
      db(TABLES.planOccasions)
        .where(where)
        .select(...PLAN_COLUMNS),
    );
}

export function toPlanRecord(target: PlanTarget, row: PlanRow): PlanRecord {
  return {
    document_id: target.documentId,
    kind: target.kind,
    locale: target.locale,
    account_id: row.accountId,
    subject: row.subject,
    occasion: row.occasion,
    ticked: row.ticked === null ? '' : row.ticked ? 'yes' : 'no',
    text: row.text,
    at: row.at,
    pictures: row.pictures && JSON.stringify(row.pictures),
    post_key: row.postKey,
  };
}

export function toPlan(row: PlanRecord): PlanRow {
  return {
    accountId: row.account_id,
    subject: row.subject,
    occasion: row.occasion as Occasion,
    ticked: row.ticked === '' ? null : row.ticked === 'yes',
    text: row.text,
    at: row.at,
    pictures: row.pictures === null ? null : (JSON.parse(row.pictures) as number[]),
    postKey: row.post_key,
  };
}
