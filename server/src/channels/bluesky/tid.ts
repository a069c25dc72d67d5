import { createHash } from 'node:crypto';

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * The record key of a post, from its own time and key alone, so that every attempt writes the same
 * record: 53 bits of microseconds and a 10 bit clock id. Twenty bits of the time and the clock id
 * come from the key; two posts of one second share a record key with a chance of 1 in 10^9.
 * Source: atproto specification "Record Keys", packages/syntax/src/tid.ts, 2026-08.
 */
export function recordKey(createdAt: string, key: string): string {
  const hash = createHash('sha256').update(key).digest();
  const second = BigInt(Math.floor(Date.parse(createdAt) / 1000));
  const micros = second * 1_000_000n + BigInt(hash.readUInt32BE(0) % 1_000_000);
  const bits = (micros << 10n) | BigInt(hash.readUInt16BE(4) & 0x3ff);
  return Array.from({ length: 13 }, (_, place) => ALPHABET[Number((bits >> BigInt(60 - place * 5)) & 31n)]).join('');
}
