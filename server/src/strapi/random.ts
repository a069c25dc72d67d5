import { randomBytes } from 'node:crypto';
import { type Random, shortId } from '../core/ids';

export const RANDOM: Random = { bytes: (length) => randomBytes(length) };

/** A random id of 60 bits, safe in addresses. */
export function newShortId(length = 12): string {
  return shortId(RANDOM, length);
}
