import type { PlanSlotTime } from '../../../../../shared/contracts/plan';
import { type Instant, toInstant } from '../../../core/clock';
import type { Account } from '../ports';
import { hasSlotRules, LOOK_BACK_MS, nextSlot, type SlotRules, slotFor } from './next-slot';
import type { SlotTimes } from './slot-ports';

/** The rules of an account, in a zone that is named. */
export function slotRulesOf({ rules }: Pick<Account, 'rules'>, homeZone: string): SlotRules {
  return { ...rules, zone: rules.zone === '' ? homeZone : rules.zone };
}

/** Since when publications count for rules at a time, in milliseconds. */
export function countedSince(at: number): Instant {
  return toInstant(new Date(at - LOOK_BACK_MS));
}

/** Says when a post goes out that is wanted at a time; null where the account has no rule about times. */
export async function forecastSlot(
  { times, homeZone }: { times: SlotTimes; homeZone: string },
  account: Account,
  { wanted, now, postId }: { wanted: Instant; now: Instant; postId: number | null },
): Promise<PlanSlotTime | null> {
  if (!hasSlotRules(account.rules)) return null;
  const rules = slotRulesOf(account, homeZone);
  const since = countedSince(Date.parse(now));
  const { sent, planned } = await times.taken(account.id, { since, now }, postId);
  const taken = [...sent, ...planned].map(Date.parse);
  const slot = slotFor(rules, taken, Date.parse(wanted));
  const free = nextSlot(rules, taken, Date.parse(wanted)).at;
  return {
    at: toInstant(new Date(slot.at)),
    reason: slot.reason,
    nextFree: free === slot.at ? null : toInstant(new Date(free)),
    zone: rules.zone,
  };
}
