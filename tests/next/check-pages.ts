/** Compares every kind's page of examples/next with what the hub says: `check-pages.ts <port of the hub> <of the site>`. */
import assert from 'node:assert/strict';
import { createHubClient, type Head, type ItemAnswer, KINDS, type Kind } from '../../client/src';
import { foundHead } from '../support/oracles/found-head';
import { changeSlug, unpublish } from './demo-editor';

const [hubPort, sitePort] = process.argv.slice(2);
const origin = `http://localhost:${hubPort}`;
const site = `http://localhost:${sitePort}`;
const hub = createHubClient({ url: origin });
const counts = { passed: 0, failed: 0 };

void main().finally(() => {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});

async function main(): Promise<void> {
  for (const locale of ['en', 'fr']) {
    await check(`/${locale} is the home page`, async () => assert.equal((await visit(`/${locale}`)).status, 200));
    for (const kind of KINDS) await checkKind(kind, locale);
  }
  await check('an unknown address is 404', async () =>
    assert.equal((await visit('/en/news/never-written')).status, 404),
  );
  await check('a tag has a page', async () => assert.equal((await visit('/en/tags/repair')).status, 200));
  await checkOldAddresses();
}

async function checkKind(kind: Kind, locale: string): Promise<void> {
  const found = await hub.items({ kind, locale, limit: 2 });
  assert.ok(found.ok && found.value.items.length > 0, `The demo has no ${kind} in ${locale}.`);
  for (const { slug, url } of found.value.items) {
    await check(`${new URL(url).pathname} has the head and the words of the hub`, async () => {
      const answer = await hub.item(kind, slug, { locale });
      assert.ok(answer.state === 'found');
      assert.ok(url.startsWith(site), `${url} is no page of the site`);
      await comparePage(answer, await visit(new URL(url).pathname));
    });
  }
  const [first] = found.value.items;
  const list = new URL(first?.url ?? site).pathname.split('/').slice(0, 3).join('/');
  await check(`${list} lists its items`, async () => {
    const { status, html } = await visit(list);
    assert.equal(status, 200);
    assert.ok(first && html.includes(new URL(first.url).pathname), 'the first item is missing');
  });
}

async function comparePage({ item, head }: ItemAnswer, { status, html }: Visited): Promise<void> {
  assert.equal(status, 200);
  const found = await foundHead(html);
  const asMap = (tags: Head['tags']) => {
    const contents = new Map<string, string[]>();
    for (const { tag, attrs, content } of tags) {
      const { key, value } = keyOf(tag, attrs, content);
      contents.set(key, [...(contents.get(key) ?? []), value]);
    }
    return contents;
  };
  const printed = asMap(found.tags as Head['tags']);
  for (const [key, values] of asMap(head.tags)) assert.deepEqual(printed.get(key), values, key);
  assert.match(html, new RegExp(`<html lang="${head.lang}"`));
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
  assert.deepEqual(JSON.parse(scripts[0]?.[1] ?? 'null'), head.jsonLd);
  assert.ok(html.includes(item.body.html.slice(0, 60)), 'the text is missing');
}

/** Next writes `name` for some properties, and links of one sort in an order of its own. */
function keyOf(tag: string, attrs: Record<string, string>, content = '') {
  if (tag === 'title') return { key: 'title', value: content };
  if (tag === 'meta') return { key: attrs.property ?? attrs.name ?? '', value: attrs.content ?? '' };
  return { key: `link ${attrs.rel} ${attrs.hreflang ?? attrs.hrefLang ?? attrs.href}`, value: attrs.href ?? '' };
}

async function checkOldAddresses(): Promise<void> {
  const found = await hub.items({ kind: 'news', locale: 'en', limit: 2 });
  const [moved, removed] = found.ok ? found.value.items : [];
  assert.ok(moved && removed);
  await changeSlug(origin, moved, `${moved.slug}-again`);
  await unpublish(origin, removed);
  await check('an old address leads to the new one with 301', async () => {
    const { status, location } = await visit(`/en/news/${moved.slug}`);
    assert.deepEqual([status, new URL(location ?? '', site).pathname], [301, `/en/news/${moved.slug}-again`]);
  });
  await check('a removed item is 410', async () => {
    const { status, html } = await visit(`/en/news/${removed.slug}`);
    assert.equal(status, 410);
    assert.match(html, /This page was removed/);
  });
}

interface Visited {
  status: number;
  location: string | null;
  html: string;
}

async function visit(path: string): Promise<Visited> {
  const response = await fetch(site + path, { redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
}

async function check(what: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    counts.passed += 1;
    console.log(`  ✓ ${what}`);
  } catch (error) {
    counts.failed += 1;
    console.log(`  ✗ ${what}\n    ${error instanceof Error ? error.message.replaceAll('\n', '\n    ') : error}`);
  }
}
