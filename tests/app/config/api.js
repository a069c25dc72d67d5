module.exports = () => {
  const { rest, ...others } = JSON.parse(process.env.HUB_TEST_CONFIG || '{}').api || {};
  return { rest: { defaultLimit: 25, maxLimit: 100, withCount: true, ...rest }, ...others };
};
