import { createHash } from 'node:crypto';

/** Names our ids: a constant of this plugin, never to change. */
const NAMESPACE = Buffer.from('8f1c6a0e4b1d4c5f9a3e7d2b60c4e915', 'hex');

/**
 * `urn:uuid:` of an item in a locale, made from its documentId alone (UUID version 5, RFC 9562): neither
 * a renamed slug nor a move to another host makes readers show the item as new.
 */
export function lastingId(documentId: string, locale: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${documentId}/${locale}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}
