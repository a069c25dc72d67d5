import type { Instant } from '../../../core/clock';
import type { OccasionTime } from '../occasions/occasions-of';
import type { PlanRow, Post } from '../ports';

/** What an editor planned for one post of one account. */
export type SlotPlan = Pick<PlanRow, 'ticked' | 'text' | 'at' | 'pictures'> & {
  /** Null where none was reserved. */
  postKey: string | null;
};

type Slot = Pick<Post, 'accountId' | 'subject' | 'occasion'>;

/** The row of a slot; of a run without one of its own the tick and the text for all runs. */
export function planOf(rows: readonly PlanRow[], slot: Slot): SlotPlan | null {
  const own = rows.find((row) => isSlot(row, slot)) ?? null;
  if (slot.subject === '') return own;
  const all = rows.find((row) => isSlot(row, { ...slot, subject: '' }));
  if (!all) return own;
  return {
    ticked: own?.ticked ?? all.ticked,
    text: own?.text ?? all.text,
    at: own?.at ?? null,
    pictures: own?.pictures ?? all.pictures,
    postKey: own?.postKey ?? null,
  };
}

/** When a post of this moment goes out: never before its item may be posted about it. */
export function dueOf(time: OccasionTime, plan: SlotPlan | null, soonest: Instant): Instant {
  const wished = plan?.at ?? time.due ?? soonest;
  return [wished, time.from ?? soonest, soonest].reduce((latest, one) => (one > latest ? one : latest));
}

/** False once the moment has passed and nobody chose another time for it. */
export function mayStillBeMade(time: OccasionTime, plan: SlotPlan | null, now: Instant): boolean {
  const wished = plan?.at ?? time.due;
  return time.late || wished === null || wished > now;
}

function isSlot(row: PlanRow, { accountId, subject, occasion }: Slot): boolean {
  return row.accountId === accountId && row.subject === subject && row.occasion === occasion;
}
