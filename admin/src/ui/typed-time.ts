import { afterGap, instantsOf } from '../../../shared/wall-clock';

/** What was typed into a date and time field means on the clocks of a zone. */
export type TypedTime =
  | { kind: 'empty' }
  /** `twice`: the clocks show it a second time that day; the first one is meant. */
  | { kind: 'time'; at: string; twice: boolean }
  /** The clocks go from before it to after it: `next` (`YYYY-MM-DDTHH:mm`) is shown instead. */
  | { kind: 'skipped'; next: string };

/** Reads `YYYY-MM-DDTHH:mm`, which browsers may follow with seconds. */
export function readTyped(typed: string, zone: string): TypedTime {
  const wall = typed.slice(0, 16);
  if (wall.length < 16) return { kind: 'empty' };
  const [at, second] = instantsOf(wall, zone);
  return at === undefined
    ? { kind: 'skipped', next: afterGap(wall, zone) }
    : { kind: 'time', at, twice: second !== undefined };
}
