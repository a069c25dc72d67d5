import { createSigner } from '../signer';

/** Makes and reads the last part of a consent link: a request's key, signed. */
export interface LinkTokens {
  sign(key: string): string;
  /** The key of a link that we signed; null for anything else. */
  read(token: string): string | null;
}

const KEY = /^[0-9a-z]{8,24}$/;

/** `secrets`: the first signs, all of them are believed, so that an app can rotate them. */
export function createLinkTokens(secrets: readonly string[]): LinkTokens {
  const signer = createSigner('consent', secrets);
  return {
    sign: (key) => `${key}.${signer.sign(key)}`,
    read(token) {
      const [key = '', signature = '', ...rest] = token.split('.');
      if (!KEY.test(key) || rest.length > 0) return null;
      return signer.verifies(key, signature) ? key : null;
    },
  };
}
