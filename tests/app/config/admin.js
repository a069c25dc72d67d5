/** A preview of the app's own, for its notes: our kinds must stand beside it. */
const preview = {
  enabled: true,
  config: {
    handler: (uid, { documentId }) => (uid === 'api::note.note' ? `https://app.example/${documentId}` : undefined),
  },
};

module.exports = () => ({
  auth: { secret: 'test-admin-secret' },
  apiToken: { salt: 'test-api-token-salt' },
  transfer: { token: { salt: 'test-transfer-token-salt' } },
  secrets: { encryptionKey: JSON.parse(process.env.HUB_TEST_CONFIG || '{}').encryptionKey },
  autoOpen: false,
  flags: { nps: false, promoteEE: false },
  ...(process.env.HUB_TEST_APP_PREVIEW ? { preview } : {}),
});
