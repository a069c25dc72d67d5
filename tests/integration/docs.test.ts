import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BootedHub, bootHub } from './boot';
import { writeDocsContent } from './docs-content';

interface Example {
  request: string;
  status: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
  /** The answer that the guide shows below it. */
  shown: unknown;
}

const GUIDES = ['hub-and-api', 'lists-and-search', 'importing', 'lasting-addresses', 'frames'];
const pageOf = (guide: string) => readFileSync(resolve(__dirname, `../../docs/guide/${guide}.md`), 'utf8');
const FENCE = /^```http ?(\d+)?\n([\s\S]*?)\n```\n(?:\n```json\n([\s\S]*?)\n```\n)?/gm;
const examples = GUIDES.flatMap((guide) => [...pageOf(guide).matchAll(FENCE)].map(readExample));

function readExample([, status = '200', text = '', shown]: RegExpMatchArray): Example {
  const [head = '', body = null] = text.split('\n\n');
  const [request = '', ...lines] = head.split('\n');
  const [method = '', path = ''] = request.split(' ');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return { request, status: Number(status), method, path, headers, body, shown: shown ? JSON.parse(shown) : undefined };
}

/** Where a shown answer has something that the real one lacks or has in another form. */
function untrue(shown: unknown, real: unknown, at = 'answer'): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(real)) return [`${at} is no list`];
    if (shown.length > 0 && real.length === 0) return [`${at} is empty`];
    return shown.flatMap((one, index) => untrue(one, real[Math.min(index, real.length - 1)], `${at}[${index}]`));
  }
  if (shown !== null && typeof shown === 'object') {
    if (real === null || typeof real !== 'object') return [`${at} is no object`];
    const given = real as Record<string, unknown>;
    return Object.entries(shown).flatMap(([name, value]) =>
      name in given ? untrue(value, given[name], `${at}.${name}`) : [`${at}.${name} is missing`],
    );
  }
  return typeof shown === typeof real && (shown === null) === (real === null) ? [] : [`${at} is ${String(real)}`];
}

describe('the guide to the API', () => {
  let hub: BootedHub;
  let token: string;

  beforeAll(async () => {
    hub = await bootHub({
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } },
    });
    await writeDocsContent(hub);
    const made = { name: 'guide', type: 'full-access', lifespan: null, description: '' };
    token = (await hub.strapi.service('admin::api-token').create(made)).accessKey;
  });
  afterAll(() => hub?.stop());

  it('has an example of every public call', () => {
    const calls = ['/items?', '/items/event/', '/head?', '/brand', '/events', '/hub/en'];
    for (const call of calls) expect(examples.map(({ path }) => path).join('\n')).toContain(call);
    expect(examples.filter(({ shown }) => shown !== undefined).length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples.map((example) => [`${example.request} with ${example.status}`, example] as const))(
    'answers %s as the guide shows',
    async (_name, { method, path, headers, body, status, shown }) => {
      const call = hub.request[method.toLowerCase() as 'get' | 'post' | 'put'](path);
      for (const [name, value] of Object.entries(headers)) call.set(name, value.replace('<token>', token));
      const answer = body === null ? await call : await call.send(body);
      expect([answer.status, answer.body?.error?.message]).toEqual([
        status,
        status < 400 || path.startsWith('/hub') ? undefined : expect.any(String),
      ]);
      if (shown !== undefined) expect(untrue(shown, answer.body)).toEqual([]);
    },
  );

  it('imports the file of the guide by the call of the guide, tried first', async () => {
    const guide = pageOf('importing');
    const [, csv = ''] = /```csv\n([\s\S]*?)```/.exec(guide) ?? [];
    const [, path = ''] = /"https:\/\/hub\.example\.org(\/api\/community-hub\/import\?[^"]+)"/.exec(guide) ?? [];
    const [, shown = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
    const send = (to: string) =>
      hub.request.post(to).set('Authorization', `Bearer ${token}`).attach('file', Buffer.from(csv), 'events.csv');
    const tried = (await send(path)).body;
    expect(untrue(JSON.parse(shown), tried)).toEqual([]);
    expect(tried.data.map((row: { action: string }) => row.action)).toEqual(['create', 'create']);
    expect((await send(path.replace('&dryRun=true', ''))).body.data).toEqual(tried.data);
    const { body } = await hub.request.get('/api/community-hub/items/event/bell-workshop?locale=en');
    expect(body.data.item.facts.offers).toMatchObject([{ price: 12.5, currency: 'EUR' }]);
  });
});
