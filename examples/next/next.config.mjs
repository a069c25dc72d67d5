/** @type {import('next').NextConfig} */
export default {
  // The repository has a lockfile of its own: say where this site begins and what it may reach.
  outputFileTracingRoot: new URL('../..', import.meta.url).pathname,
  poweredByHeader: false,
  // Networks that draw cards read the head alone; Next streams metadata into the body for all but the robots it knows.
  htmlLimitedBots: /.*/,
};
