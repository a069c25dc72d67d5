type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Seconds of each unit, largest first. */
const UNITS: readonly (readonly [Unit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How far `at` is from `now` (milliseconds), in whole units of the largest that fits; negative in the past. */
export function relativeTime(at: number, now: number): { value: number; unit: Unit } {
  const seconds = (at - now) / 1000;
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return { value: Math.trunc(seconds / length), unit };
  }
  // Seconds that count up catch the eye for nothing: below a minute it is "now".
  return { value: 0, unit: 'second' };
}
