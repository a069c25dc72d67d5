import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';

const EVENT = 'plugin::community-hub.event';
const NEWS = 'plugin::community-hub.news-item';
const JOB = 'plugin::community-hub.job';
const STORE = 'plugin::community-hub.store';
const TRAINING = 'plugin::community-hub.training';

const at = (startsAt: string, endsAt: string | null = null) => ({
  startsAt,
  endsAt,
  timezone: 'Europe/Paris',
  attendance: 'onsite',
  registration: 'none',
  eventStatus: 'scheduled',
});
const session = (startsAt: string, over: object = {}) => ({
  type: 'training',
  startsAt,
  timezone: 'Europe/Paris',
  sessionStatus: 'scheduled',
  ...over,
});
const geo = (lat: number, lng: number) => ({ geo: { lat, lng } });

describe.each(DATABASES)('reading on %s', (database) => {
  let hub: BootedHub;
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = (uid: string) => hub.strapi.documents(uid as never) as any;
  const publish = async (uid: string, data: object) =>
    (await documents(uid).create({ data, status: 'published' })) as { documentId: string };
  const job = (slug: string, over: object) => ({
    title: slug,
    slug,
    remote: 'no',
    state: 'open',
    application: 'url',
    applicationUrl: 'https://jobs.example',
    ...over,
  });

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    const lyon = await publish(STORE, {
      title: 'Lyon',
      slug: 'lyon',
      role: 'store',
      timezone: 'Europe/Paris',
      ...geo(45.76, 4.84),
    });
    await publish(EVENT, { ...at('2020-05-20T18:30', '2020-05-20T21:00'), title: 'Long ago', slug: 'long-ago' });
    await publish(EVENT, { ...at('2019-01-01T10:00', '2035-01-01T10:00'), title: 'Always on', slug: 'always-on' });
    await publish(EVENT, {
      ...at('2031-03-04T19:00', '2031-03-04T22:00'),
      title: '修理カフェの夜',
      slug: 'weekly',
      tags: ['Repair'],
      recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20310331', exceptions: [{ date: '2031-03-18' }] },
    });
    await publish(TRAINING, {
      title: 'Weld',
      slug: 'weld',
      sessions: [
        session('2031-02-10T09:00', { sessionStatus: 'cancelled' }),
        session('2031-04-01T09:00', { store: lyon.documentId }),
        session('2031-05-01T09:00'),
      ],
    });
    await publish(NEWS, {
      title: 'Pinned Évènement',
      slug: 'pinned',
      summary: 'What this is about',
      pinnedUntil: '2040-01-01T00:00:00.000Z',
    });
    await publish(NEWS, { title: 'Expired', slug: 'expired', expiresAt: '2020-01-01T00:00:00.000Z' });
    await publish(JOB, job('open-job', { locations: [{ store: lyon.documentId }], tags: ['repair'] }));
    await publish(JOB, job('filled-job', { state: 'filled', tags: ['repair'] }));
    await publish(JOB, job('late-job', { validThrough: '2020-01-01T00:00:00.000Z' }));
  });
  afterAll(() => hub?.stop());

  const slugs = async (query: string): Promise<string[]> => {
    const { body } = await hub.request.get(`/api/community-hub/items?${query}`).expect(200);
    return body.data.map((item: { slug: string }) => item.slug);
  };

  it('leaves closed jobs and expired news out of the newest', async () => {
    expect((await slugs('')).sort()).toEqual(['always-on', 'long-ago', 'lyon', 'open-job', 'pinned', 'weekly', 'weld']);
  });

  it('orders what happens by the next run that takes place, and what is over by its last', async () => {
    expect(await slugs('when=upcoming')).toEqual(['always-on', 'weekly', 'weld']);
    expect(await slugs('when=past')).toEqual(['long-ago']);
  });

  it('takes the next run from a later day on, and none outside the days asked for', async () => {
    expect(await slugs('order=happening&from=2031-03-26&to=2031-06-30')).toEqual(['always-on', 'weld']);
    expect(await slugs('order=happening&from=2031-03-19&to=2031-03-25')).toEqual(['always-on', 'weekly']);
    expect(await slugs('when=past&from=2020-05-01&to=2020-05-31')).toEqual(['long-ago']);
    expect(await slugs('when=past&from=2020-06-01&to=2020-07-31')).toEqual([]);
  });

  it('gives a repeated event a run on each date but the one left out', async () => {
    const { body } = await hub.request.get('/api/community-hub/items/event/weekly').expect(200);
    expect(body.data.item.runs.map((run: { startsAt: string }) => run.startsAt)).toEqual([
      '2031-03-04T19:00:00+01:00',
      '2031-03-11T19:00:00+01:00',
      '2031-03-25T19:00:00+01:00',
    ]);
    expect(body.data.item.moment.next.subject).toBe('20310304T190000');
  });

  it('finds what is near: a store, and what takes place or works there', async () => {
    expect((await slugs('near=45.75,4.85&radius=10')).sort()).toEqual(['lyon', 'open-job', 'weld']);
    expect(await slugs('near=48.85,2.35&radius=10')).toEqual([]);
  });

  it.each([
    ['a word without its accent', 'evenement', ['pinned']],
    ['the beginning of the last word', 'pinned even', ['pinned']],
    ['not the beginning of a word before it', 'pin evenement', []],
    ['words that every text has', 'what about evenement', ['pinned']],
    ['such a word at the end', 'pinned this', ['pinned']],
    ['two signs of a language without spaces', '修理', ['weekly']],
    ['one sign of it', '夜', ['weekly']],
    ['signs that stand apart', '修夜', []],
    ['what a database would read as an operator', '" OR * & | ! :* (', []],
  ])('searches by %s', async (_name, q, found) => {
    expect(await slugs(`q=${encodeURIComponent(q)}`)).toEqual(found);
  });

  it('tells a store what comes up there, and lists pins and runs', async () => {
    const { body } = await hub.request.get('/api/community-hub/items/store/lyon').expect(200);
    expect(body.data.here.jobs.map((one: { slug: string }) => one.slug)).toEqual(['open-job']);
    expect(body.data.item.moment.opening).toEqual({ open: false, next: null });
  });

  it('relates what shares a tag first, and never what is closed before what is open', async () => {
    const { body } = await hub.request.get('/api/community-hub/items/event/weekly').expect(200);
    const related: string[] = body.data.related.map((one: { slug: string }) => one.slug);
    expect(related[0]).toBe('open-job');
    expect(related.indexOf('long-ago')).toBeGreaterThan(related.indexOf('always-on'));
  });

  it.each(['', 'order=happening', 'when=past'])(
    'shows nothing twice and misses nothing that stands while others publish: items?%s',
    async (order) => {
      const when = order === 'when=past' ? '2021' : '2032';
      const ids: string[] = [];
      for (let number = 10; number < 22; number += 1) {
        const data = { ...at(`${when}-01-${number}T10:00`, `${when}-01-${number}T11:00`), title: `S${number}` };
        ids.push(
          (await publish(EVENT, { ...data, slug: `s-${when}-${order.length}-${number}`, tags: ['paging'] })).documentId,
        );
      }
      const standing = new Set(ids.filter((_, index) => index % 3 !== 0));
      const seen: string[] = [];
      let cursor = '';
      for (let page = 0; page < 40; page += 1) {
        const { body } = await hub.request
          .get(`/api/community-hub/items?tag=paging&limit=2&${order}&cursor=${cursor}`)
          .expect(200);
        seen.push(...body.data.map((item: { documentId: string }) => item.documentId));
        const leaving = ids[page * 3];
        if (leaving) await documents(EVENT).unpublish({ documentId: leaving });
        const day = 10 + page;
        const data = { ...at(`${when}-01-${day}T09:00`, `${when}-01-${day}T09:30`), title: 'New', tags: ['paging'] };
        if (page < 4) await publish(EVENT, { ...data, slug: `n-${when}-${order.length}-${page}` });
        cursor = body.meta.pagination.nextCursor ?? '';
        if (cursor === '') break;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect([...standing].filter((id) => !seen.includes(id))).toEqual([]);
    },
  );

  it('counts the changes that calendars must follow, and keeps the date that people know while it is put off', async () => {
    const data = { ...at('2033-01-10T10:00', '2033-01-10T11:00'), title: 'Moved', slug: 'moved' };
    const { documentId } = await publish(EVENT, data);
    const edit = async (change: object) => {
      await documents(EVENT).update({ documentId, data: change, status: 'published' });
      const { body } = await hub.request.get('/api/community-hub/items/event/moved').expect(200);
      return [body.data.item.sequence, body.data.item.facts.previousDates];
    };
    expect(await edit({ title: 'Moved, perhaps' })).toEqual([0, []]);
    expect(await edit({ eventStatus: 'postponed' })).toEqual([1, []]);
    expect(await edit({ startsAt: '2033-02-10T10:00', endsAt: null })).toEqual([2, []]);
    expect(await edit({ eventStatus: 'rescheduled' })).toEqual([3, ['2033-01-10T10:00:00+01:00']]);
    expect(await edit({ onlineUrl: 'https://meet.example' })).toEqual([4, ['2033-01-10T10:00:00+01:00']]);
  });

  it('answers every address it ever gave, whatever happened since', async () => {
    const get = (slug: string) => hub.request.get(`/hub/en/events/${slug}`);
    const make = (slug: string) => publish(EVENT, { ...at('2034-01-10T10:00'), title: slug, slug });
    const first = await make('a1');
    const rename = (documentId: string, slug: string) =>
      documents(EVENT).update({ documentId, data: { slug }, status: 'published' });
    await rename(first.documentId, 'a2');
    await rename(first.documentId, 'a3');
    expect((await get('a1').expect(301)).headers.location).toMatch(/\/a3$/);
    expect((await get('a2').expect(301)).headers.location).toMatch(/\/a3$/);
    const second = await make('a1');
    await get('a1').expect(200);
    await rename(first.documentId, 'a2');
    expect((await get('a3').expect(301)).headers.location).toMatch(/\/a2$/);
    // What browsers kept of these redirects before must not send them in a circle now.
    const { headers } = await get('a3');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    for (const path of ['/api/community-hub/items/event/a3?locale=en', '/hub/image/event/a3.jpg?locale=en']) {
      const moved = await hub.request.get(path).expect(301);
      expect([path, moved.headers['cache-control']]).toEqual([path, 'no-cache']);
    }
    await documents(EVENT).unpublish({ documentId: first.documentId });
    await get('a2').expect(410);
    await get('a3').expect(410);
    await documents(EVENT).publish({ documentId: first.documentId });
    await get('a2').expect(200);
    await get('a3').expect(301);
    await documents(EVENT).delete({ documentId: second.documentId });
    await get('a1').expect(410);
  });
});
