import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const HOME = 'https://hub.example.org';
const [FIRST, SECOND] = ['token-of-monday', 'token-of-tuesday'];

describe.each(DATABASES)('the health of accounts on %s', (database) => {
  let network: Emulator;
  let hub: BootedHub;
  let admin: AdminSession;
  let token = FIRST;
  const mails: { to: string; subject: string; text: string }[] = [];

  /** The same person with another token: the old one is refused. */
  const people = [
    {
      id: '1',
      username: 'team',
      displayName: 'Team',
      get token() {
        return token;
      },
    },
  ];

  const account = async () => (await admin.call('get', '/community-hub/accounts')).body.data[0];
  const input = (accessToken: string) => ({
    channel: 'mastodon',
    label: 'Team page',
    locale: '',
    kinds: ['news'],
    fields: { instance: network.url, accessToken },
  });
  const draft = async (title: string): Promise<string> => {
    const values = { title, slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-') };
    const created = await admin.call('post', `/content-manager/collection-types/${NEWS}`, values);
    return created.body.data.documentId;
  };
  const publish = async (id: string, title: string) => {
    const values = { title, slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-') };
    const path = `/content-manager/collection-types/${NEWS}/${id}/actions/publish`;
    expect((await admin.call('post', path, values)).status).toBe(200);
  };
  const posts = async () => (await admin.call('get', '/community-hub/posts')).body.data;

  beforeAll(async () => {
    network = await startMastodon({ accounts: people });
    hub = await bootHub({
      database,
      config: {
        hub: { publicUrl: HOME },
        network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
        syndication: { sweepSeconds: 1, delaySeconds: 0 },
        alerts: { emails: ['team@example.org'], language: 'fr' },
      },
    });
    // The mail server is somebody else's: what would go to it is kept.
    Object.assign(hub.strapi.plugin('email'), {
      provider: { send: async (mail: (typeof mails)[number]) => void mails.push(mail) },
    });
    admin = await loginAs(hub, 'super-admin');
    const connected = await admin.call('post', '/community-hub/accounts', input(FIRST));
    expect(connected.status).toBe(200);
  });
  afterAll(async () => {
    await hub?.stop();
    await network?.stop();
  });

  it('shows when the access was confirmed and what the network allows now', async () => {
    const { health } = await account();
    expect(Date.now() - Date.parse(health.checkedAt)).toBeLessThan(60_000);
    expect(health).toMatchObject({ expiresAt: null, endsSoon: false, circuitUntil: null });
    expect(health.budgets).toContainEqual({ name: 'statuses', limit: 300, windowSeconds: 10_800, left: 150 });
  });

  it('keeps rules, and refuses bad ones with the field', async () => {
    const { id, rules } = await account();
    const wanted = { ...rules, zone: 'Europe/Paris', minimumGapMinutes: 0, dailyCap: 20 };
    const set = await admin.call('put', `/community-hub/accounts/${id}/rules`, wanted);
    expect([set.status, set.body.data.rules]).toEqual([200, wanted]);
    const refused = await admin.call('put', `/community-hub/accounts/${id}/rules`, { ...wanted, dailyCap: 0 });
    expect([refused.status, refused.body.error?.details.errors?.[0]?.path]).toEqual([400, ['dailyCap']]);
    expect((await account()).rules).toEqual(wanted);
  });

  it('spends the counts of the network with every post', async () => {
    const id = await draft('A first word');
    await publish(id, 'A first word');
    await waitFor(async () => network.posts().length === 1, 'the post');
    const left = (await account()).health.budgets.find(({ name }: { name: string }) => name === 'statuses').left;
    expect(left).toBe(149);
  });

  it.each<[string, number | 'drop']>([
    ['an error of the server', 500],
    ['a cut line', 'drop'],
    ['a refusal that is not repeated', 401],
  ])('is not lost by %s, in a check or in a post', async (_name, as) => {
    const { id } = await account();
    network.faults.next({ on: 'account', at: 'before-store', as });
    await admin.call('post', `/community-hub/accounts/${id}/check`, {});
    expect((await account()).state).toBe('ready');
    network.faults.clear();
    network.faults.next({ on: 'publish', at: 'before-store', as });
    const title = `In spite of ${as}`;
    await publish(await draft(title), title);
    await waitFor(async () => network.faults.pending === 0, 'the fault');
    expect((await account()).state).toBe('ready');
  });

  it('says so by mail and holds every post while the access is refused, then goes on as planned', async () => {
    const mine = 'In my own words, on the day itself.';
    const id = await draft('Held and drained');
    const { id: accountId, rules, handle } = await account();
    const plan = (await admin.call('get', `/community-hub/plan?kind=news&locale=en&documentId=${id}`)).body.data;
    const accounts = plan.accounts.map((one: { account: { id: number } }) => ({
      id: one.account.id,
      ticked: true,
      text: mine,
    }));
    const written = await admin.call('put', '/community-hub/plan', {
      kind: 'news',
      locale: 'en',
      documentId: id,
      accounts,
    });
    expect(written.status).toBe(200);

    token = SECOND;
    await publish(id, 'Held and drained');
    await waitFor(async () => (await account()).state === 'broken', 'the account to be marked');
    expect((await account()).reason).toContain('401');
    const held = (await posts()).find(({ title }: { title: string }) => title === 'Held and drained');
    expect(held).toMatchObject({ presence: 'none' });
    await waitFor(async () => mails.length > 0, 'the mail', 90);
    expect(mails).toEqual([
      expect.objectContaining({ to: 'team@example.org', subject: expect.stringContaining('le réseau refuse l’accès') }),
    ]);
    expect(JSON.stringify(mails)).not.toMatch(/token-of/);

    const mended = await admin.call('put', `/community-hub/accounts/${accountId}`, input(SECOND));
    expect(mended.body.data).toMatchObject({ state: 'ready', reason: null, rules, handle });
    await waitFor(async () => network.posts().some(({ text }) => text.startsWith(mine)), 'the held post', 60);
    expect(network.posts().filter(({ text }) => text.startsWith(mine))).toHaveLength(1);
  });
});
