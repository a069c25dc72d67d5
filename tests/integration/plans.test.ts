import { canonicalJson } from '../../server/src/core/json';
import type { PlanAccount, PlanInput } from '../../shared/contracts/plan';
import type { PostRow } from '../../shared/contracts/posts';
import { occasionsTogether } from '../../shared/occasions';
import { EVENING } from '../fixtures/evening';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { type Editor, editorOf } from './editor';
import { uploadPicture } from './upload-picture';

type Kind = 'event' | 'job';

let serial = 0;
const named = (title: string) => {
  serial += 1;
  return {
    title: `${title} ${serial}`,
    slug: `${title.toLowerCase().replace(/\W+/g, '-')}-${serial}`,
    summary: 'Come.',
  };
};
const event = (over: object = {}) => ({
  ...named('Open day'),
  ...EVENING,
  ...over,
});
const job = (over: object = {}) => ({
  ...named('Wheel builder'),
  state: 'open',
  remote: 'no',
  validThrough: '2031-05-20T20:00:00.000Z',
  application: 'url',
  applicationUrl: 'https://jobs.example/1',
  locations: [{ address: { street: '1 rue A', postalCode: '75001', city: 'Paris', country: 'FR' } }],
  ...over,
});
/** A wall-clock time so many days from now. */
const inDays = (days: number, time = '18:30') =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;

