import { randomBytes } from 'node:crypto';
import { shortId } from '../core/ids';

/** A random id of 60 bits, safe in addresses. */
export function newShortId(length = 12): string {
  return shortId({ bytes: (count) => randomBytes(count) }, length);
}
