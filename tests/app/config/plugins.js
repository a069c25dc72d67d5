const path = require('node:path');

// Read in the function: a suite boots several times with other settings, and modules are kept.
module.exports = () => {
  const boot = JSON.parse(process.env.HUB_TEST_CONFIG || '{}');
  return {
    'community-hub': {
      enabled: boot.enabled !== false,
      resolve: boot.plugin || path.resolve(__dirname, '../../plugin'),
      config: boot.hub || {},
    },
    graphql: { enabled: boot.graphql === true },
    ...(boot.signedUploads ? { upload: { config: { provider: 'signed' } } } : {}),
    'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
  };
};