describe.each(DATABASES)('plans on %s', (database) => {
  let hub: BootedHub;
  let admin: AdminSession;
  let editor: Editor;

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: { hub: { publicUrl: 'http://localhost:1337' }, syndication: { sweepSeconds: 1 } },
    });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    admin = await loginAs(hub, 'super-admin');
    editor = editorOf(admin);
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
      const account = { channel: 'practice', label: name, locale: '', kinds: ['event', 'job'], fields: { name } };
      expect((await admin.call('post', '/community-hub/accounts', account)).status).toBe(200);
    }
  });
  afterAll(() => hub?.stop());

  async function planOf(kind: Kind, documentId?: string): Promise<PlanAccount[]> {
    const target = { kind, locale: 'en', ...(documentId ? { documentId } : {}) };
    const answer = await admin.call('get', `/community-hub/plan?${new URLSearchParams(target)}`);
    return answer.body.data.accounts;
  }
  /** One click: every account gets every moment that comes by itself. */
  async function tickAll(kind: Kind, documentId?: string, ticked = true) {
    const accounts: PlanInput['accounts'] = (await planOf(kind, documentId)).map((row) => ({
      id: row.account.id,
      ticked: row.ticked,
      text: row.text,
      occasions: occasionsTogether(kind).map((occasion) => ({
        ...{ occasion, subject: '', ticked, text: null, at: null, pictures: null },
      })),
    }));
    return save({ kind, locale: 'en', ...(documentId ? { documentId } : {}), accounts });
  }
  const save = (input: PlanInput) => admin.call('put', '/community-hub/plan', input);
  const postsOf = async (documentId: string, occasion?: string): Promise<PostRow[]> =>
    (await editor.postsOf(documentId)).filter((post) => occasion === undefined || post.occasion === occasion);
  const stateOf = (posts: readonly PostRow[]) => [
    ...new Set(posts.map(({ work, at, problem }) => [work, at, problem?.code].filter(Boolean).join(' '))),
  ];

  describe('an event', () => {
    const data = event();
    let documentId: string;

    it('with announcement, two reminders and a look back on five accounts takes one tick and Publish', async () => {
      expect((await tickAll('event')).status).toBe(200);
      documentId = await editor.publish('event', data);
      await editor.settled(documentId, { occasion: 'announce', presence: 'live' }, 5);
      expect(stateOf(await postsOf(documentId, 'reminder-14d'))).toEqual(['planned 2031-05-06T08:00:00.000Z']);
      expect(stateOf(await postsOf(documentId, 'reminder-1d'))).toEqual(['planned 2031-05-19T08:00:00.000Z']);
      expect(stateOf(await postsOf(documentId, 'recap'))).toEqual(['planned 2031-05-21T08:00:00.000Z']);
      expect(await postsOf(documentId)).toHaveLength(20);
      const [first] = await planOf('event', documentId);
      expect(first?.posts.map(({ occasion }) => occasion).sort()).toEqual(['recap', 'reminder-14d', 'reminder-1d']);
      expect(first?.occasions).toContainEqual(expect.objectContaining({ occasion: 'recap', ticked: true }));
    });

    it('that moves takes its reminders along, and leaves what was announced', async () => {
      await editor.publish(
        'event',
        { ...data, startsAt: '2031-07-01T08:00', endsAt: '2031-07-01T09:00' },
        { documentId },
      );
      expect(stateOf(await postsOf(documentId, 'reminder-1d'))).toEqual(['planned 2031-06-30T08:00:00.000Z']);
      expect(stateOf(await postsOf(documentId, 'recap'))).toEqual(['planned 2031-07-02T08:00:00.000Z']);
      expect(await postsOf(documentId)).toHaveLength(20);
    });

    it('lets the editor choose text, time and picture of one post', async () => {
      const picture = await uploadPicture(hub, 'chosen.jpg', 40);
      const [first] = await planOf('event', documentId);
      const chosen = {
        ...{ occasion: 'reminder-1d' as const, subject: '', ticked: true, text: 'Bring a friend.' },
        ...{ at: '2031-06-30T18:00:00+02:00', pictures: [Number(picture.id)] },
      };
      const accounts = [{ id: first?.account.id ?? 0, ticked: true, text: null, occasions: [chosen] }];
      const saved = await save({ kind: 'event', locale: 'en', documentId, accounts });
      expect([saved.status, saved.body.error]).toEqual([200, undefined]);
      await editor.publish(
        'event',
        { ...data, startsAt: '2031-07-01T08:00', endsAt: '2031-07-01T09:00' },
        { documentId },
      );
      expect(stateOf(await postsOf(documentId, 'reminder-1d')).sort()).toEqual([
        'planned 2031-06-30T08:00:00.000Z',
        'planned 2031-06-30T16:00:00.000Z',
      ]);
      const look = { kind: 'event', locale: 'en', documentId, occasion: 'reminder-1d', values: {} };
      const { previews, moments } = (await admin.call('post', '/community-hub/plan/preview', look)).body.data;
      expect(previews[0].text).toContain('Bring a friend.');
      expect(previews[0].media).toHaveLength(1);
      expect(previews[1].text).toMatch(/^Tomorrow: Open day/);
      expect(moments.map(({ occasion }: { occasion: string }) => occasion)).toContain('last-seats');
    });

    it('that is called off has no reminders any more, and those of before say why', async () => {
      await editor.publish(
        'event',
        { ...data, startsAt: '2031-07-01T08:00', endsAt: null, eventStatus: 'cancelled' },
        { documentId },
      );
      for (const occasion of ['reminder-14d', 'reminder-1d', 'recap']) {
        expect(stateOf(await postsOf(documentId, occasion))).toEqual(['skipped past']);
      }
    });
  });

  it('looks back after an event that is over, in its own words, and announces it no more', async () => {
    await tickAll('event');
    const data = event({ startsAt: inDays(-5), endsAt: inDays(-5, '21:00') });
    const documentId = await editor.publish('event', data);
    const posts = await editor.settled(documentId, { occasion: 'recap', presence: 'live' }, 5);
    expect(posts[0]?.text).toMatch(/thank you to everyone who came/);
    await editor.settled(documentId, { occasion: 'announce', work: 'skipped' }, 5);
    expect(await postsOf(documentId, 'reminder-1d')).toEqual([]);
  });

  it('never reminds of what has begun: it is asked again when it is sent', async () => {
    await tickAll('event');
    const documentId = await editor.publish('event', event({ startsAt: inDays(20), endsAt: inDays(20, '21:00') }));
    await editor.settled(documentId, { occasion: 'reminder-1d', work: 'planned' }, 5);
    const posts = hub.strapi.db.connection('community_hub_posts').where({ document_id: documentId });
    // As if the dispatcher had been off: the item moves under it, then the reminders' time comes.
    const pages = hub.strapi.db.connection('community_hub_pages').where({ document_id: documentId });
    const { data } = await pages.clone().first('data');
    const page = JSON.parse(data);
    const begun = new Date(Date.now() - 3_600_000).toISOString();
    const facts = { ...page.facts, startsAt: begun, endsAt: new Date(Date.now() + 3_600_000).toISOString() };
    await pages.clone().update({ data: JSON.stringify({ ...page, facts }) });
    await posts.clone().where({ occasion: 'reminder-1d' }).update({ at: begun });
    await posts.clone().where({ occasion: 'recap' }).update({ at: begun });
    const skipped = await editor.settled(documentId, { occasion: 'reminder-1d', work: 'skipped' }, 5);
    expect(skipped[0]?.problem).toMatchObject({ code: 'past', detail: expect.stringContaining('begun') });
    const early = await editor.settled(documentId, { occasion: 'recap', work: 'skipped' }, 5);
    expect(early[0]?.problem?.code).toBe('too-early');
  });

  it('says that a job closes soon, then that it is filled', async () => {
    await tickAll('job');
    const data = job();
    const documentId = await editor.publish('job', data);
    await editor.settled(documentId, { occasion: 'closing-soon', work: 'planned' }, 5);
    await editor.publish('job', { ...data, state: 'filled' }, { documentId });
    const filled = await editor.settled(documentId, { occasion: 'filled', presence: 'live' }, 5);
    expect(filled[0]?.text).toMatch(/^This job is filled: Wheel builder/);
    expect(stateOf(await postsOf(documentId, 'closing-soon'))).toEqual(['skipped past']);
  });

  it('reminds of each date of a repeated event, and of the next ones as they come into reach', async () => {
    await tickAll('event');
    const weekly = { rule: 'FREQ=WEEKLY', exceptions: [] };
    const data = event({ startsAt: inDays(3), endsAt: inDays(3, '21:00'), recurrence: weekly });
    const documentId = await editor.publish('event', data);
    const reminders = await editor.settled(documentId, { occasion: 'reminder-1d', work: 'planned' }, 45);
    const subjects = [...new Set(reminders.map(({ subject }) => subject))].sort();
    expect(subjects).toHaveLength(9);
    const last = { document_id: documentId, subject: subjects.at(-1) };
    await hub.strapi.db.connection('community_hub_posts').where(last).delete();
    await hub.strapi.db.connection('community_hub_plan_occasions').update({ looked_at: '' });
    await editor.publish('event', event());
    await editor.settled(documentId, { occasion: 'reminder-1d', work: 'planned' }, 45);
  });

  describe('templates', () => {
    const scope = { occasion: 'announce', channel: 'practice', kind: 'event', locale: 'en' };

    it('with mistakes are refused with line and column, and nothing is kept', async () => {
      const answer = await admin.call('put', '/community-hub/templates', { ...scope, text: 'New:\n{{ item.titel }}' });
      expect(answer.status).toBe(400);
      expect(answer.body.error?.message).toBe('text line 2, column 4: there is no item.titel');
      for (const [field, value] of [
        ['channel', 'myspace'],
        ['locale', 'xx'],
        ['kind', 'info'],
        ['occasion', 'filled'],
      ] as const) {
        const wrong = await admin.call('put', '/community-hub/templates', { ...scope, text: 'x', [field]: value });
        expect([wrong.status, wrong.body.error?.details.errors?.map(({ path }) => path.join('.'))]).toEqual([
          400,
          [field],
        ]);
      }
      expect((await admin.call('get', '/community-hub/templates')).body.data.templates).toEqual([]);
    });

    it('are tried with a public item before they are kept', async () => {
      const tried = { ...scope, text: '{{ brand.name }}New: {{ item.title }}\n\n{{ item.day }}' };
      const { body } = await admin.call('post', '/community-hub/templates/preview', tried);
      expect(body.data.problems).toEqual([]);
      expect(body.data.preview.text).toMatch(/New: Open day \d+\n\n.*\n\nhttp:\/\/localhost:1337\/hub\/go\//);
      const broken = await admin.call('post', '/community-hub/templates/preview', { ...scope, text: '{% if %}' });
      expect(broken.body.data).toMatchObject({ preview: null, problems: [{ line: 1 }] });
    });

    it('make the text that is previewed and sent, byte for byte, and every other account keeps ours', async () => {
      const text = 'You are invited: {{ item.title }}\n\nAt {{ item.time }}. More: {{ item.url }} {{ item.missing }}';
      const right = text.replace(' {{ item.missing }}', '');
      expect((await admin.call('put', '/community-hub/templates', { ...scope, text })).status).toBe(400);
      expect((await admin.call('put', '/community-hub/templates', { ...scope, text: right })).status).toBe(200);
      const values = event();
      const look = { kind: 'event', locale: 'en', values };
      const preview = await admin.call('post', '/community-hub/plan/preview', look);
      const shown = preview.body.data.previews.map((one: { payload: never }) => canonicalJson(one.payload)).sort();
      const documentId = await editor.publish('event', values);
      const posts = await editor.settled(documentId, { occasion: 'announce', presence: 'live' }, 5);
      expect(posts[0]?.text).toMatch(/^You are invited: Open day \d+\n\nAt 18:30.* More: http/);
      const rows = await hub.strapi.db
        .connection('community_hub_posts')
        .where({ document_id: documentId, occasion: 'announce' })
        .select('live_payload');
      expect(rows.map((row) => canonicalJson(JSON.parse(row.live_payload))).sort()).toEqual(shown);
    });

    it('that fail when they are used leave a failed post that names the place, and the next try goes well', async () => {
      const table = hub.strapi.db.connection('community_hub_templates');
      await table.clone().update({ text: 'New:\n{{ item.title | shout }}' });
      const documentId = await editor.publish('event', event());
      const [failed] = await editor.settled(documentId, { occasion: 'announce', work: 'failed' }, 5);
      expect(failed?.problem).toMatchObject({ code: 'rejected', field: 'template' });
      expect(failed?.problem?.detail).toContain('line 2, column 1');
      const { occasion, channel, kind, locale } = scope;
      const query = new URLSearchParams({ occasion, channel, kind, locale });
      const removed = await admin.call('delete', `/community-hub/templates?${query}`);
      expect(removed.body.data).toEqual({ removed: true });
      for (const { id } of await postsOf(documentId, 'announce')) {
        await admin.call('post', `/community-hub/posts/${id}/actions`, { action: 'retry' });
      }
      await editor.settled(documentId, { occasion: 'announce', presence: 'live' }, 5);
    });
  });

  it.each<[string, object, string]>([
    ['a moment that its kind has not', { occasion: 'filled' }, 'accounts.0.occasions.0.occasion'],
    ['a moment that nobody knows', { occasion: 'party' }, 'accounts.0.occasions.0.occasion'],
    ['a time that is none', { at: '2031-02-30T10:00:00Z' }, 'accounts.0.occasions.0.at'],
    ['a time without its offset', { at: '2031-02-20T10:00' }, 'accounts.0.occasions.0.at'],
    ['a time that has passed', { at: '2020-02-20T10:00:00Z' }, 'accounts.0.occasions.0.at'],
    ['a picture that is none', { pictures: ['x'] }, 'accounts.0.occasions.0.pictures.0'],
  ])('refuses %s, names the field and keeps nothing', async (_name, over, field) => {
    const [first] = await planOf('event');
    const choice = { occasion: 'recap', subject: '', ticked: true, text: null, at: null, pictures: null, ...over };
    const accounts = [{ id: first?.account.id, ticked: true, text: 'kept?', occasions: [choice] }];
    const answer = await admin.call('put', '/community-hub/plan', { kind: 'event', locale: 'en', accounts });
    expect([answer.status, answer.body.error?.details.errors?.map(({ path }) => path.join('.'))]).toEqual([
      400,
      [field],
    ]);
    expect((await planOf('event'))[0]?.text).toBeNull();
  });
});
