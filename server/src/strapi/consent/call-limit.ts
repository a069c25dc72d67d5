import type { Clock } from '../../core/clock';

const MOST_REMEMBERED = 10_000;

/** True while a caller stays within `calls` in each window of `seconds`; counted in this process. */
export function createCallLimit(clock: Clock, calls: number, seconds: number): (caller: string) => boolean {
  let window = 0;
  let counts = new Map<string, number>();
  return (caller) => {
    const current = Math.floor(clock.now().getTime() / 1000 / seconds);
    if (current !== window || counts.size > MOST_REMEMBERED) {
      window = current;
      counts = new Map();
    }
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    return count <= calls;
  };
}
