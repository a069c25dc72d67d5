const path = require('node:path');

const boot = JSON.parse(process.env.HUB_TEST_CONFIG || '{}');

module.exports = () => ({
  'community-hub': {
    enabled: boot.enabled !== false,
    resolve: path.resolve(__dirname, '../../plugin'),
    config: boot.hub || {},
  },
  'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
});
