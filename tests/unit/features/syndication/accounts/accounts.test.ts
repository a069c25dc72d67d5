import { defineChannel, type Identity } from '../../../../../server/src/channels/kit/contract';
import type { Fault } from '../../../../../server/src/core/fault';
import type { Json } from '../../../../../server/src/core/json';
import { fail, ok, type Result } from '../../../../../server/src/core/result';
import type { Identified, Values } from '../../../../../server/src/features/syndication/accounts/account-ports';
import { DEFAULT_RULES } from '../../../../../server/src/features/syndication/accounts/account-rules';
import { createAccounts } from '../../../../../server/src/features/syndication/accounts/accounts';
import type { AccountInput } from '../../../../../shared/contracts/accounts';
import { memoryAccounts, memoryPosts, memorySettings } from '../memory-stores';

const LIMITS = {
  text: { max: 500, unit: 'grapheme' },
  media: { max: 4, mime: ['image/jpeg'], maxBytes: 1_000_000 },
  linkCard: true,
  settleSeconds: 10,
} as const;

/** A network with profiles, as most are. */
const village = defineChannel({
  id: 'village',
  name: 'Village',
  docs: { setup: 'https://village.example', api: 'https://village.example', checkedOn: '2026-11-22' },
  limits: LIMITS,
  outside: true,
  connect: {
    by: 'fields',
    fields: { instance: { type: 'url', required: true }, token: { type: 'secret', required: true } },
  },
  faults: [],
  identify: unused,
  render: (_draft, text) => text,
  textOf: (payload) => payload,
  publish: unused,
});

/** A place inside the installation, without secrets. */
const drawer = defineChannel({
  ...village,
  id: 'drawer',
  name: 'Drawer',
  outside: false,
  connect: { by: 'fields', fields: { name: { type: 'text', required: true } } },
  identify: unused,
  render: (_draft, text) => text,
  textOf: (payload) => String(payload),
  publish: unused,
});

async function unused(): Promise<never> {
  throw new Error('not used here');
}

/** What the network says to credentials. */
type Answer = (credentials: Values) => Result<Identified, Fault>;

const people: Record<string, string> = { 'token-ann': 'ann', 'token-ann-2': 'ann', 'token-bob': 'bob' };

const knowsPeople: Answer = ({ token, instance, name }) => {
  if (name !== undefined) return ok({ identity: identity(name, {}), session: null });
  const person = people[token ?? ''];
  if (!person) return fail({ kind: 'auth-broken', reason: 'The access token was revoked', hint: 'Make a new one' });
  return ok({
    identity: identity(`@${person}@${new URL(instance ?? '').host}`, { accountId: person }),
    session: { jwt: `session-of-${token}` },
  });
};

function identity(handle: string, facts: { [key: string]: Json }): Identity {
  return { handle, displayName: handle, url: `https://village.example/${handle}`, facts };
}

function setUp({ publicUrl = 'https://hub.example.org', encrypts = true, answer = knowsPeople } = {}) {
  const memory = memoryAccounts({ encrypts });
  const network = { answer, asked: 0 };
  const wakes = { count: 0 };
  const copies = { accounts: memory.store, settings: memorySettings(), publicUrl, isReal: () => true };
  const accounts = createAccounts({
    channels: [village, drawer],
    accounts: memory.store,
    posts: { ...memoryPosts([]), counts: async () => new Map([[1, { live: 3, waiting: 1, failed: 2 }]]) },
    checker: {
      async identify(_channel, credentials) {
        network.asked += 1;
        return network.answer(credentials);
      },
    },
    rates: { read: async () => new Map() },
    clock: { now: () => new Date('2026-11-22T10:00:00Z') },
    publicUrl,
    allowedPrivate: ['127.0.0.1:4010'],
    locales: async () => [
      { code: 'en', name: 'English' },
      { code: 'fr-CA', name: 'Français' },
    ],
    copies,
    wake: () => {
      wakes.count += 1;
    },
  });
  return { accounts, memory, network, wakes };
}

const form = (over: Partial<AccountInput> = {}): AccountInput => ({
  channel: 'village',
  label: 'Team page',
  locale: 'en',
  kinds: ['news', 'event'],
  fields: { instance: 'village.example', token: 'token-ann' },
  ...over,
});

