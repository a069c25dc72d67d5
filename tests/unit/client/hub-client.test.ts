import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHubClient, HubError } from '../../../client/src';

type Reply = { status: number; body?: unknown; text?: string; headers?: Record<string, string> };
const strapiError = (status: number, message: string, errors: object[] = []) => ({
  status,
  body: { data: null, error: { status, name: 'SomeError', message, details: { errors } } },
});

/** A server that answers in the words of the hub; `npm run test:next` asks the real one. */
let replies: (path: string, request: IncomingMessage) => Reply;
const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  const { status, body, text, headers } = replies(request.url ?? '', request);
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(text ?? JSON.stringify(body));
});
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => asked.splice(0));
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const list = (titles: string[], nextCursor: string | null): Reply => ({
  status: 200,
  body: { data: titles.map((title) => ({ title })), meta: { pagination: { limit: 2, nextCursor }, locale: 'fr' } },
});
const lastAddress = () => new URL(asked.at(-1)?.url ?? '', url);

describe('the client', () => {
  it('writes a query as the hub reads it', async () => {
    replies = () => list(['One'], null);
    const hub = createHubClient({ url: `${url}/`, locale: 'fr', token: 'secret' });
    await hub.items({ kind: ['event', 'job'], near: { lat: 45.76, lng: 4.83 }, radius: 5, tag: 'repair', limit: 2 });
    const { pathname, searchParams } = lastAddress();
    expect(pathname).toBe('/api/community-hub/items');
    expect(Object.fromEntries(searchParams)).toEqual({
      kind: 'event,job',
      locale: 'fr',
      near: '45.76,4.83',
      radius: '5',
      tag: 'repair',
      limit: '2',
    });
    expect(asked[0]?.headers.authorization).toBe('Bearer secret');
  });

  it('walks a whole list, and a locale of the call wins', async () => {
    replies = (path) => (path.includes('cursor=next') ? list(['Three'], null) : list(['One', 'Two'], 'next'));
    const titles: string[] = [];
    for await (const { title } of createHubClient({ url, locale: 'fr' }).allItems({ locale: 'en' })) titles.push(title);
    expect(titles).toEqual(['One', 'Two', 'Three']);
    expect(asked).toHaveLength(2);
    expect(lastAddress().searchParams.get('locale')).toBe('en');
  });

  it('says in a loop which page failed', async () => {
    replies = (path) =>
      path.includes('cursor') ? strapiError(400, 'The cursor is of another list.') : list(['One'], 'x');
    const walk = async () => {
      for await (const item of createHubClient({ url }).allItems()) expect(item.title).toBe('One');
    };
    await expect(walk()).rejects.toThrow(HubError);
    await expect(walk()).rejects.toThrow('The cursor is of another list.');
  });

  it.each<[string, Reply, object]>([
    [
      'found',
      { status: 200, body: { data: { item: { title: 'Night' } } } },
      { state: 'found', item: { title: 'Night' } },
    ],
    [
      'moved',
      {
        status: 301,
        headers: { Location: '/elsewhere' },
        body: { data: null, meta: { movedTo: 'https://hub.example/en/events/b' } },
      },
      { state: 'moved', to: 'https://hub.example/en/events/b' },
    ],
    ['gone', strapiError(410, 'This event was removed.'), { state: 'gone' }],
    ['absent', strapiError(404, 'No event has the slug "a" in en.'), { state: 'absent' }],
    [
      'failed, where no hub answers',
      strapiError(404, 'Not Found'),
      { state: 'failed', fault: { kind: 'refused', status: 404, message: 'Not Found', problems: [] } },
    ],
    [
      'failed, where the hub is closed',
      strapiError(403, 'Forbidden'),
      { state: 'failed', fault: { kind: 'refused', status: 403, message: 'Forbidden', problems: [] } },
    ],
    [
      'failed, where something else answers',
      { status: 502, text: '<html>Bad gateway' },
      { state: 'failed', fault: { kind: 'unreadable', status: 502 } },
    ],
  ])('answers that an item is %s', async (_what, reply, expected) => {
    replies = () => reply;
    expect(await createHubClient({ url }).item('event', 'a/b', { locale: 'en' })).toEqual(expected);
    expect(lastAddress().pathname).toBe('/api/community-hub/items/event/a%2Fb');
  });

  it('follows where a browser hides the redirect, and says where the item stands', async () => {
    replies = () => ({ status: 200, body: { data: { item: { url: 'https://hub.example/en/events/b' } } } });
    const hidden = { type: 'opaqueredirect', ok: false, status: 0 } as Response;
    const browser: typeof fetch = async (input, init) => (init?.redirect === 'manual' ? hidden : fetch(input, init));
    expect(await createHubClient({ url, fetch: browser }).item('event', 'a')).toEqual({
      state: 'moved',
      to: 'https://hub.example/en/events/b',
    });
  });

  it('names each bad parameter', async () => {
    replies = () => strapiError(400, 'limit is 1 to 100.', [{ path: ['limit'], message: 'limit is 1 to 100.' }]);
    expect(await createHubClient({ url }).items({ limit: 0 })).toEqual({
      ok: false,
      fault: {
        kind: 'refused',
        status: 400,
        message: 'limit is 1 to 100.',
        problems: [{ field: 'limit', message: 'limit is 1 to 100.' }],
      },
    });
  });

  it('answers null for the head of no page, and the brand of its locale', async () => {
    replies = (path) =>
      path.includes('/head')
        ? strapiError(404, 'No page has this address.')
        : { status: 200, body: { data: { name: 'T' } } };
    const hub = createHubClient({ url, locale: 'fr', apiPrefix: '/rest' });
    expect(await hub.head('/hub/fr/nothing')).toEqual({ ok: true, value: null });
    expect(await hub.brand()).toEqual({ ok: true, value: { name: 'T' } });
    expect(lastAddress().pathname + lastAddress().search).toBe('/rest/community-hub/brand?locale=fr');
  });

  it('never throws for a network that is not there', async () => {
    const silent = createHubClient({ url: 'http://127.0.0.1:1' });
    expect(await silent.item('event', 'a')).toMatchObject({ state: 'failed', fault: { kind: 'unreachable' } });
    expect(await silent.items()).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
  });
});
