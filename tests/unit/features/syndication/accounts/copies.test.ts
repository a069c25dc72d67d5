import {
  answerMoved,
  type CopyParts,
  markCopies,
  movedQuestion,
} from '../../../../../server/src/features/syndication/accounts/copies';
import type { Account } from '../../../../../server/src/features/syndication/ports';
import { memoryAccounts, memorySettings } from '../memory-stores';

const HOME = 'https://hub.example.org';
const ELSEWHERE = 'https://staging.example.org';

/** One database that wakes up under different public addresses. */
function installation() {
  const { store: accounts } = memoryAccounts();
  const settings = memorySettings();
  const at = (publicUrl: string, isReal = true): CopyParts => ({ accounts, settings, publicUrl, isReal: () => isReal });
  const connect = (publicUrl: string, state: Account['state'] = 'ready') =>
    accounts.insert({
      channel: 'mastodon',
      label: 'Team',
      locale: 'en',
      kinds: ['news'],
      settings: {},
      handle: '@team@social.example',
      displayName: 'Team',
      url: null,
      facts: {},
      state,
      publicUrl,
      connectedAt: '2026-11-22T00:00:00.000Z',
      secrets: {},
    });
  const states = async () => (await accounts.list()).map(({ state }) => state);
  const addresses = async () => (await accounts.list()).map(({ publicUrl }) => publicUrl);
  return { at, connect, states, addresses };
}

describe('a database that wakes up at another public address', () => {
  it('falls silent and asks', async () => {
    const { at, connect, states } = installation();
    await connect(HOME);
    await markCopies(at(ELSEWHERE));
    expect(await states()).toEqual(['copy']);
    expect(await movedQuestion(at(ELSEWHERE))).toEqual({ from: HOME, to: ELSEWHERE });
  });

  it('falls silent without any address, as on the machine of a developer', async () => {
    const { at, connect, states } = installation();
    await connect(HOME);
    await markCopies(at(''));
    expect(await states()).toEqual(['copy']);
  });

  it('speaks again once a person says that it moved, and a pause stays a pause', async () => {
    const { at, connect, states, addresses } = installation();
    await connect(HOME);
    await connect(HOME, 'paused');
    await markCopies(at(ELSEWHERE));
    await markCopies(at(ELSEWHERE));
    expect(await answerMoved(at(ELSEWHERE), 'moved')).toEqual({ ok: true, value: null });
    expect(await states()).toEqual(['ready', 'paused']);
    expect(await addresses()).toEqual([ELSEWHERE, ELSEWHERE]);
    expect(await movedQuestion(at(ELSEWHERE))).toBeNull();
  });

  it('stays silent once a person says that it is a copy, and asks no more', async () => {
    const { at, connect, states, addresses } = installation();
    await connect(HOME);
    await markCopies(at(ELSEWHERE));
    await answerMoved(at(ELSEWHERE), 'copy');
    await markCopies(at(ELSEWHERE));
    expect(await states()).toEqual(['copy']);
    expect(await addresses()).toEqual([HOME]);
    expect(await movedQuestion(at(ELSEWHERE))).toBeNull();
  });

  it('asks again when that copy is copied to a third place', async () => {
    const { at, connect } = installation();
    await connect(HOME);
    await markCopies(at(ELSEWHERE));
    await answerMoved(at(ELSEWHERE), 'copy');
    await markCopies(at('https://third.example.org'));
    expect(await movedQuestion(at('https://third.example.org'))).toEqual({
      from: HOME,
      to: 'https://third.example.org',
    });
  });

  it('does not move to an address that nobody can open', async () => {
    const { at, connect, states } = installation();
    await connect(HOME);
    await markCopies(at('http://localhost:1337'));
    expect(await answerMoved(at('http://localhost:1337'), 'moved')).toMatchObject({
      ok: false,
      error: { kind: 'input', problems: [{ path: ['publicUrl'] }] },
    });
    expect(await states()).toEqual(['copy']);
  });

  it('may move to a local address with its emulators', async () => {
    const { at, connect, states } = installation();
    await connect(HOME);
    const demo = at('http://localhost:1338', false);
    await markCopies(demo);
    expect((await answerMoved(demo, 'moved')).ok).toBe(true);
    expect(await states()).toEqual(['ready']);
  });
});

describe('a database at home', () => {
  it.each([
    ['the same address', HOME],
    ['the same address with https', 'http://hub.example.org'],
    ['the same address with a slash', `${HOME}/`],
  ])('says nothing at %s', async (_name, connectedAt) => {
    const { at, connect, states } = installation();
    await connect(connectedAt);
    await markCopies(at(HOME));
    expect(await states()).toEqual(['ready']);
    expect(await movedQuestion(at(HOME))).toBeNull();
  });

  it('speaks again by itself when a wrong setting is put right', async () => {
    const { at, connect, states } = installation();
    await connect(HOME);
    await connect(HOME, 'broken');
    await markCopies(at(ELSEWHERE));
    await markCopies(at(HOME));
    expect(await states()).toEqual(['ready', 'broken']);
  });

  it('gives its first public address to accounts that were connected without one', async () => {
    const { at, connect, states, addresses } = installation();
    await connect('');
    await markCopies(at(HOME));
    expect(await states()).toEqual(['ready']);
    expect(await addresses()).toEqual([HOME]);
  });
});