/** The problems of a refusal as `path: message`. */
function problems(outcome: { ok: boolean; error?: unknown }): string[] {
  const error = (outcome as { error?: { problems?: { path: string[]; message: string }[] } }).error;
  return (error?.problems ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('connecting an account', () => {
  it('answers whose it is, keeps the secret and never tells it', async () => {
    const { accounts, memory } = setUp();
    const connected = await accounts.connect(form());
    expect(connected).toEqual({
      ok: true,
      value: {
        id: 1,
        channel: 'village',
        label: 'Team page',
        locale: 'en',
        kinds: ['news', 'event'],
        handle: '@ann@village.example',
        displayName: '@ann@village.example',
        url: 'https://village.example/@ann@village.example',
        settings: { instance: 'https://village.example' },
        state: 'ready',
        reason: null,
        pausedUntil: null,
        connectedAt: '2026-11-22T10:00:00.000Z',
        rules: DEFAULT_RULES,
        health: {
          checkedAt: '2026-11-22T10:00:00.000Z',
          expiresAt: null,
          endsSoon: false,
          circuitUntil: null,
          budgets: [],
        },
        counts: { live: 0, waiting: 0, failed: 0 },
      },
    });
    expect(memory.secrets.get(1)).toEqual({ token: 'token-ann' });
    expect(memory.sessions.get(1)).toEqual({ jwt: 'session-of-token-ann' });
    expect(JSON.stringify([connected, await accounts.list()])).not.toMatch(/token-ann|session-of/);
  });

  it('says that credentials are wrong beside the secret, with what the network said', async () => {
    const { accounts, memory } = setUp();
    const refused = await accounts.connect(form({ fields: { instance: 'village.example', token: 'nonsense' } }));
    expect(problems(refused)).toEqual([
      'fields.token: Village refuses these credentials: The access token was revoked. Make a new one.',
    ]);
    expect(await memory.store.list()).toEqual([]);
  });

  it('tells a network that does not answer from wrong input', async () => {
    const { accounts } = setUp({ answer: () => fail({ kind: 'retryable', reason: 'connection refused' }) });
    const refused = await accounts.connect(form());
    expect(refused).toMatchObject({ ok: false, error: { kind: 'network' } });
    expect(problems(refused)[0]).toMatch(/^fields\.instance: Village could not be reached: connection refused\./);
  });

  it('names the field that the network names', async () => {
    const { accounts } = setUp({
      answer: () => fail({ kind: 'rejected', field: 'instance', reason: 'The address 10.0.0.1 is private.' }),
    });
    expect(problems(await accounts.connect(form()))).toEqual([
      'fields.instance: Village cannot be used like this: The address 10.0.0.1 is private.',
    ]);
  });

  it('asks nobody while there is no encryption key, and prints what to add', async () => {
    const { accounts, network } = setUp({ encrypts: false });
    const [problem] = problems(await accounts.connect(form()));
    expect(problem).toMatch(/^encryption: /);
    expect(problem).toContain("secrets: { encryptionKey: env('ENCRYPTION_KEY') }");
    expect(problem).toContain('ENCRYPTION_KEY=');
    expect(network.asked).toBe(0);
  });

  it('needs no key where there is no secret', async () => {
    const { accounts } = setUp({ encrypts: false, publicUrl: '' });
    const connected = await accounts.connect(form({ channel: 'drawer', fields: { name: 'Drawer' } }));
    expect(connected.ok).toBe(true);
  });

  it.each([
    ['', /public address is missing/],
    ['http://localhost:1337', /only works on this machine/],
  ])('to a real network is refused while the public address is "%s"', async (publicUrl, words) => {
    const { accounts, network } = setUp({ publicUrl });
    expect(problems(await accounts.connect(form()))[0]).toMatch(words);
    expect(network.asked).toBe(0);
  });

  it.each(['https://10.0.0.7', 'https://0x7f.1', 'https://[::1]', 'https://db.internal', 'http://169.254.169.254'])(
    'to %s is refused beside the field before anybody is asked',
    async (instance) => {
      const { accounts, network } = setUp({ publicUrl: 'http://localhost:1337' });
      const [problem] = problems(await accounts.connect(form({ fields: { instance, token: 'token-ann' } })));
      expect(problem).toMatch(/^fields\.instance: instance leads into a private network/);
      expect(network.asked).toBe(0);
    },
  );

  it('to an emulator works at a local address', async () => {
    const { accounts } = setUp({ publicUrl: 'http://localhost:1337' });
    const fields = { instance: 'http://127.0.0.1:4010', token: 'token-ann' };
    expect((await accounts.connect(form({ fields }))).ok).toBe(true);
  });

  it('twice is refused, whatever the language', async () => {
    const { accounts } = setUp();
    await accounts.connect(form());
    const again = await accounts.connect(
      form({ locale: '', fields: { instance: 'village.example', token: 'token-ann-2' } }),
    );
    expect(problems(again)).toEqual([
      'channel: @ann@village.example is already connected as "Team page"; change that account instead',
    ]);
    expect((await accounts.connect(form({ fields: { instance: 'village.example', token: 'token-bob' } }))).ok).toBe(
      true,
    );
  });

  it('twice at the same moment connects it once', async () => {
    const { accounts } = setUp();
    const both = await Promise.all([accounts.connect(form()), accounts.connect(form())]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect((await accounts.list()).map(({ id }) => id)).toEqual([1]);
    expect(both.flatMap(problems)).toEqual([expect.stringContaining('is already connected as "Team page"')]);
  });

  it('with an unknown channel or language names what there is', async () => {
    const { accounts } = setUp();
    expect(problems(await accounts.connect(form({ channel: 'myspace' })))).toEqual([
      'channel: channel "myspace" is not one of village, drawer',
    ]);
    expect(problems(await accounts.connect(form({ locale: 'de' })))).toEqual([
      'locale: locale must be empty (every language) or one of en, fr-CA',
    ]);
    expect((await accounts.connect(form({ locale: 'fr' }))).ok).toBe(true);
  });
});

describe('changing an account', () => {
  async function connected(options?: Parameters<typeof setUp>[0]) {
    const parts = setUp(options);
    await parts.accounts.connect(form());
    parts.network.asked = 0;
    return parts;
  }

  it('keeps the secret that is left empty and asks nobody for a new label', async () => {
    const { accounts, memory, network } = await connected();
    const fields = { instance: 'https://village.example', token: '' };
    const changed = await accounts.update(1, form({ label: 'Renamed', kinds: ['job'], fields }));
    expect(changed).toMatchObject({ ok: true, value: { label: 'Renamed', kinds: ['job'] } });
    expect(network.asked).toBe(0);
    expect(memory.secrets.get(1)).toEqual({ token: 'token-ann' });
    expect(memory.sessions.get(1)).toEqual({ jwt: 'session-of-token-ann' });
  });

  it('checks new credentials, and a wrong one changes nothing', async () => {
    const { accounts, memory } = await connected();
    const refused = await accounts.update(
      1,
      form({ label: 'X', fields: { instance: 'village.example', token: 'bad' } }),
    );
    expect(problems(refused)[0]).toMatch(/^fields\.token: /);
    expect(memory.secrets.get(1)).toEqual({ token: 'token-ann' });
    expect(await memory.store.find(1)).toMatchObject({ label: 'Team page' });
    const fine = await accounts.update(1, form({ fields: { instance: 'village.example', token: 'token-ann-2' } }));
    expect(fine.ok).toBe(true);
    expect(memory.secrets.get(1)).toEqual({ token: 'token-ann-2' });
    expect(memory.sessions.get(1)).toEqual({ jwt: 'session-of-token-ann-2' });
  });

  it('refuses the credentials of somebody else, whose posts it could not edit', async () => {
    const { accounts } = await connected();
    const refused = await accounts.update(1, form({ fields: { instance: 'village.example', token: 'token-bob' } }));
    expect(problems(refused)).toEqual([
      'fields: these credentials belong to @bob@village.example, not to @ann@village.example; connect @bob@village.example as a new account',
    ]);
  });

  it('refuses a place that another account posts to', async () => {
    const { accounts } = setUp();
    const drawers = ['One', 'Two'].map((name) => form({ channel: 'drawer', label: name, fields: { name } }));
    for (const drawer of drawers) await accounts.connect(drawer);
    expect(problems(await accounts.update(2, form({ channel: 'drawer', fields: { name: 'One' } })))).toEqual([
      'channel: One is already connected as "One"; change that account instead',
    ]);
    expect((await accounts.update(2, form({ channel: 'drawer', fields: { name: 'Three' } }))).ok).toBe(true);
  });

  it('never sends a stored secret to another server', async () => {
    const { accounts, network } = await connected();
    const moved = await accounts.update(1, form({ fields: { instance: 'evil.example', token: '' } }));
    expect(problems(moved)).toEqual(['fields.token: token must be entered again, because instance changed']);
    expect(network.asked).toBe(0);
  });

  it('marks an account as broken when a check finds dead credentials, and heals it when they work again', async () => {
    const { accounts, memory, network } = await connected();
    network.answer = () => fail({ kind: 'auth-broken', reason: 'revoked' });
    expect((await accounts.check(1)).ok).toBe(false);
    expect(await memory.store.find(1)).toMatchObject({ state: 'broken', reason: 'revoked' });
    expect((await accounts.resume(1)).ok).toBe(false);
    network.answer = knowsPeople;
    expect(await accounts.resume(1)).toMatchObject({ ok: true, value: { state: 'ready', reason: null } });
  });

  it('leaves an account alone when the network is down', async () => {
    const { accounts, memory, network } = await connected();
    network.answer = () => fail({ kind: 'retryable', reason: 'timeout' });
    expect(await accounts.check(1)).toMatchObject({ ok: false, error: { kind: 'network' } });
    expect(await memory.store.find(1)).toMatchObject({ state: 'ready' });
  });

  it('does not end a pause by a check', async () => {
    const { accounts } = await connected();
    await accounts.pause(1);
    expect(await accounts.check(1)).toMatchObject({ ok: true, value: { state: 'paused' } });
    expect(await accounts.resume(1)).toMatchObject({ ok: true, value: { state: 'ready' } });
  });

  it.each(['works', 'is refused'])('does not end a pause that came while it was asked: it %s', async (how) => {
    const { accounts, memory, network } = setUp();
    await accounts.connect(form());
    await memory.store.update(1, how === 'works' ? { state: 'broken', reason: 'Revoked' } : {});
    network.answer = (credentials) => {
      void memory.store.update(1, { state: 'paused' });
      return knowsPeople(how === 'works' ? credentials : { ...credentials, token: 'none' });
    };
    await accounts.check(1);
    expect((await accounts.list())[0]?.state).toBe('paused');
  });

  it('does not start a copy that is paused, and brings one account home when a person resumes it', async () => {
    const { accounts, memory } = await connected();
    await memory.store.update(1, { state: 'copy', publicUrl: 'https://old.example.org' });
    expect(problems(await accounts.pause(1))[0]).toMatch(/may be a copy/);
    expect(await accounts.resume(1)).toMatchObject({ ok: true, value: { state: 'ready' } });
    expect(await memory.store.find(1)).toMatchObject({ publicUrl: 'https://hub.example.org' });
  });

  it('says that secrets must be entered again when the key changed', async () => {
    const { accounts, memory } = await connected();
    memory.unreadable.add(1);
    expect(problems(await accounts.check(1))[0]).toMatch(/^encryption: .*cannot be read/);
    const withoutSecret = await accounts.update(1, form({ fields: { instance: 'village.example', token: '' } }));
    expect(problems(withoutSecret)).toEqual(['fields.token: token must be filled in']);
  });

  it('wakes the dispatcher when something may be due', async () => {
    const { accounts, wakes } = await connected();
    await accounts.resume(1);
    expect(wakes.count).toBe(1);
  });

  it('answers counts of its posts', async () => {
    const { accounts } = await connected();
    expect(await accounts.list()).toMatchObject([{ counts: { live: 3, waiting: 1, failed: 2 } }]);
  });

  it('forgets a disconnected account', async () => {
    const { accounts, memory } = await connected();
    expect(await accounts.disconnect(1)).toMatchObject({ ok: true, value: { handle: '@ann@village.example' } });
    expect(await accounts.list()).toEqual([]);
    expect(memory.secrets.size).toBe(0);
    expect(await accounts.check(1)).toEqual({ ok: false, error: { kind: 'unknown-account', id: 1 } });
  });
});
