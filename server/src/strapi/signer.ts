import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs texts for one purpose, so that a signature made for one is worth nothing for another. */
export interface Signer {
  sign(text: string): string;
  verifies(text: string, signature: string): boolean;
}

/** `secrets`: the first signs, all of them are believed, so that an app can rotate them. Throws without any. */
export function createSigner(purpose: string, secrets: readonly string[]): Signer {
  const [current] = secrets;
  if (current === undefined) throw new Error(`community-hub: ${purpose} links need app.keys in config/server`);
  const seal = (text: string, secret: string) =>
    createHmac('sha256', secret).update(`community-hub ${purpose} ${text}`).digest('base64url');
  return {
    sign: (text) => seal(text, current),
    verifies: (text, signature) => secrets.some((secret) => same(seal(text, secret), signature)),
  };
}

function same(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
