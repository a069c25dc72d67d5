import { setTimeout as sleep } from 'node:timers/promises';

const TIMELINE_PATIENCE_MS = 90_000;
/** Every post of the demo carries such a link, so a timeline without one is empty. */
const LINK_IN_POST = '/hub/go/';

/** Asks every address once and waits for a post on each timeline; answers whether all were well. */
export async function checkAddresses({ hub, pages, api, admin, networks }, progress) {
  const results = [];
  const say = (well, text) => {
    progress.say(`  ${well ? '✓' : '✗'} ${text}`);
    results.push(well);
  };
  for (const address of [hub, ...pages, api, admin]) {
    const { status } = await ask(address);
    say(status === '200', `${status} ${address}`);
  }
  for (const { name, url } of networks) {
    const alive = await hasPost(url);
    say(alive, `${alive ? 'posts' : 'no post'} on ${name} ${url}`);
  }
  const well = results.every(Boolean);
  progress.say(well ? '\n  Every address answers.\n' : '\n  Not everything answers as it should.\n');
  return well;
}

async function ask(address) {
  return fetch(address).then(
    async (answer) => ({ status: String(answer.status), text: await answer.text() }),
    (error) => ({ status: String(error.cause?.code ?? error.message), text: '' }),
  );
}

async function hasPost(url) {
  for (const end = Date.now() + TIMELINE_PATIENCE_MS; Date.now() < end; await sleep(500)) {
    if ((await ask(url)).text.includes(LINK_IN_POST)) return true;
  }
  return false;
}
