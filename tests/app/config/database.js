const boot = JSON.parse(process.env.HUB_TEST_CONFIG || '{}');

module.exports = () => ({ connection: boot.connection });
