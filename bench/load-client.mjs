// Asks one address over and over on a few connections, and answers how fast; `{n}` in it counts to 99.
// A process of its own, so that the server's processor time is the server's.
import { Agent, get } from 'node:http';

const [url, connections, milliseconds] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const until = performance.now() + Number(milliseconds);
const times = [];
let failed = 0;
let asked = 0;

const ask = () =>
  new Promise((resolve) => {
    const start = performance.now();
    asked += 1;
    get(url.replace('{n}', String(1 + (asked % 99))), { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) times.push(performance.now() - start);
        else failed += 1;
        resolve();
      });
    }).on('error', () => {
      failed += 1;
      resolve();
    });
  });

const start = performance.now();
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    do await ask();
    while (performance.now() < until);
  }),
);
const seconds = (performance.now() - start) / 1000;
agent.destroy();
process.stdout.write(JSON.stringify({ times, failed, seconds }));
