import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attempt, createHttp, type Exchange, type HttpRequest } from '../../../../server/src/channels/kit';

const SECRET = 'token-of-the-team';

let server: Server;
let base: string;
let hangUp = false;

beforeEach(async () => {
  hangUp = false;
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      if (hangUp) request.socket.destroy();
      else response.writeHead(request.url === '/no' ? 422 : 200).end('{"id":"7"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function traces(request: Partial<HttpRequest>): Promise<[Exchange, boolean][]> {
  const told: [Exchange, boolean][] = [];
  const http = createHttp({
    allowedPrivate: [new URL(base).host],
    timeoutMs: 2000,
    maxBytes: 1000,
    userAgent: 'hub-test/1',
    clock: { now: () => new Date('2026-11-22T10:00:00Z') },
    faults: [],
    redact: [SECRET],
    record: (exchange, publishes) => told.push([exchange, publishes]),
  });
  await attempt(() => http.request({ method: 'POST', url: `${base}/`, ...request }));
  return told;
}

const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

describe('the traces of a request', () => {
  it('are digests of what was sent and of what came back, with its status', async () => {
    expect(await traces({ json: { text: 'é' }, publishes: true })).toEqual([
      [{ request: sha256(`POST ${base}/\n`, '{"text":"é"}'), answer: sha256('{"id":"7"}'), status: 200 }, true],
    ]);
  });

  it('are kept of a refusal, too', async () => {
    expect(await traces({ method: 'GET', url: `${base}/no` })).toEqual([
      [{ request: sha256(`GET ${base}/no\n`), answer: sha256('{"id":"7"}'), status: 422 }, false],
    ]);
  });

  it('say that no answer came', async () => {
    hangUp = true;
    expect(await traces({ json: {} })).toEqual([
      [{ request: sha256(`POST ${base}/\n`, '{}'), answer: null, status: null }, false],
    ]);
  });

  it('are none where nothing was sent', async () => {
    expect(await traces({ url: 'https://10.0.0.7/' })).toEqual([]);
  });

  it('do not depend on secrets, so that nobody can try them out', async () => {
    const told = await Promise.all([
      traces({ url: `${base}/?access_token=${SECRET}`, json: { password: SECRET } }),
      traces({
        url: `${base}/?access_token=${SECRET}`,
        raw: { bytes: Buffer.from(JSON.stringify({ password: SECRET })), mime: 'x/y' },
      }),
    ]);
    const masked = sha256(`POST ${base}/?access_token=•••\n`, '{"password":"•••"}');
    expect(told[0]?.[0]?.[0].request).toBe(masked);
    expect(told[1]?.[0]?.[0].request).not.toBe(sha256(`POST ${base}/?access_token=•••\n`, `{"password":"${SECRET}"}`));
  });

  it('are of the very bytes of a picture', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect((await traces({ raw: { bytes, mime: 'image/png' } }))[0]?.[0].request).toBe(
      sha256(`POST ${base}/\n`, bytes),
    );
  });
});
