import { layGround as layHubGround } from '../../server/src/composition/ground';
import { newShortId } from '../../server/src/strapi/random';
import { createTimerStore } from '../../server/src/strapi/store/timer-store';
import { type CarryOutParts, carryOut } from '../../server/src/strapi/timers/carry-out';
import { catchUpTimers } from '../../server/src/strapi/timers/catch-up';
import { createTimedDrafts } from '../../server/src/strapi/timers/timed-drafts';
import { createTimerJob } from '../../server/src/strapi/timers/timer-job';
import type { TimerRow } from '../../shared/contracts/timers';
import { loginAs } from './admin-session';
import { documents } from './content/ground';
import { DATABASES } from './databases';
import { openTeamPage, type TeamPage } from './team-page';
import { waitFor } from './wait-for';

const NEWS = 'plugin::community-hub.news-item';
const EVENT = 'plugin::community-hub.event';

let serial = 0;
const news = (over: object = {}) => {
  serial += 1;
  return { title: `Embargo ${serial}.`, slug: `embargo-${serial}`, summary: 'Told at nine.', ...over };
};
const event = (over: object) => ({
  ...news(),
  startsAt: '2041-05-20T18:30',
  timezone: 'Europe/Paris',
  attendance: 'onsite',
  registration: 'none',
  eventStatus: 'scheduled',
  ...over,
});
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

