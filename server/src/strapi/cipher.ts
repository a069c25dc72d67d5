import type { Core } from '@strapi/strapi';
import type { Cipher } from '../features/syndication/ports';

/** What Strapi's own service answers: null when the key is missing or another one. */
interface Encryption {
  encrypt(plain: string): string | null;
  decrypt(sealed: string): string | null;
}

/** Secrets at rest by Strapi's encryption service; null when the app configures no key. */
export function createCipher(strapi: Core.Strapi): Cipher | null {
  const key: unknown = strapi.config.get('admin.secrets.encryptionKey');
  if (typeof key !== 'string' || key === '') return null;
  const encryption = strapi.service('admin::encryption') as unknown as Encryption;
  return {
    encrypt(plain) {
      const sealed = encryption.encrypt(plain);
      if (sealed === null) throw new Error('Strapi did not encrypt a secret although it has a key');
      return sealed;
    },
    decrypt: (stored) => (stored.startsWith('v1:') ? encryption.decrypt(stored) : null),
  };
}
