// The demo before validators, readers and clients that npm test leaves out. Exit code: 0 all passed,
// 1 something is wrong, 2 nothing is wrong but an oracle is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Handler } from 'htmlmetaparser';
import { Parser } from 'htmlparser2';
import { getPreviewFromContent } from 'link-preview-js';
import { unfurl } from 'unfurl.js';
import { startDemo, walkHub } from './demo.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const XSD = join(here, '../fixtures/xsd');
const folder = mkdtempSync(join(tmpdir(), 'community-hub-oracles-'));
const PYTHON = '/usr/bin/python3';
/** Feeds that newsboat subscribes to: both formats, and no entry twice, which it would count once. */
const SUBSCRIBED = ['feed.xml?locale=en', 'atom.xml?locale=fr'];

/** Debian's tools print names of events, whatever language the machine speaks. */
const PLAIN = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder };

/** Each oracle with what it needs; `run` answers what is wrong, one line each. */
const ORACLES = [
  { name: 'Nu Html Checker (vnu)', needs: ['java'], run: checkHtml },
  { name: 'unfurl.js', needs: [], run: readWithUnfurl },
  { name: 'link-preview-js', needs: [], run: readWithLinkPreview },
  { name: 'htmlmetaparser', needs: [], run: readWithMetaParser },
  { name: 'xmllint', needs: ['xmllint'], run: checkXml },
  { name: 'icalendar and vobject', needs: ['python3:icalendar', 'python3:vobject'], run: readCalendars },
  { name: 'feedparser', needs: ['python3:feedparser'], run: readFeeds },
  { name: 'newsboat', needs: ['newsboat'], run: subscribe },
  { name: 'vdirsyncer', needs: ['vdirsyncer'], run: syncCalendar },
  { name: 'khal', needs: ['vdirsyncer', 'khal'], run: showAgenda },
];

const demo = await startDemo();
const counts = { wrong: 0, missing: 0 };
try {
  const starts = ['', '/sitemap.xml', '/jobs.xml', '/calendar.ics?locale=en', '/calendar.ics?locale=fr'];
  const answers = await walkHub(starts.map((path) => demo.hub + path));
  console.log(`\n${answers.length} addresses of the demo\n`);
  for (const { name, needs, run } of ORACLES) {
    const missing = needs.filter((one) => !isThere(one));
    const problems = missing.length > 0 ? [] : await Promise.resolve(run(answers)).catch((error) => [error.message]);
    counts.missing += missing.length > 0 ? 1 : 0;
    counts.wrong += problems.length > 0 ? 1 : 0;
    console.log(`${missing.length > 0 ? 'MISSING' : problems.length > 0 ? 'WRONG  ' : 'ok     '} ${name}`);
    for (const line of [...missing.map((one) => `install ${one}`), ...problems.slice(0, 30)])
      console.log(`        ${line}`);
  }
} finally {
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `\n${ORACLES.length - counts.wrong - counts.missing} passed, ${counts.wrong} failed, ${counts.missing} missing`,
);
process.exit(counts.wrong > 0 ? 1 : counts.missing > 0 ? 2 : 0);

function isThere(need) {
  const [command, module] = need.split(':');
  if (module) return spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;
  return spawnSync(command, [command === 'java' ? '-version' : '--version']).error === undefined;
}

/** While a program runs, this process does not hear that the server closed the connections it kept. */
function ask(url) {
  return fetch(url).catch(() => fetch(url));
}

function pagesOf(answers) {
  return answers.filter(({ type, status }) => type === 'text/html' && status === 200);
}

/** Writes answers into files of their own; answers their addresses by file name. */
function writeFiles(answers, extension) {
  const names = new Map();
  for (const [index, { url, body }] of answers.entries()) {
    const file = join(folder, `${extension}-${index}.${extension}`);
    writeFileSync(file, body);
    names.set(file, url);
  }
  return names;
}

