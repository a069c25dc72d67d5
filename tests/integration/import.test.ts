import type { ImportOutcome, ImportResponse } from '../../shared/contracts/import';
import { KIND_UIDS } from '../../shared/kinds';
import { loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import type { Ground } from './content/full-items';
import { documents, layGround } from './content/ground';
import { DATABASES } from './databases';

const HEADER =
  'identifier;title;body;application;applicationUrl;locations[0].address.city;salary.min;salary.currency;salary.unit;tags;store';
const row = (id: string, title: string, over: { url?: string; city?: string; min?: string; store?: string } = {}) =>
  [
    id,
    title,
    'Come.',
    'url',
    over.url ?? 'https://jobs.example.org/1',
    over.city ?? 'Lyon',
    over.min ?? '2100',
    'EUR',
    'month',
    'wool|linen',
    over.store ?? '',
  ].join(';');
const file = (...rows: string[]) => [HEADER, ...rows].join('\r\n');

describe.each(DATABASES)('import on %s', (database) => {
  let hub: BootedHub;
  let ground: Ground;
  let token: string;
  beforeAll(async () => {
    hub = await bootHub({ database, config: { hub: { publicUrl: 'http://localhost:1337' } } });
    ground = await layGround(hub.strapi);
    const admin = await loginAs(hub, 'super-admin');
    const account = {
      channel: 'practice',
      label: 'Practice',
      locale: '',
      kinds: ['job', 'event'],
      fields: { name: 'Practice' },
    };
    expect((await admin.call('post', '/community-hub/accounts', account)).status).toBe(200);
    const permissions = ['plugin::community-hub.import.create'];
    const made = await hub.strapi
      .service('admin::api-token')
      .create({ name: 'ATS', description: '', type: 'custom', permissions, lifespan: null });
    token = made.accessKey;
  });
  afterAll(() => hub?.stop());

  const call = (query: string, text: string, name = 'jobs.csv') =>
    hub.request
      .post(`/api/community-hub/import?${query}`)
      .set('Authorization', `Bearer ${token}`)
      .attach('file', Buffer.from(text), name);
  const done = async (query: string, text: string, name?: string): Promise<ImportOutcome[]> => {
    const { status, body } = await call(query, text, name);
    expect([status, body.error]).toEqual([200, undefined]);
    return (body as ImportResponse).data;
  };
  const count = async (table: string) => Number((await hub.strapi.db.connection(table).count({ n: '*' }))[0]?.n);
  const inTables = async () =>
    Object.fromEntries(
      await Promise.all(
        [
          'community_hub_jobs',
          'community_hub_pages',
          'community_hub_posts',
          'community_hub_items',
          'community_hub_addresses',
          'community_hub_identifiers',
        ].map(async (table) => [table, await count(table)] as const),
      ),
    );
  const job = async (identifier: string, status: 'draft' | 'published' = 'published') => {
    const found = await hub.strapi.db.query(KIND_UIDS.job).findOne({ where: { identifier }, select: ['documentId'] });
    return (
      found &&
      documents(hub.strapi, KIND_UIDS.job).findOne({
        documentId: found.documentId,
        status,
        populate: ['salary', 'store', 'locations.address'],
      })
    );
  };

  it('says in a dry run what each row would do, and writes nothing at all', async () => {
    await done('kind=job&publish=true', file(row('dry-1', 'First'), row('dry-2', 'Second')));
    const before = await inTables();
    const text = file(
      row('dry-1', 'First'),
      row('dry-2', 'Second, better', { min: '2300,5' }),
      row('dry-3', 'Third'),
      row('dry-4', 'Fourth', { url: 'nowhere' }),
      row('dry-3', 'Third again'),
      row('', 'Without id'),
      row('dry-5', 'Fifth', { store: 'no-such-store' }),
      row('dry-6', ''),
    );
    const outcomes = await done('kind=job&publish=true&dryRun=true', text);
    expect(outcomes.map(({ line, identifier, action, changed }) => [line, identifier, action, changed])).toEqual([
      [2, 'dry-1', 'unchanged', []],
      [3, 'dry-2', 'update', ['title', 'salary']],
      [4, 'dry-3', 'create', expect.arrayContaining(['title', 'salary', 'locations'])],
      [5, 'dry-4', 'refused', []],
      [6, 'dry-3', 'refused', []],
      [7, null, 'create', expect.any(Array)],
      [8, 'dry-5', 'refused', []],
      [9, 'dry-6', 'refused', []],
    ]);
    expect(outcomes.map(({ problems }) => problems.map(({ field, message }) => `${field}: ${message}`))).toEqual([
      [],
      [],
      [],
      [expect.stringMatching(/^applicationUrl: /)],
      ['identifier: identifier "dry-3" stands on line 4 already; keep one of the two'],
      [],
      [
        expect.stringMatching(
          /^store: store must be the identifier or the document id of a store: nothing is "no-such-store"/,
        ),
      ],
      [expect.stringMatching(/^title: /)],
    ]);
    expect(outcomes[5]?.warnings).toHaveLength(1);
    expect(await inTables()).toEqual(before);
  });

  it('writes what a dry run promised, the good rows beside the bad ones, and makes no post', async () => {
    const posts = await count('community_hub_posts');
    const outcomes = await done(
      'kind=job&publish=true',
      file(row('w-1', 'One'), row('w-2', 'Two', { url: 'nowhere' }), row('w-3', 'Three', { store: ground.store })),
    );
    expect(outcomes.map(({ action }) => action)).toEqual(['create', 'refused', 'create']);
    expect(await job('w-1')).toMatchObject({
      title: 'One',
      tags: ['wool', 'linen'],
      salary: { min: 2100, unit: 'month', currency: 'EUR' },
      locations: [{ address: { city: 'Lyon' } }],
    });
    expect(await job('w-3')).toMatchObject({ store: { documentId: ground.store } });
    expect(await job('w-2')).toBeNull();
    expect(await count('community_hub_posts')).toBe(posts);
  });

  it('keeps what a file does not mention, and leaves an item that says the same alone', async () => {
    await done('kind=job&publish=true', file(row('keep', 'Keep')));
    const document = await job('keep', 'draft');
    const salary = { min: 2100, unit: 'month', currency: 'EUR' };
    const benefits = 'Lunch';
    await documents(hub.strapi, KIND_UIDS.job).update({
      documentId: document?.documentId,
      data: { salary, benefits },
      status: 'published',
    });
    expect((await done('kind=job&publish=true', 'identifier,salary.min\nkeep,2500'))[0]).toMatchObject({
      action: 'update',
      changed: ['salary'],
    });
    expect(await job('keep')).toMatchObject({ benefits, salary: { min: 2500, unit: 'month', currency: 'EUR' } });
    const [again] = await done('kind=job&publish=true', 'identifier,salary.min\nkeep,2500');
    expect(again).toMatchObject({ action: 'unchanged', changed: [] });
  });

  it('leaves drafts unless it is told to publish, and publishes an unchanged draft when told', async () => {
    await done('kind=job', file(row('draft', 'Draft')));
    expect([await job('draft', 'draft'), await job('draft')]).toEqual([
      expect.objectContaining({ title: 'Draft' }),
      null,
    ]);
    expect((await done('kind=job&publish=true', file(row('draft', 'Draft'))))[0]).toMatchObject({
      action: 'update',
      changed: [],
    });
    expect(await job('draft')).toMatchObject({ title: 'Draft' });
  });

  it('writes a translation into the same item', async () => {
    await done('kind=job&publish=true', file(row('words', 'Weaver')));
    const [outcome] = await done('kind=job&locale=fr&publish=true', file(row('words', 'Tisserande')));
    expect(outcome?.action).toBe('update');
    const rows = await hub.strapi.db
      .query(KIND_UIDS.job)
      .findMany({ where: { identifier: 'words', publishedAt: { $notNull: true } }, orderBy: { locale: 'asc' } });
    expect(rows.map(({ locale, title }: { locale: string; title: string }) => [locale, title])).toEqual([
      ['en', 'Weaver'],
      ['fr', 'Tisserande'],
    ]);
    expect(new Set(rows.map(({ documentId }: { documentId: string }) => documentId)).size).toBe(1);
  });

  it('writes all or nothing when asked', async () => {
    const bad = await done(
      'kind=job&publish=true&all=true',
      file(row('all-1', 'One'), row('all-2', 'Two', { url: 'nowhere' })),
    );
    expect(bad.map(({ action }) => action)).toEqual(['create', 'refused']);
    expect(await job('all-1', 'draft')).toBeNull();
    await done('kind=job&publish=true&all=true', file(row('all-1', 'One'), row('all-2', 'Two')));
    expect([await job('all-1'), await job('all-2')]).toEqual([expect.anything(), expect.anything()]);
  });

  it('takes a file in calls of some rows', async () => {
    const text = file(...['a', 'b', 'c'].map((id) => row(`part-${id}`, id)));
    const first: ImportResponse = (await call('kind=job&limit=2', text)).body;
    expect([first.data.length, first.meta]).toEqual([2, { total: 3, offset: 0, next: 2, dryRun: false }]);
    const second: ImportResponse = (await call('kind=job&limit=2&offset=2', text)).body;
    expect([second.data.map(({ identifier }) => identifier), second.meta.next]).toEqual([['part-c'], null]);
  });

  it('reads events of a calendar, and follows them when they move', async () => {
    const calendar = (hour: string) =>
      `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:talk@example.org\nSUMMARY:Talk\nLOCATION:Town hall\nDTSTART;TZID=Europe/Paris:20310331T${hour}0000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Paris:20310407T${hour}0000\nEND:VEVENT\nEND:VCALENDAR\n`;
    expect((await done('kind=event&publish=true', calendar('18'), 'talks.ics'))[0]).toMatchObject({
      action: 'create',
      problems: [],
    });
    expect((await done('kind=event&publish=true', calendar('18'), 'talks.ics'))[0]?.action).toBe('unchanged');
    expect((await done('kind=event&publish=true', calendar('19'), 'talks.ics'))[0]).toMatchObject({
      action: 'update',
      changed: ['startsAt'],
    });
    const found = await hub.strapi.db.query(KIND_UIDS.event).findOne({
      where: { identifier: 'talk@example.org', publishedAt: { $notNull: true } },
      populate: ['recurrence.exceptions', 'place'],
    });
    expect(found).toMatchObject({
      startsAt: '2031-03-31T19:00',
      timezone: 'Europe/Paris',
      place: { name: 'Town hall' },
      recurrence: { rule: 'FREQ=WEEKLY;COUNT=3', exceptions: [{ date: '2031-04-07' }] },
    });
  });

  it.each<[string, string, string, RegExp]>([
    ['an unknown kind', 'kind=jobs', 'title\nA', /kind must be one of news/],
    ['an unknown language', 'kind=job&locale=xx', 'title\nA', /locale must be one of en, fr/],
    ['an unknown column', 'kind=job', 'titel\nA', /"titel" is not known; did you mean title/],
    ['a calendar of jobs', 'kind=job', 'BEGIN:VCALENDAR\nEND:VCALENDAR', /kind must be event/],
    ['an unknown option', 'kind=job&dryrun=true', 'title\nA', /dryrun is not known/],
    ['a wrong option', 'kind=job&dryRun=yes', 'title\nA', /dryRun must be true or false/],
    ['a zone that is none', 'kind=event&timezone=Mars', 'title\nA', /timezone must be an IANA zone/],
  ])('refuses %s', async (_what, query, text, message) => {
    const { status, body } = await call(query, text);
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(message)]);
  });

  it('refuses a file that is missing or not in UTF-8', async () => {
    const bearer = `Bearer ${token}`;
    const none = await hub.request.post('/api/community-hub/import?kind=job').set('Authorization', bearer);
    expect([none.status, none.body.error.message]).toEqual([400, expect.stringMatching(/file is missing/)]);
    const latin = await hub.request
      .post('/api/community-hub/import?kind=job')
      .set('Authorization', bearer)
      .attach('file', Buffer.from('title\nÉtoile', 'latin1'), 'jobs.csv');
    expect([latin.status, latin.body.error.message]).toEqual([400, expect.stringMatching(/not in UTF-8/)]);
  });

  it('takes a small file as the body, too', async () => {
    const answer = await hub.request
      .post('/api/community-hub/import?kind=job&dryRun=true')
      .set('Authorization', `Bearer ${token}`)
      .set('Content-Type', 'text/csv')
      .send(file(row('body', 'Body')));
    expect([answer.status, answer.body.data?.[0]?.action]).toEqual([200, 'create']);
  });

  it('serves a template whose columns it takes again', async () => {
    const person = await loginAs(hub, ['plugin::community-hub.import']);
    const { status, text } = await person.call('get', '/community-hub/import/template/event.csv');
    expect(status).toBe(200);
    expect(text).toMatch(/^\uFEFFtitle,slug,.*place\.address\.city.*offers\[0\]\.price/);
    expect(text).not.toMatch(/sessions\[0\]\.key/);
    const cells = text
      .trim()
      .split(',')
      .map((name) =>
        name.endsWith('title') && !name.includes('.') ? 'From the template' : name === 'identifier' ? 'template' : '',
      );
    const [outcome] = await done('kind=event&dryRun=true', `${text}${cells.join(',')}\n`);
    expect(outcome).toMatchObject({ action: 'create', problems: [] });
  });
});
