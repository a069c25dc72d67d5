import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attempt, createHttp, type HttpOptions, type HttpRequest } from '../../../../server/src/channels/kit';
import type { Fault } from '../../../../server/src/core/fault';

let server: Server;
let base: string;
let answer: (response: ServerResponse, body: string) => void;
let seen: { url: string; headers: NodeJS.Dict<string | string[]>; body: string }[];

beforeEach(async () => {
  seen = [];
  answer = (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('latin1');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ url: request.url ?? '', headers: request.headers, body });
      answer(response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function open(change: Partial<HttpOptions> = {}) {
  return createHttp({
    allowedPrivate: [new URL(base).host],
    timeoutMs: 2000,
    maxBytes: 1000,
    userAgent: 'hub-test/1',
    clock: { now: () => new Date('2026-11-22T10:00:00Z') },
    faults: [],
    redact: [],
    ...change,
  });
}

async function faultOf(request: Partial<HttpRequest>, change: Partial<HttpOptions> = {}): Promise<Fault> {
  const result = await attempt(() => open(change).request({ method: 'POST', url: base, ...request }));
  if (result.ok) throw new Error('expected a fault');
  return result.error;
}

describe('the door to the network', () => {
  it('sends JSON, forms, files and raw bytes as they are', async () => {
    const http = open();
    await http.request({ method: 'POST', url: `${base}/a?b=c`, json: { text: 'é' } });
    await http.request({ method: 'POST', url: base, form: { tags: ['a&b', 'c'], name: 'é' } });
    await http.request({ method: 'POST', url: base, raw: { bytes: '{ "raw" : 1 }', mime: 'application/json' } });
    const file = { name: 'file', filename: 'a"b\r\n.jpg', mime: 'image/jpeg', bytes: new Uint8Array([255, 216, 0, 1]) };
    await http.request({ method: 'POST', url: base, multipart: { fields: { description: 'a bench' }, file } });
    expect(seen[0]).toMatchObject({
      url: '/a?b=c',
      headers: { 'user-agent': 'hub-test/1', accept: 'application/json' },
    });
    expect(Buffer.from(seen[0]?.body ?? '', 'latin1').toString()).toBe('{"text":"é"}');
    expect(seen[1]?.body).toBe('tags=a%26b&tags=c&name=%C3%A9');
    expect(seen[2]?.body).toBe('{ "raw" : 1 }');
    const sent = seen[3];
    const type = String(sent?.headers['content-type']);
    const form = await new Response(Buffer.from(sent?.body ?? '', 'latin1'), {
      headers: { 'content-type': type },
    }).formData();
    expect(form.get('description')).toBe('a bench');
    const part = form.get('file') as File;
    expect([...new Uint8Array(await part.arrayBuffer())]).toEqual([255, 216, 0, 1]);
    expect(part.type).toBe('image/jpeg');
  });

  it('answers parsed JSON, text, or null', async () => {
    const http = open();
    expect((await http.request({ method: 'GET', url: base })).body).toEqual({ ok: true });
    answer = (response) => void response.end('ok');
    expect((await http.request({ method: 'GET', url: base })).body).toBe('ok');
    answer = (response) => void response.writeHead(204).end();
    expect(await http.request({ method: 'GET', url: base })).toMatchObject({ status: 204, body: null });
  });

  it.each([
    'http://example.org/x',
    'ftp://example.org/x',
    'file:///etc/passwd',
    'https://user:pass@example.org/',
    'nonsense',
    'https://127.0.0.1/',
    'https://[::1]:8080/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
  ])('refuses %s and names the field', async (url) => {
    expect(await faultOf({ url }, { addressField: 'instance' })).toMatchObject({ kind: 'rejected', field: 'instance' });
  });

  it('refuses a private port that is not on the list, even on a host that is', async () => {
    const fault = await faultOf({}, { allowedPrivate: ['127.0.0.1:1'] });
    expect(fault.kind).toBe('rejected');
    expect(seen).toEqual([]);
  });

  it('follows no redirect', async () => {
    answer = (response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    const fault = await faultOf({ publishes: true });
    expect(fault).toMatchObject({ kind: 'auth-broken', reason: expect.stringContaining('redirect') });
    expect(seen).toHaveLength(1);
  });

  it.each([
    [400, false, 'rejected'],
    [401, true, 'auth-broken'],
    [403, true, 'auth-broken'],
    [404, false, 'gone'],
    [404, true, 'rejected'],
    [410, false, 'gone'],
    [413, true, 'rejected'],
    [422, true, 'rejected'],
    [429, true, 'rate-limited'],
    [500, false, 'retryable'],
    [500, true, 'ambiguous'],
    [503, true, 'ambiguous'],
    [408, true, 'ambiguous'],
  ] as const)('reads %i (publishes: %s) as %s', async (status, publishes, kind) => {
    answer = (response) => void response.writeHead(status).end('{"error":"Because of this."}');
    const fault = await faultOf({ publishes });
    expect(fault).toMatchObject({ kind, reason: expect.stringContaining('Because of this.') });
  });

  it('lets a channel’s own rule win, by status and by machine code', async () => {
    answer = (response) => void response.writeHead(400).end('{"error":"Gone","message":"Record is not here"}');
    const errorCode = (body: unknown) => (body as { error: string }).error;
    const byCode = await faultOf({}, { faults: [{ code: 'Gone', kind: 'gone' }], errorCode });
    expect(byCode.kind).toBe('gone');
    const other = await faultOf({}, { faults: [{ code: 'Else', kind: 'gone' }], errorCode });
    expect(other.kind).toBe('rejected');
    const hint = await faultOf({}, { faults: [{ status: 400, kind: 'auth-broken', hint: 'Ask Ada.' }] });
    expect(hint).toMatchObject({ kind: 'auth-broken', hint: 'Ask Ada.' });
  });

  it('says in words what a page of HTML says, without the markup', async () => {
    answer = (response) =>
      void response
        .writeHead(502)
        .end('<html><style>p{}</style><h1>Bad\n Gateway</h1><script>alert(1)</script></html>');
    expect((await faultOf({})).reason).toMatch(/\(502\): Bad Gateway$/);
  });

  it('reads no answer that is longer than it may be', async () => {
    answer = (response) => void response.end('x'.repeat(5000));
    expect((await faultOf({})).kind).toBe('retryable');
    expect((await faultOf({ publishes: true })).kind).toBe('ambiguous');
  });

  it('waits no longer than it may, also for a body that never ends', async () => {
    answer = (response) => void response.writeHead(200).write('{');
    const started = Date.now();
    expect((await faultOf({ publishes: true }, { timeoutMs: 300 })).kind).toBe('ambiguous');
    expect(Date.now() - started).toBeLessThan(1500);
  });

  it('masks secrets that a network repeats, half ones at the end of a long message too', async () => {
    const secret = 's3cr3t-token-0123456789';
    answer = (response) =>
      void response.writeHead(400).end(JSON.stringify({ message: `${'y'.repeat(290)}${secret} and ${secret}` }));
    const byList = await faultOf({}, { redact: [secret] });
    const byHeader = await faultOf({ headers: { authorization: `Bearer ${secret}` } });
    for (const { reason } of [byList, byHeader]) expect(reason).not.toContain('s3cr3t');
  });

  it('refuses a token that no header can carry, without repeating it', async () => {
    const fault = await faultOf({ headers: { authorization: 'Bearer ab\ncd-secret' } });
    expect(fault.kind).toBe('auth-broken');
    expect(JSON.stringify(fault)).not.toContain('cd-secret');
  });

  it('lets bugs through as exceptions', async () => {
    await expect(attempt(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  });

  it('tells what every answer says about a limit, also a refusal, with the limit that the request named', async () => {
    const heard: unknown[] = [];
    const hearRate: HttpOptions['hearRate'] = async (told, rate) => void heard.push([told.left, rate]);
    const headers = (left: number) => ({ 'ratelimit-remaining': String(left), 'ratelimit-reset': '60' });
    answer = (response) => void response.writeHead(200, headers(9)).end();
    await open({ hearRate }).request({ method: 'GET', url: base, rate: 'media' });
    for (const status of [429, 500]) {
      answer = (response) => void response.writeHead(status, headers(0)).end();
      await faultOf({}, { hearRate });
    }
    answer = (response) => void response.writeHead(204).end();
    await open({ hearRate }).request({ method: 'GET', url: base });
    expect(heard).toEqual([
      [9, 'media'],
      [0, null],
      [0, null],
    ]);
  });
});