function checkHtml(answers) {
  const files = writeFiles(pagesOf(answers), 'html');
  const jar = join(here, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const args = ['-jar', jar, '--errors-only', '--stdout', '--exit-zero-always', '--format', 'json', ...files.keys()];
  const out = execFileSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
  return JSON.parse(out).messages.map(
    ({ url, lastLine, message }) => `${files.get(url.replace(/^file:/, ''))}:${lastLine} ${message}`,
  );
}

/** What the page's own head says, as plain strings. */
async function meantBy({ url }) {
  const address = `${new URL(url).origin}/api/community-hub/head?url=${encodeURIComponent(url)}`;
  const { data } = await (await ask(address)).json();
  if (!data) return null;
  const content = (key) => data.tags.find(({ attrs }) => (attrs.property ?? attrs.name) === key)?.attrs.content;
  return { title: content('og:title'), url: content('og:url'), image: content('og:image') };
}

async function compared(answers, read) {
  const problems = [];
  // Only frames and answers to one visitor name no address of their own.
  for (const page of pagesOf(answers).filter(({ body }) => body.includes('rel="canonical"'))) {
    const [meant, got] = [await meantBy(page), await read(page)];
    if (meant === null) problems.push(`${page.url} has no head by its address`);
    for (const key of Object.keys(got)) {
      if (meant !== null && got[key] !== meant[key])
        problems.push(`${page.url} ${key}: ${got[key]} instead of ${meant[key]}`);
    }
  }
  return problems;
}

function readWithUnfurl(answers) {
  return compared(answers, async ({ url }) => {
    const { open_graph: read } = await unfurl(url, { oembed: false });
    return { title: read?.title, url: read?.url, image: read?.images?.[0]?.url };
  });
}

function readWithLinkPreview(answers) {
  return compared(answers, async ({ url, body }) => {
    const { title, images } = await getPreviewFromContent({
      url,
      data: body,
      headers: { 'content-type': 'text/html' },
    });
    return { title, image: images[0] };
  });
}

function readWithMetaParser(answers) {
  return compared(answers, ({ url, body }) => {
    let found = [];
    const handler = new Handler(
      (_error, result) => {
        found = result?.rdfa ?? [];
      },
      { url },
    );
    const parser = new Parser(handler, { decodeEntities: true });
    parser.write(body);
    parser.end();
    const first = (key) => {
      const [value] = found.find((one) => key in one)?.[key] ?? [];
      return value?.['@value'] ?? value;
    };
    return { title: first('og:title'), url: first('og:url'), image: first('og:image') };
  });
}

function checkXml(answers) {
  const problems = [];
  for (const { url, type, body } of answers.filter(({ type }) => /[/+]xml$/.test(type))) {
    const schema = /sitemap\.xml$/.test(url) ? 'siteindex.xsd' : /sitemap-/.test(url) ? 'all.xsd' : null;
    const args = ['--noout', '--nonet', ...(schema ? ['--schema', join(XSD, schema)] : []), '-'];
    const { status, stderr } = spawnSync('xmllint', args, { input: body, encoding: 'utf8' });
    if (status !== 0) problems.push(`${url} (${type}) ${stderr.split('\n')[0]}`);
  }
  return problems;
}

function readWithPython(script, files) {
  const input = JSON.stringify([...files.entries()]);
  return JSON.parse(execFileSync(PYTHON, [join(here, script)], { input, encoding: 'utf8', maxBuffer: 1 << 26 }));
}

function readCalendars(answers) {
  return readWithPython(
    'read-calendars.py',
    writeFiles(
      answers.filter(({ type }) => type === 'text/calendar'),
      'ics',
    ),
  );
}

function readFeeds(answers) {
  const feeds = answers.filter(({ type }) => /^application\/(?:rss|atom)\+xml$/.test(type));
  return readWithPython('read-feeds.py', writeFiles(feeds, 'xml'));
}

/** newsboat loads the feeds over the network and must have each of their entries. */
async function subscribe() {
  const urls = SUBSCRIBED.map((path) => `${demo.hub}/${path}`);
  const entries = await Promise.all(
    urls.map(async (url) => (await (await ask(url)).text()).match(/<(?:item|entry)>/g) ?? []),
  );
  writeFileSync(join(folder, 'urls'), urls.join('\n'));
  writeFileSync(join(folder, 'config'), '');
  const args = ['-u', join(folder, 'urls'), '-c', join(folder, 'cache.db'), '-C', join(folder, 'config')];
  execFileSync('newsboat', [...args, '-x', 'reload'], { env: PLAIN });
  const said = execFileSync('newsboat', [...args, '-x', 'print-unread'], { env: PLAIN, encoding: 'utf8' });
  const meant = entries.flat().length;
  return Number.parseInt(said, 10) === meant ? [] : [`${said.trim()} of ${meant} entries`];
}

/** vdirsyncer copies the calendar; khal then reads its copy. */
async function syncCalendar() {
  const config = join(folder, 'vdirsyncer.conf');
  writeFileSync(
    config,
    `[general]\nstatus_path = "${folder}/status/"\n[pair hub]\na = "there"\nb = "here"\ncollections = null\n` +
      `[storage there]\ntype = "http"\nurl = "${demo.hub}/calendar.ics?locale=en"\n` +
      `[storage here]\ntype = "filesystem"\npath = "${folder}/calendar/"\nfileext = ".ics"\n`,
  );
  const sync = (command) => {
    const { status, stderr } = spawnSync('vdirsyncer', ['-c', config, command], {
      input: 'y\ny\ny\n',
      encoding: 'utf8',
      env: PLAIN,
    });
    return status === 0 ? [] : [`${command}: ${stderr.trim().split('\n').at(-1)}`];
  };
  const problems = [...sync('discover'), ...sync('sync')];
  if (problems.length > 0) return problems;
  const ids = await calendarIds();
  const files = readdirSync(join(folder, 'calendar'));
  return files.length === ids.size ? [] : [`${files.length} files for ${ids.size} events`];
}

async function calendarIds() {
  const text = (await (await ask(`${demo.hub}/calendar.ics?locale=en`)).text()).replace(/\r\n[ \t]/g, '');
  return new Set(text.match(/^UID:.*$/gm));
}

function showAgenda() {
  const config = join(folder, 'khal.conf');
  writeFileSync(
    config,
    `[calendars]\n[[hub]]\npath = ${folder}/calendar/\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n` +
      `datetimeformat = %Y-%m-%d %H:%M\nlongdateformat = %Y-%m-%d\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${folder}/khal.db\n`,
  );
  const { stdout, stderr } = spawnSync('khal', ['-c', config, 'list', 'today', '60d'], {
    encoding: 'utf8',
    env: PLAIN,
  });
  const rides = stdout.match(/Sunday beginners’ ride/g)?.length ?? 0;
  const problems = stderr.split('\n').filter((line) => /warning|error|critical/i.test(line));
  // Sixty days hold eight or nine Sundays, less the one that is left out.
  return rides >= 7 && rides <= 8 ? problems : [...problems, `the Sunday ride stands ${rides} times in 60 days`];
}
