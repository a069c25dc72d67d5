import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const TOKEN = 'token-of-the-team-page';
const HOME = 'https://hub.example.org';
const ELSEWHERE = 'https://staging.example.org';

/** One database that is booted at one public address after the other. */
describe('a database that wakes up at another public address (P10)', () => {
  let network: Emulator;
  let hub: BootedHub;
  let admin: AdminSession;
  let home: string;

  const bootAt = async (publicUrl: string) => {
    const dataDir = hub?.dataDir;
    await hub?.stop({ keepData: true });
    hub = await bootHub({
      config: {
        hub: { publicUrl },
        network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
        syndication: { sweepSeconds: 1 },
      },
      ...(dataDir ? { dataDir } : {}),
    });
    admin = await loginAs(hub, 'super-admin');
  };
  /** Saves and publishes as an editor does; answers the item. */
  const publish = async (title: string, documentId?: string): Promise<string> => {
    const values = { title, slug: title.toLowerCase().replace(/[^a-z]+/g, '-') };
    const types = `/content-manager/collection-types/${NEWS}`;
    const id = documentId ?? (await admin.call('post', types, values)).body.data.documentId;
    expect((await admin.call('post', `${types}/${id}/actions/publish`, values)).status).toBe(200);
    return id;
  };
  const answer = (word: 'moved' | 'copy') => admin.call('post', '/community-hub/accounts/moved', { answer: word });
  const accounts = async () => (await admin.call('get', '/community-hub/accounts')).body;
  const titles = () => network.posts().map(({ text }) => text.split('\n')[0]);

  beforeAll(async () => {
    network = await startMastodon({ accounts: [{ id: '1', username: 'team', displayName: 'Team', token: TOKEN }] });
    await bootAt(HOME);
    await admin.call('post', '/community-hub/accounts', {
      channel: 'mastodon',
      label: 'Team page',
      locale: '',
      kinds: ['news'],
      fields: { instance: network.url, accessToken: TOKEN },
    });
    home = await publish('News of home');
    await waitFor(async () => titles().length === 1, 'the post');
  });
  afterAll(async () => {
    await hub?.stop();
    await network?.stop();
  });

  it('sends nothing, neither new posts nor edits, and asks', async () => {
    await bootAt(ELSEWHERE);
    const calls = network.calls.length;
    await publish('News of elsewhere');
    await publish('News of home, edited elsewhere', home);
    await pause(3000);
    expect(network.calls.length).toBe(calls);
    expect(await accounts()).toMatchObject({
      data: [{ state: 'copy' }],
      meta: { moved: { from: HOME, to: ELSEWHERE } },
    });
  });

  it('stays silent over restarts once somebody says that it is a copy', async () => {
    expect((await answer('copy')).body.meta.moved).toBeNull();
    const calls = network.calls.length;
    await bootAt(ELSEWHERE);
    await pause(2500);
    expect(network.calls.length).toBe(calls);
    expect(await accounts()).toMatchObject({ data: [{ state: 'copy' }], meta: { moved: null } });
  });

  it('sends what waited, once, after somebody says that it moved', async () => {
    expect((await answer('moved')).body).toMatchObject({ data: [{ state: 'ready' }], meta: { moved: null } });
    await waitFor(async () => titles().length === 2, 'the post');
    await waitFor(async () => titles().includes('News of home, edited elsewhere'), 'the post');
    await pause(1500);
    expect(titles().sort()).toEqual(['News of elsewhere', 'News of home, edited elsewhere']);
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
