/**
 * Fixed keys make the demo start without questions. Anyone can read them here, so they must never
 * guard anything real.
 */
const SECRETS = {
  appKeys: ['demo-key-one-not-secret', 'demo-key-two-not-secret'],
  adminJwt: 'demo-admin-jwt-not-secret',
  jwt: 'demo-jwt-not-secret',
  apiTokenSalt: 'demo-api-token-salt-not-secret',
  transferTokenSalt: 'demo-transfer-token-salt-not-secret',
  encryptionKey: 'demo-encryption-key-not-secret!!',
} as const;

/** The demo's fixed keys. Throws when NODE_ENV is production: they are public. */
export function demoSecrets(environment: string | undefined = process.env.NODE_ENV): typeof SECRETS {
  if (environment === 'production') {
    throw new Error(
      'This is the community hub demo: its keys are published in demo/src/demo-secrets.ts, so it refuses NODE_ENV=production. ' +
        'Unset NODE_ENV to look at the demo, or install strapi-plugin-community-hub in an app with keys of its own.',
    );
  }
  return SECRETS;
}
