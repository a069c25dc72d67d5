module.exports = () => ({ connection: JSON.parse(process.env.HUB_TEST_CONFIG || '{}').connection });
