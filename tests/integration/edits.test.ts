import type { PostRow } from '../../shared/contracts/posts';
import type { Emulator } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const UIDS = { event: 'plugin::community-hub.event', job: 'plugin::community-hub.job' } as const;
type Kind = keyof typeof UIDS;
const TOKEN = 'token-of-the-team-page';

let serial = 0;
const named = (title: string) => {
  serial += 1;
  return {
    title: `${title} ${serial}`,
    slug: `${title.toLowerCase().replace(/\W+/g, '-')}-${serial}`,
    summary: 'Come.',
  };
};
const event = () => ({
  ...named('Bench day'),
  startsAt: '2031-05-20T18:30',
  endsAt: '2031-05-20T21:00',
  timezone: 'Europe/Paris',
  attendance: 'onsite',
  registration: 'none',
  eventStatus: 'scheduled',
});
const job = () => ({
  ...named('Wheel builder'),
  state: 'open',
  remote: 'no',
  validThrough: '2031-05-20T20:00:00.000Z',
  application: 'url',
  applicationUrl: 'https://jobs.example/1',
  locations: [{ address: { street: '1 rue A', postalCode: '75001', city: 'Paris', country: 'FR' } }],
});

describe.each(DATABASES)('edits and removals on %s', (database) => {
  let hub: BootedHub;
  let network: Emulator;
  let admin: AdminSession;
  let account: number;

  beforeAll(async () => {
    network = await startMastodon({ accounts: [{ id: '1', username: 'team', displayName: 'Team', token: TOKEN }] });
    hub = await bootHub({
      database,
      config: {
        hub: { publicUrl: 'http://localhost:1337' },
        network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
        syndication: { sweepSeconds: 1 },
      },
    });
    admin = await loginAs(hub, 'super-admin');
    const fields = { instance: network.url, accessToken: TOKEN };
    const connected = { channel: 'mastodon', label: 'Team', locale: 'en', kinds: ['event', 'job'], fields };
    account = (await admin.call('post', '/community-hub/accounts', connected)).body.data.id;
  });
  afterAll(async () => {
    await hub?.stop();
    await network?.stop();
  });

  async function publish(kind: Kind, data: object, documentId?: string): Promise<string> {
    const id = documentId === undefined ? '' : `/${documentId}`;
    const path = `/content-manager/collection-types/${UIDS[kind]}${id}/actions/publish?locale=en`;
    const answer = await admin.call('post', path, data);
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    return answer.body.data.documentId;
  }
  const postsOf = async (documentId: string): Promise<PostRow[]> =>
    (await admin.call('get', `/community-hub/posts?documentId=${documentId}`)).body.data;
  const until = (documentId: string, wanted: Partial<PostRow>) =>
    waitFor(
      async () => {
        const posts = await postsOf(documentId);
        return posts.find((post) =>
          Object.entries(wanted).every(([name, value]) => post[name as keyof PostRow] === value),
        );
      },
      `a post of ${documentId} to be ${JSON.stringify(wanted)}`,
    );
  const texts = (title: string) => network.posts().flatMap(({ text }) => (text.includes(title) ? [text] : []));
  const says = (title: string, words: string) =>
    waitFor(async () => texts(title).some((text) => text.includes(words)), `${title} to say ${words}`);

  it('follow an event that moves and is called off, in the post that stands', async () => {
    const data = event();
    const documentId = await publish('event', data);
    await says(data.title, '20 May 2031');
    await publish('event', { ...data, startsAt: '2031-07-01T08:00', endsAt: '2031-07-01T09:00' }, documentId);
    await says(data.title, '1 Jul 2031');
    await publish('event', { ...data, eventStatus: 'cancelled' }, documentId);
    await says(data.title, 'Cancelled');
    expect(texts(data.title)).toHaveLength(1);
  });

  it('ask what becomes of an edit that the network refuses, and reply below the post', async () => {
    const data = event();
    const documentId = await publish('event', data);
    await until(documentId, { presence: 'live', work: 'idle' });
    network.faults.next({ on: 'update', at: 'before-store', as: 422 });
    await publish('event', { ...data, summary: 'Bring a chair.' }, documentId);
    const asked = await until(documentId, { work: 'held' });
    expect([asked.problem?.code, asked.actions]).toEqual(['edit', ['retry', 'leave', 'correct', 'replace']]);
    expect(texts(data.title)[0]).toContain('Come.');
    const answer = await admin.call('post', `/community-hub/posts/${asked.id}/actions`, { action: 'correct' });
    expect([answer.status, answer.body.data?.occasion]).toEqual([200, 'correction']);
    await says(`Correction: ${data.title}`, 'Bring a chair.');
    expect(texts(data.title)).toHaveLength(2);
    await hub.strapi.documents(UIDS.event).unpublish({ documentId, locale: 'en' });
    await waitFor(async () => texts(data.title).length === 0, 'post and correction to be taken down');
  });

  it('take what is refused down for a new post where that is the standing choice', async () => {
    const rules = await admin.call('put', `/community-hub/accounts/${account}/rules`, { edits: 'replace' });
    expect([rules.status, rules.body.data?.rules.edits]).toEqual([200, 'replace']);
    const data = job();
    const documentId = await publish('job', data);
    await until(documentId, { presence: 'live', work: 'idle' });
    network.faults.next({ on: 'update', at: 'before-store', as: 422 });
    await publish('job', { ...data, summary: 'Two days a week.' }, documentId);
    await says(data.title, 'Two days a week.');
    await waitFor(async () => texts(data.title).length === 1, 'the old post to be taken down');
    await admin.call('put', `/community-hub/accounts/${account}/rules`, { edits: 'ask' });
  });

  it('list a copy that the network does not remove, with its link', async () => {
    const data = event();
    const documentId = await publish('event', data);
    await until(documentId, { presence: 'live', work: 'idle' });
    network.faults.next({ on: 'remove', at: 'before-store', as: 422 });
    await hub.strapi.documents(UIDS.event).delete({ documentId });
    await until(documentId, { work: 'failed' });
    const { data: left, meta } = (await admin.call('get', '/community-hub/posts?copies=left')).body;
    expect([meta.copiesLeft, left.length]).toEqual([1, 1]);
    expect(left[0].url).toContain(network.url);
  });
});
