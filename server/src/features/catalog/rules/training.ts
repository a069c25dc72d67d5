import { type Refusal, refuse } from '../refusal';
import type { SourceSession, SourceTraining } from '../source';
import { checkOffers } from './offers';
import { checkTimes } from './times';
import { isWebAddress } from './value';

/** A training: its prices and each of its sessions. */
export function checkTraining(training: SourceTraining): Refusal[] {
  return [
    ...checkOffers(training.offers),
    ...training.sessions.flatMap((session, index) => checkSession(session, `sessions.${index}.`)),
    ...checkKeys(training.sessions),
  ];
}

function checkSession(session: SourceSession, prefix: string): Refusal[] {
  const refusals = checkTimes(session, prefix);
  if (session.onlineUrl && !isWebAddress(session.onlineUrl)) {
    const message = 'The online address of a session must start with https:// or http://.';
    refusals.push(refuse('link-unusable', `${prefix}onlineUrl`, message));
  }
  return refusals;
}

function checkKeys(sessions: readonly SourceSession[]): Refusal[] {
  const seen = new Set<string>();
  return sessions.flatMap(({ key }, index) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = 'Two sessions share one key: remove the second and add it again.';
    return [refuse('session-key-repeated', `sessions.${index}.key`, message)];
  });
}
