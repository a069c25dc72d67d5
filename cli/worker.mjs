import { withApp } from './with-app.mjs';

export const worker = {
  summary: 'Sends posts from a process of its own, until it is stopped (SIGTERM or Ctrl+C).',
  usage: '[--app <folder>] [--dist <folder>]',
  options: {},
  run: ({ values }) =>
    withApp(values, async (plugin) => {
      await plugin.service('syndication').work();
      process.stdout.write('This worker sends posts. Stopped by SIGTERM or Ctrl+C it finishes what it does.\n');
      // Strapi ends the process; until then nothing else may keep it alive, not even a connection.
      setInterval(() => {}, 2 ** 30);
      return new Promise(() => {});
    }),
};
