import { createHmac } from 'node:crypto';
import { fail, ok, type Result } from '../../core/result';

const PREFIX = 'whsec_';
/** Length of a secret in bytes. Source: Standard Webhooks specification, "Signature scheme", read 2026-11-21. */
const BYTES = { least: 24, most: 64 } as const;

/** The key inside a `whsec_…` secret; the error says in plain words what is wrong with it. */
export function secretKey(secret: string): Result<Uint8Array, string> {
  const encoded = secret.trim().replace(new RegExp(`^${PREFIX}`), '');
  const key = Buffer.from(encoded, 'base64');
  const readable = /^[A-Za-z0-9+/]+={0,2}$/.test(encoded);
  if (!readable || key.length < BYTES.least || key.length > BYTES.most) {
    return fail(`The secret must be ${PREFIX} and then ${BYTES.least} to ${BYTES.most} bytes in base64.`);
  }
  return ok(key);
}

/** The three headers of Standard Webhooks for a body that is sent exactly so. `at` is the time of sending. */
export function signedHeaders(
  key: Uint8Array,
  message: { id: string; at: Date; body: string },
): Record<string, string> {
  const seconds = String(Math.floor(message.at.getTime() / 1000));
  const signature = createHmac('sha256', key).update(`${message.id}.${seconds}.${message.body}`).digest('base64');
  return { 'webhook-id': message.id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}
