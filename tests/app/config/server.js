module.exports = () => ({
  host: '127.0.0.1',
  port: 0,
  app: { keys: ['test-key-1', 'test-key-2'] },
  logger: { config: { level: process.env.TEST_LOG_LEVEL || 'error' } },
  ...JSON.parse(process.env.HUB_TEST_CONFIG || '{}').server,
});
