import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMastodon } from '../emulators/mastodon';
import { type StartedEmulators, startEmulators } from '../emulators/start';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'emulators-'));
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

const accounts = [{ id: '1', username: 'hub', displayName: 'Hub', token: 'token-1' }];

function post(url: string, status: string): Promise<Response> {
  const headers = { authorization: 'Bearer token-1', 'content-type': 'application/json' };
  return fetch(`${url}/api/v1/statuses`, { method: 'POST', headers, body: JSON.stringify({ status }) });
}

describe('an emulator', () => {
  it('remembers its posts over a restart when it has a file', async () => {
    const stateFile = join(folder(), 'tootle.json');
    const first = await startMastodon({ accounts, stateFile });
    await post(first.url, 'Still here');
    await first.stop();
    const second = await startMastodon({ accounts, stateFile });
    expect(second.posts().map(({ text }) => text)).toEqual(['Still here']);
    await second.stop();
  });

  it('calls its hook before and after it stores, where a kill test ends the client', async () => {
    const seen: string[] = [];
    const emulator = await startMastodon({
      accounts,
      onStore: (phase, { op, body }) => {
        seen.push(`${phase} ${op} ${emulator.posts().length} ${body}`);
      },
    });
    await post(emulator.url, 'One');
    await post(emulator.url, ' ');
    expect(seen).toEqual([
      'before publish 0 {"status":"One"}',
      'after publish 1 {"status":"One"}',
      'before publish 1 {"status":" "}',
    ]);
    await emulator.stop();
  });

  it('meets a fault at the moment and as often as it was told', async () => {
    const emulator = await startMastodon({ accounts });
    emulator.faults.next({ on: 'publish', at: 'after-store', as: 'drop' });
    emulator.faults.next({ on: 'publish', at: 'before-store', as: 503, times: 2 });
    const outcomes: (number | string)[] = [];
    for (let call = 0; call < 4; call += 1) {
      outcomes.push(
        await post(emulator.url, `Number ${call}`).then(
          ({ status }) => status,
          () => 'lost',
        ),
      );
    }
    expect(outcomes).toEqual([503, 503, 'lost', 200]);
    expect(emulator.posts().map(({ text }) => text)).toEqual(['Number 3', 'Number 2']);
    await emulator.stop();
  });
});

describe('the demo’s networks', () => {
  let started: StartedEmulators;
  beforeAll(async () => {
    started = await startEmulators({
      ports: { tootle: 0, skyline: 0, receiver: 0 },
      stateDir: folder(),
      brand: 'Atelier',
    });
  });
  afterAll(() => started.stop());

  it('have an account in each language, and addresses that the plugin may be allowed', () => {
    const { tootle, skyline, receiver, allowedPrivate } = started.addresses;
    expect(tootle.accounts.map(({ locale }) => locale)).toEqual(['en', 'fr']);
    expect(skyline.accounts.map(({ locale }) => locale)).toEqual(['en', 'fr']);
    for (const { url } of [tootle, skyline, receiver]) expect(allowedPrivate).toContain(new URL(url).host);
  });

  it('show what was posted, with hostile text made harmless', async () => {
    const { tootle } = started.addresses;
    const hostile = '<script>alert(1)</script> & "friends" https://hub.example.com/go/k1';
    const answer = await fetch(`${tootle.url}/api/v1/statuses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tootle.accounts[0]?.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ status: hostile, language: 'en' }),
    });
    expect(answer.status).toBe(200);
    const { url } = (await answer.json()) as { url: string };
    for (const address of [tootle.url, url]) {
      const page = await (await fetch(address)).text();
      expect(page).toContain('Atelier');
      expect(page).toContain('&#60;script&#62;');
      expect(page).not.toContain('<script>alert');
    }
  });
});
