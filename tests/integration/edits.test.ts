import { KIND_UIDS } from '../../shared/kinds';
import { EVENING } from '../fixtures/evening';
import { DATABASES } from './databases';
import { openTeamPage, type TeamPage } from './team-page';
import { waitFor } from './wait-for';

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
  ...EVENING,
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
  let team: TeamPage;

  beforeAll(async () => {
    team = await openTeamPage({ database, kinds: ['event', 'job'] });
  });
  afterAll(() => team?.stop());

  const texts = (title: string) => team.onNetwork(title).map(({ text }) => text);
  const says = (title: string, words: string) =>
    waitFor(async () => texts(title).some((text) => text.includes(words)), `${title} to say ${words}`);

  it('follow an event that moves and is called off, in the post that stands', async () => {
    const data = event();
    const documentId = await team.publish('event', data);
    await says(data.title, '20 May 2031');
    await team.publish('event', { ...data, startsAt: '2031-07-01T08:00', endsAt: '2031-07-01T09:00' }, { documentId });
    await says(data.title, '1 Jul 2031');
    await team.publish('event', { ...data, eventStatus: 'cancelled' }, { documentId });
    await says(data.title, 'Cancelled');
    expect(texts(data.title)).toHaveLength(1);
  });

  it('ask what becomes of an edit that the network refuses, and reply below the post', async () => {
    const data = event();
    const documentId = await team.publish('event', data);
    await team.until(documentId, { presence: 'live', work: 'idle' });
    team.network.faults.next({ on: 'update', at: 'before-store', as: 422 });
    await team.publish('event', { ...data, summary: 'Bring a chair.' }, { documentId });
    const asked = await team.until(documentId, { work: 'held' });
    expect([asked.problem?.code, asked.actions]).toEqual(['edit', ['retry', 'leave', 'correct', 'replace']]);
    expect(texts(data.title)[0]).toContain('Come.');
    const answer = await team.admin.call('post', `/community-hub/posts/${asked.id}/actions`, { action: 'correct' });
    expect([answer.status, answer.body.data?.occasion]).toEqual([200, 'correction']);
    await says(`Correction: ${data.title}`, 'Bring a chair.');
    expect(texts(data.title)).toHaveLength(2);
    await team.hub.strapi.documents(KIND_UIDS.event).unpublish({ documentId, locale: 'en' });
    await waitFor(async () => texts(data.title).length === 0, 'post and correction to be taken down');
  });

  it('take what is refused down for a new post where that is the standing choice', async () => {
    const rules = await team.admin.call('put', `/community-hub/accounts/${team.account}/rules`, { edits: 'replace' });
    expect([rules.status, rules.body.data?.rules.edits]).toEqual([200, 'replace']);
    const data = job();
    const documentId = await team.publish('job', data);
    await team.until(documentId, { presence: 'live', work: 'idle' });
    team.network.faults.next({ on: 'update', at: 'before-store', as: 422 });
    team.network.faults.next({ on: 'remove', at: 'before-store', as: 503 });
    await team.publish('job', { ...data, summary: 'Two days a week.' }, { documentId });
    const next = await team.until(documentId, { work: 'waiting', presence: 'none' });
    const old = await team.until(documentId, { work: 'waiting', presence: 'live' });
    expect([next.problem?.code, texts(data.title).length]).toEqual(['earlier-copy', 1]);
    expect(texts(data.title)[0]).not.toContain('Two days a week.');
    await team.admin.call('post', `/community-hub/posts/${old.id}/actions`, { action: 'retry' });
    await says(data.title, 'Two days a week.');
    expect(texts(data.title)).toHaveLength(1);
    await team.admin.call('put', `/community-hub/accounts/${team.account}/rules`, { edits: 'ask' });
  });

  it('list a copy that the network does not remove, with its link', async () => {
    const data = event();
    const documentId = await team.publish('event', data);
    await team.until(documentId, { presence: 'live', work: 'idle' });
    team.network.faults.next({ on: 'remove', at: 'before-store', as: 422 });
    await team.hub.strapi.documents(KIND_UIDS.event).delete({ documentId });
    await team.until(documentId, { work: 'failed' });
    const { data: left, meta } = (await team.admin.call('get', '/community-hub/posts?copies=left')).body;
    expect([meta.copiesLeft, left.length]).toEqual([1, 1]);
    expect(left[0].url).toContain(team.network.url);
  });
});
