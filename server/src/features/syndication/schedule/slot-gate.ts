import { toInstant } from '../../../core/clock';
import { unreachable } from '../../../core/result';
import type { Gate } from '../dispatch/dispatch-ports';
import { waitsForTurn } from '../post/moving';
import { ANSWER } from '../replies/answer';
import { countedSince, slotRulesOf } from './account-slots';
import { hasSlotRules, nextSlot, type SlotReason, type SlotRules, slotFor } from './next-slot';
import type { SlotTimes } from './slot-ports';

/**
 * Keeps publications out of an account's quiet hours, apart from each other and within its day. Updates and removals
 * pass: nobody is woken by them, and a correction or a withdrawn consent must not wait until morning. So does
 * what a person answers somebody, and what settles an unknown outcome: it stands there already or is only looked up.
 */
export function createSlotGate(times: SlotTimes, homeZone: string): Gate {
  return async ({ account, post, operation }, _lease, now) => {
    if (operation !== 'publish' || post.occasion === ANSWER || !hasSlotRules(account.rules)) return null;
    const rules = slotRulesOf(account, homeZone);
    const at = Date.parse(now);
    const { sent, planned } = await times.taken(account.id, { since: countedSince(at), now }, post.id);
    // One that was given a time of its own keeps its turn: those behind it make room.
    const slot = waitsForTurn(post)
      ? nextSlot(rules, sent.map(Date.parse), at)
      : slotFor(rules, [...sent, ...planned].map(Date.parse), at);
    if (slot.reason === null) return null;
    return { until: toInstant(new Date(slot.at)), reason: slot.reason, detail: wordsOf(slot.reason, rules) };
  };
}

function wordsOf(reason: SlotReason, { zone, quietHours, minimumGapMinutes, dailyCap }: SlotRules): string {
  switch (reason) {
    case 'quiet-hours':
      return `This account keeps quiet from ${quietHours?.from} to ${quietHours?.to} (${zone}).`;
    case 'minimum-gap':
      return `This account leaves ${minimumGapMinutes} minutes between two posts.`;
    case 'daily-cap':
      return `This account publishes ${dailyCap} posts a day at most (${zone}).`;
    default:
      return unreachable(reason);
  }
}
