import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../../core/json';

/** SHA-256 of a payload's canonical JSON, in hex: what an attempt remembers of it. */
export function payloadDigest(payload: Json | null): string | null {
  return payload === null ? null : createHash('sha256').update(canonicalJson(payload)).digest('hex');
}
