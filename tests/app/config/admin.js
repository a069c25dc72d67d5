module.exports = () => ({
  auth: { secret: 'test-admin-secret' },
  apiToken: { salt: 'test-api-token-salt' },
  transfer: { token: { salt: 'test-transfer-token-salt' } },
  secrets: { encryptionKey: JSON.parse(process.env.HUB_TEST_CONFIG || '{}').encryptionKey },
  autoOpen: false,
  flags: { nps: false, promoteEE: false },
});
