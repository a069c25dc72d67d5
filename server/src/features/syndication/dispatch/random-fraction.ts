import type { Random } from '../../../core/ids';

/** A number in [0, 1) for jitter, from two random bytes. */
export function fraction(random: Random): number {
  const [high = 0, low = 0] = random.bytes(2);
  return (high * 256 + low) / 65_536;
}
