// Lighthouse, as a phone sees it, on the home page and on one page of each kind of the running demo.
import { gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import setUpChromium from '../e2e/global-setup.mjs';
import { startDemo } from './demo.mjs';

const ROUNDS = 3;
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const CATEGORIES = Object.keys(LEAST);
const KINDS = ['news', 'event', 'training', 'album', 'job', 'store', 'info'];
/** Home without its pictures, gzipped. */
const MOST_KB = 60;
/** One process for all would end with Lighthouse's first tab; the other arguments are for a machine without a screen. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

const only = process.argv.slice(2);
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** Home and the newest item of each kind, by name. */
async function pagesOf({ hub, api }) {
  const item = async (kind) => {
    const filter = kind === 'info' ? null : `${api}&kind=${kind}&limit=1${kind === 'event' ? '&when=upcoming' : ''}`;
    if (filter === null) return `${hub}/en/info/about`;
    return (await (await fetch(filter)).json()).data[0].url;
  };
  const entries = await Promise.all(KINDS.map(async (kind) => [kind, await item(kind)]));
  return [['home', `${hub}/en`], ...entries].filter(([name]) => only.length === 0 || only.includes(name));
}

async function measure(url, port) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await lighthouse(url, { port, onlyCategories: CATEGORIES, formFactor: 'mobile', logLevel: 'error' });
    rounds.push(run.lhr);
  }
  const scores = Object.fromEntries(
    CATEGORIES.map((id) => [id, Math.round(100 * median(rounds.map(({ categories }) => categories[id].score ?? 0)))]),
  );
  return { scores, last: rounds.at(-1) };
}

/** What took points in the last round, in Lighthouse's own words. */
function losses({ categories, audits }) {
  const lost = CATEGORIES.flatMap((id) =>
    categories[id].auditRefs
      .filter(({ weight, id: audit }) => weight > 0 && (audits[audit].score ?? 1) < 0.9)
      .map(({ id: audit }) => `${id}: ${audits[audit].title} (${audits[audit].displayValue ?? audits[audit].score})`),
  );
  return [...new Set(lost)];
}

/** Kilobytes that a first visit of the page loads without pictures, each file gzipped. */
async function weightOf(url) {
  const html = await (await fetch(url)).text();
  const assets = [...html.matchAll(/<link rel="(?:stylesheet|preload)"[^>]*\shref="([^"]+)"/g)].map(([, href]) => href);
  const files = await Promise.all(
    [...new Set(assets)].map(async (href) => Buffer.from(await (await fetch(new URL(href, url))).arrayBuffer())),
  );
  return [Buffer.from(html), ...files].reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000;
}

const demo = await startDemo();
let chrome;
let failed = false;
try {
  await setUpChromium();
  chrome = await launch({
    chromePath: JSON.parse(process.env.HUB_TEST_CHROMIUM).executablePath,
    chromeFlags: FLAGS,
    ignoreDefaultFlags: true,
  });
  console.log(`\n| page | ${CATEGORIES.join(' | ')} |\n| --- |${' ---: |'.repeat(CATEGORIES.length)}`);
  const notes = [];
  for (const [name, url] of await pagesOf(demo)) {
    const { scores, last } = await measure(url, chrome.port);
    console.log(`| ${name} | ${CATEGORIES.map((id) => scores[id]).join(' | ')} |`);
    if (CATEGORIES.some((id) => scores[id] < LEAST[id])) {
      failed = true;
      notes.push(`${name} ${url}`, ...losses(last).map((line) => `  ${line}`));
    }
  }
  const weight = await weightOf(`${demo.hub}/en`);
  if (weight > MOST_KB) failed = true;
  console.log(`\nHome: ${weight.toFixed(1)} kB gzipped without pictures, at most ${MOST_KB}.`);
  if (notes.length > 0) console.log(`\nBelow the aim:\n${notes.join('\n')}`);
} finally {
  await chrome?.kill();
  await demo.stop();
}
process.exit(failed ? 1 : 0);
