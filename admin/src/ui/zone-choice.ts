import { useSyncExternalStore } from 'react';

/** On whose clocks times are told and chosen: those of the item's place, or of who looks. */
export type ZoneChoice = 'item' | 'mine';

const KEY = 'community-hub.clocks';
const listeners = new Set<() => void>();

/** What this person chose in this browser; the item's own clocks where she has not. */
export function useZoneChoice(): [ZoneChoice, (choice: ZoneChoice) => void] {
  return [useSyncExternalStore(subscribe, readChoice), writeChoice];
}

/** IANA zone of this computer. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zone in which something of an item is told, and the other one where it differs. */
export function useZones(itemZone: string): { zone: string; other: string | null } {
  const [choice] = useZoneChoice();
  const mine = ownZone();
  const [zone, other] = choice === 'mine' ? [mine, itemZone] : [itemZone, mine];
  return { zone, other: zone === other ? null : other };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Other tabs of the same browser.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function readChoice(): ZoneChoice {
  return localStorage.getItem(KEY) === 'mine' ? 'mine' : 'item';
}

function writeChoice(choice: ZoneChoice): void {
  localStorage.setItem(KEY, choice);
  for (const listener of listeners) listener();
}