describe.each(DATABASES)('items with a time on %s', (database) => {
  let team: TeamPage;
  const mails: { subject: string; text: string }[] = [];

  beforeAll(async () => {
    team = await openTeamPage({
      database,
      kinds: ['news'],
      config: {
        // Nothing that is published by hand could go out within this test.
        syndication: { delaySeconds: 600 },
        alerts: { emails: ['team@example.org'], language: 'en' },
      },
    });
    await team.connect({ channel: 'practice', label: 'Practice', locale: 'en', fields: { name: 'Practice' } });
    // The mail server is somebody else's: what would go to it is kept.
    Object.assign(team.hub.strapi.plugin('email'), {
      provider: { send: async (mail: (typeof mails)[number]) => void mails.push(mail) },
    });
    await team.hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => team?.stop());

  /** What the Content Manager's Save button does. */
  async function save(data: object, documentId?: string, uid = NEWS) {
    const path = ['/content-manager/collection-types', uid, documentId].filter(Boolean).join('/');
    return team.admin.call(documentId ? 'put' : 'post', `${path}?locale=en`, data);
  }
  async function saved(data: object, documentId?: string): Promise<string> {
    const answer = await save(data, documentId);
    expect([answer.status < 300, answer.body.error?.message]).toEqual([true, undefined]);
    return answer.body.data.documentId;
  }
  /** As if the time had come: drafts and timers say so at once, however slow this machine is. */
  async function bringForward(ids: readonly string[], field: 'publishAt' | 'unpublishAt', at: string): Promise<void> {
    const where = { documentId: { $in: [...ids] }, publishedAt: null };
    await team.hub.strapi.db.query(NEWS).updateMany({ where, data: { [field]: at } });
    const action = field === 'publishAt' ? 'publish' : 'unpublish';
    await timerRows(ids).where({ action }).update({ due_at: at });
  }
  const timerRows = (ids: readonly string[]) =>
    team.hub.strapi.db.connection('community_hub_timers').whereIn('document_id', [...ids]);
  const publishByHand = (documentId: string, data: object) =>
    team.admin.call('post', `/content-manager/collection-types/${NEWS}/${documentId}/actions/publish?locale=en`, data);
  const draftOf = async (documentId: string) => {
    const draft = await documents(team.hub.strapi, NEWS).findOne({ documentId, locale: 'en', status: 'draft' });
    return draft as { publishAt: string | null; unpublishAt: string | null } | null;
  };
  const pageOf = (slug: string) => team.hub.request.get(`/api/community-hub/items/news/${slug}?locale=en`);
  const isPublic = async (slug: string) => (await pageOf(slug)).status === 200;
  const timersOf = async (documentId: string): Promise<TimerRow[]> =>
    (await team.admin.call('get', `/community-hub/timers?documentId=${documentId}&locale=en`)).body.data;
  const errorsOf = ({ status, body }: Awaited<ReturnType<typeof save>>) => [
    status,
    body.error?.details.errors?.map(({ path, message }) => `${path.join('.')}: ${message}`),
  ];
  /** The parts of another process on the same database. */
  const another = (): CarryOutParts => {
    const { strapi, sources, clock, transact, knex } = layHubGround(team.hub.strapi);
    return {
      strapi,
      sources,
      clock,
      drafts: createTimedDrafts(strapi),
      store: createTimerStore(knex),
      transaction: transact,
    };
  };

  it('go public at that time with their posts, and nobody reads or posts anything before', async () => {
    const publishAt = inSeconds(600);
    const data = news({ publishAt });
    const documentId = await saved(data);
    expect(await timersOf(documentId)).toEqual([
      expect.objectContaining({
        ...{ action: 'publish', dueAt: publishAt, zone: null, shares: true, refused: null, title: data.title },
      }),
    ]);
    expect([await isPublic(data.slug), await team.postsOf(documentId), team.onNetwork(data.title)]).toEqual([
      false,
      [],
      [],
    ]);
    const list = await team.hub.request.get('/api/community-hub/items?locale=en');
    expect(JSON.stringify(list.body)).not.toContain(data.title);

    const soon = inSeconds(2);
    await bringForward([documentId], 'publishAt', soon);
    await waitFor(() => isPublic(data.slug), 'the page');
    expect(inSeconds(0) >= soon).toBe(true);
    await waitFor(async () => team.onNetwork(data.title).length === 1, 'the post');
    await waitFor(
      async () => (await team.postsOf(documentId)).every(({ presence }) => presence === 'live'),
      'both posts',
    );
    expect((await team.postsOf(documentId)).length).toBe(2);
    expect([(await draftOf(documentId))?.publishAt, await timersOf(documentId)]).toEqual([null, []]);
    expect(JSON.stringify((await pageOf(data.slug)).body)).not.toContain('publishAt');
  });

  it('leave the page at their second time, with their posts', async () => {
    const data = news({ publishAt: inSeconds(600), unpublishAt: inSeconds(900) });
    const documentId = await saved(data);
    await bringForward([documentId], 'publishAt', inSeconds(0));
    await waitFor(async () => team.onNetwork(data.title).length === 1, 'the post');
    // Saving is enough: the public version need not be published again.
    await saved({ ...data, publishAt: null, unpublishAt: inSeconds(800) }, documentId);
    await bringForward([documentId], 'unpublishAt', inSeconds(0));
    await waitFor(async () => [404, 410].includes((await pageOf(data.slug)).status), 'the page to be gone');
    await waitFor(async () => team.onNetwork(data.title).length === 0, 'the post to be removed');
    expect(await draftOf(documentId)).toMatchObject({ publishAt: null, unpublishAt: null });
    expect(await timersOf(documentId)).toEqual([]);
  });

  it('are published once by two processes that wake at the same time', async () => {
    const published: string[] = [];
    const count = async ({ entry }: { entry?: { documentId?: string } }) => {
      published.push(entry?.documentId ?? '');
    };
    team.hub.strapi.eventHub.on('entry.publish', count);
    const parts = another();
    const errors: unknown[] = [];
    const second = createTimerJob({
      store: parts.store,
      carryOut: (timer, token) => carryOut(timer, token, parts),
      alert: async () => undefined,
      clock: parts.clock,
      newToken: () => newShortId(),
      sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
      sweepSeconds: 1,
      onError: (error) => errors.push(error),
    });
    second.start();
    const publishAt = inSeconds(600);
    const ids: string[] = [];
    for (let item = 0; item < 8; item += 1) ids.push(await saved(news({ publishAt })));
    await bringForward(ids, 'publishAt', inSeconds(1));
    await waitFor(async () => ids.every((id) => published.includes(id)), 'all to be published');
    await second.stop();
    team.hub.strapi.eventHub.off('entry.publish', count);
    expect(published.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
    expect(errors).toEqual([]);
  });

  it('are published by another process when the one that began them died', async () => {
    const data = news({ publishAt: inSeconds(600) });
    const documentId = await saved(data);
    const lease_until = inSeconds(3);
    await timerRows([documentId]).update({ lease: 'of the dead', lease_until, tries: 1 });
    await bringForward([documentId], 'publishAt', inSeconds(0));
    await waitFor(() => isPublic(data.slug), 'the page');
    expect(inSeconds(0) > lease_until).toBe(true);
  });

  it('are late after an outage, and lost never: a boot finds what no timer knows', async () => {
    const data = news();
    const documentId = await saved(data);
    await team.hub.strapi.db.query(NEWS).updateMany({ where: { documentId }, data: { publishAt: inSeconds(-3600) } });
    await catchUpTimers(another());
    await waitFor(() => isPublic(data.slug), 'the page');
    // Nobody pressed a button: its posts wait to be asked for.
    expect((await team.postsOf(documentId)).map(({ work }) => work)).toEqual(['held', 'held']);
  });

  it('say once why they cannot be published, and are when the draft is mended', async () => {
    const wrong = { speaker: { as: 'person', name: '', role: 'Chef' } };
    const data = news({ publishAt: inSeconds(600), ...wrong });
    const documentId = await saved(data);
    await bringForward([documentId], 'publishAt', inSeconds(0));
    const problem = { field: 'speaker.name', message: 'A person speaks but the name is empty: write it.' };
    const refused = await waitFor(async () => (await timersOf(documentId)).find((one) => one.refused), 'a refusal');
    expect(refused.refused).toEqual([problem]);
    const list: TimerRow[] = (await team.admin.call('get', '/community-hub/timers')).body.data;
    expect(list.map((row) => row.documentId)).toEqual([documentId]);
    const { publishAt } = (await draftOf(documentId)) ?? {};
    await saved({ ...data, publishAt, summary: 'Still wrong.' }, documentId);
    await waitFor(async () => (await timersOf(documentId))[0]?.refused, 'a second refusal');
    expect(mails.map(({ subject }) => subject)).toEqual([`“${data.title}” was not published at its time`]);
    expect(mails[0]?.text).toContain(problem.message);
    expect(await isPublic(data.slug)).toBe(false);

    await saved({ ...data, publishAt, speaker: { as: 'person', name: 'Ana', role: 'Chef' } }, documentId);
    await waitFor(() => isPublic(data.slug), 'the page');
    expect((await team.admin.call('get', '/community-hub/timers')).body.data).toEqual([]);
  });

  it('follow the person who publishes by hand, copies and discards', async () => {
    const data = news({ publishAt: inSeconds(600), unpublishAt: inSeconds(900) });
    const documentId = await saved(data);
    const { documentId: copy } = await documents(team.hub.strapi, NEWS).clone({
      documentId,
      data: { slug: `${data.slug}-copy` },
    });
    expect(await timersOf(copy as string)).toEqual([]);
    expect((await publishByHand(documentId, data)).status).toBe(200);
    expect((await timersOf(documentId)).map(({ action }) => action)).toEqual(['unpublish']);
    expect((await draftOf(documentId))?.publishAt).toBeNull();
    const later = inSeconds(1800);
    await saved({ ...data, publishAt: null, unpublishAt: later }, documentId);
    await team.hub.strapi.documents(NEWS).discardDraft({ documentId, locale: 'en' });
    expect((await timersOf(documentId)).map(({ dueAt }) => dueAt)).toEqual([later]);
    await documents(team.hub.strapi, NEWS).delete({ documentId });
    expect(await timersOf(documentId)).toEqual([]);
  });

  it('have their times refused by field where they are impossible', async () => {
    const about = (field: string, words: string) => [400, [expect.stringMatching(new RegExp(`^${field}: .*${words}`))]];
    expect(errorsOf(await save(news({ publishAt: inSeconds(-5) })))).toEqual(about('publishAt', 'is over'));
    expect(errorsOf(await save(news({ publishAt: inSeconds(60), unpublishAt: inSeconds(30) })))).toEqual(
      about('unpublishAt', 'is not after'),
    );
    const gap = await save(event({ publishAt: '2041-03-31T02:30' }), undefined, EVENT);
    expect(errorsOf(gap)).toEqual(about('publishAt', 'does not exist in Europe/Paris'));
    const zone = await save(event({ publishAt: '2041-03-30T02:30', timezone: 'Europe/Pariss' }), undefined, EVENT);
    expect(errorsOf(zone)).toEqual(about('timezone', 'is no time zone'));
    const paris = await save(event({ publishAt: '2041-06-30T09:00' }), undefined, EVENT);
    expect(await timersOf(paris.body.data.documentId)).toEqual([
      expect.objectContaining({ dueAt: '2041-06-30T07:00:00.000Z', zone: 'Europe/Paris', kind: 'event' }),
    ]);
    const data = news();
    const documentId = await saved(data);
    const both = await publishByHand(documentId, { ...data, publishAt: inSeconds(60) });
    expect(errorsOf(both)).toEqual(about('publishAt', 'press Save'));
    expect(await isPublic(data.slug)).toBe(false);
  });

  it('come from REST as drafts, and from those alone who may publish', async () => {
    const permissions = ['create', 'update'].map((action) => `${NEWS}.${action}`);
    const token = await team.hub.strapi
      .service('admin::api-token')
      .create({ name: 'Press', description: '', type: 'custom', permissions, lifespan: null });
    const post = (query: string, data: object) =>
      team.hub.request
        .post(`/api/community-hub/news-items?locale=en${query}`)
        .set('Authorization', `Bearer ${token.accessKey}`)
        .send({ data });
    const publishAt = inSeconds(600);
    const atOnce = await post('', news({ publishAt }));
    expect([atOnce.status, atOnce.body.error.message]).toEqual([400, expect.stringContaining('status=draft')]);
    const draft = await post('&status=draft', news({ publishAt }));
    expect(await timersOf(draft.body.data.documentId)).toEqual([expect.objectContaining({ dueAt: publishAt })]);

    const author = await loginAs(team.hub, []);
    const role = await team.hub.strapi.db.query('admin::role').findOne({ orderBy: { id: 'desc' } });
    const fields = ['title', 'slug', 'summary', 'publishAt', 'unpublishAt'];
    const rights = ['create', 'update', 'read'].map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: NEWS,
      conditions: [],
      properties: { fields, locales: ['en'] },
    }));
    await team.hub.strapi.service('admin::role').assignPermissions(role?.id, rights);
    const path = `/content-manager/collection-types/${NEWS}?locale=en`;
    expect((await author.call('post', path, news())).status).toBe(201);
    const refused = await author.call('post', path, news({ publishAt }));
    expect(errorsOf(refused)).toEqual([400, [expect.stringContaining('publishAt: Your role may not publish')]]);
  });

  it('come from a file as drafts, although it is imported to be public', async () => {
    const token = await team.hub.strapi.service('admin::api-token').create({
      name: 'Import',
      description: '',
      type: 'custom',
      permissions: ['plugin::community-hub.import.create'],
      lifespan: null,
    });
    const publishAt = inSeconds(600);
    const csv = `identifier,title,publishAt\nrow-1,Later,${publishAt}\nrow-2,Now,\nrow-3,Over,${inSeconds(-60)}\n`;
    const { body } = await team.hub.request
      .post('/api/community-hub/import?kind=news&locale=en&publish=true')
      .set('Authorization', `Bearer ${token.accessKey}`)
      .attach('file', Buffer.from(csv), 'news.csv');
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual(['create', 'create', 'refused']);
    expect(body.data[2].problems).toEqual([{ field: 'publishAt', message: expect.stringContaining('is over') }]);
    expect([await isPublic('later'), await isPublic('now')]).toEqual([false, true]);
    const later = await team.hub.strapi.db.query(NEWS).findOne({ where: { slug: 'later' } });
    expect(await timersOf(later.documentId)).toEqual([expect.objectContaining({ dueAt: publishAt, shares: false })]);
    const span = new URLSearchParams({ from: inSeconds(0), to: inSeconds(1200), kind: 'news' });
    const calendar = await team.admin.call('get', `/community-hub/calendar?${span}`);
    expect(calendar.body.data).toContainEqual(
      expect.objectContaining({ what: 'publish', locale: 'en', title: 'Later', startsAt: publishAt }),
    );
  });
});
