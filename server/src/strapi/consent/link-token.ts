import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and reads the last part of a consent link: a request's key, signed. */
export interface LinkTokens {
  sign(key: string): string;
  /** The key of a link that we signed; null for anything else. */
  read(token: string): string | null;
}

const KEY = /^[0-9a-z]{8,24}$/;

/** `secrets`: the first signs, all of them are believed, so that an app can rotate them. */
export function createLinkTokens(secrets: readonly string[]): LinkTokens {
  const [current] = secrets;
  if (current === undefined) throw new Error('community-hub: consent links need app.keys in config/server');
  const seal = (key: string, secret: string) =>
    createHmac('sha256', secret).update(`community-hub consent ${key}`).digest('base64url');
  return {
    sign: (key) => `${key}.${seal(key, current)}`,
    read(token) {
      const [key = '', signature = '', ...rest] = token.split('.');
      if (!KEY.test(key) || rest.length > 0) return null;
      return secrets.some((secret) => same(seal(key, secret), signature)) ? key : null;
    },
  };
}

function same(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
