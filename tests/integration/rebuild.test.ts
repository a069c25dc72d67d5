import type { Knex } from 'knex';
import type { RebuildState } from '../../shared/contracts/rebuild';
import { htmlElements } from '../fixtures/html-elements';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const EVENT = 'plugin::community-hub.event';
const JOB = 'plugin::community-hub.job';
const TRAINING = 'plugin::community-hub.training';
const BASE = { startsAt: '2031-05-20T18:30', endsAt: '2031-05-20T21:00', timezone: 'Europe/Paris' };

describe.each(DATABASES)('the read model on %s', (database) => {
  let hub: BootedHub;
  let admin: AdminSession;
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's types are not generated for the test app
  const documents = (uid: string) => hub.strapi.documents(uid as never) as any;
  const db = () => hub.strapi.db.connection as unknown as Knex;

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: {
        hub: {
          publicUrl: 'https://hub.example.org',
          fallback: 'default',
          hiddenKinds: ['training'],
          closedJobs: 'gone',
        },
        syndication: { enabled: false },
      },
    });
    await hub.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    admin = await loginAs(hub, 'super-admin');
  });
  afterAll(() => hub?.stop());

  const ask = (path: string) => hub.request.get(`/api/community-hub/items/${path}`);
  const item = async (path: string) => (await ask(path).expect(200)).body.data;
  const publish = async (slug: string, over: object = {}, locale = 'en'): Promise<string> => {
    const data = { ...BASE, title: `Title of ${slug}`, slug, ...over };
    return (await documents(EVENT).create({ locale, data, status: 'published' })).documentId;
  };
  const rebuild = async (): Promise<RebuildState> => {
    const started = await admin.call('post', '/community-hub/rebuild/start', {});
    expect(started.status).toBe(200);
    return waitFor(async () => {
      const { data } = (await admin.call('get', '/community-hub/rebuild')).body;
      return data.status === 'done' && data;
    }, 'the rebuild to be done');
  };

  describe('a missing translation', () => {
    it('is stood in for by the default language, until there is one, and again when it goes', async () => {
      const documentId = await publish('evening');
      const standIn = await item('event/evening?locale=fr');
      expect(standIn.item).toMatchObject({ locale: 'fr', sourceLocale: 'en', title: 'Title of evening' });
      expect(standIn.alternates).toEqual([{ locale: 'en', url: 'https://hub.example.org/hub/en/events/evening' }]);
      expect(standIn.head.tags).toContainEqual({
        tag: 'link',
        attrs: { rel: 'canonical', href: 'https://hub.example.org/hub/en/events/evening' },
      });
      const languages = ['en', 'fr'].map((locale) => `https://hub.example.org/hub/${locale}/events/evening`);
      for (const locale of ['en', 'fr']) {
        const page = await hub.request.get(`/hub/${locale}/events/evening`).expect(200);
        const links = htmlElements(page.text).filter(({ name, attrs }) => name === 'a' && attrs.hreflang);
        expect(links.map(({ attrs }) => attrs.href)).toEqual(languages);
        expect(page.text).not.toContain('rel="alternate" hreflang');
      }
      const list = await hub.request.get('/api/community-hub/items?kind=event&locale=fr').expect(200);
      expect(list.body.data.map((one: { slug: string }) => one.slug)).toContain('evening');

      const french = { ...BASE, title: 'Soirée', slug: 'soiree' };
      await documents(EVENT).update({ documentId, locale: 'fr', data: french, status: 'published' });
      await ask('event/evening?locale=fr').expect(301);
      expect((await item('event/soiree?locale=fr')).item).toMatchObject({ sourceLocale: 'fr', title: 'Soirée' });
      expect((await item('event/evening')).alternates).toHaveLength(2);
      const hidden = { share: { noindex: true } };
      await documents(EVENT).update({ documentId, locale: 'fr', data: hidden, status: 'published' });
      const seen = await item('event/evening');
      expect([seen.alternates, seen.languages].map((some) => some.length)).toEqual([1, 2]);

      await documents(EVENT).unpublish({ documentId, locale: 'fr' });
      await ask('event/soiree?locale=fr').expect(301);
      expect((await item('event/evening?locale=fr')).item.sourceLocale).toBe('en');
      await documents(EVENT).unpublish({ documentId, locale: 'en' });
      await ask('event/evening?locale=fr').expect(410);
      await ask('event/evening').expect(410);
    });

    it('is left out where its address belongs to another item', async () => {
      const taken = await documents(EVENT).create({ locale: 'en', data: { ...BASE, title: 'Other', slug: 'other' } });
      const data = { ...BASE, title: 'Prise', slug: 'both' };
      await documents(EVENT).update({ documentId: taken.documentId, locale: 'fr', data, status: 'published' });
      await publish('both');
      expect((await item('event/both?locale=fr')).item.title).toBe('Prise');
      expect((await item('event/both')).item.title).toBe('Title of both');
    });

    it('makes no post and counts as no language of the item', async () => {
      const fields = { name: 'Practice' };
      const account = { channel: 'practice', label: 'French page', locale: 'fr', kinds: ['event'], fields };
      expect((await admin.call('post', '/community-hub/accounts', account)).status).toBe(200);
      const path = `/content-manager/collection-types/${EVENT}/actions/publish?locale=en`;
      const published = await admin.call('post', path, { ...BASE, title: 'Only English', slug: 'only-english' });
      expect(published.status).toBe(200);
      expect((await item('event/only-english?locale=fr')).item.sourceLocale).toBe('en');
      const posts = await admin.call('get', `/community-hub/posts?documentId=${published.body.data.documentId}`);
      expect(posts.body.data.filter((post: { work: string }) => post.work !== 'skipped')).toEqual([]);
    });
  });

  it('shows nothing of a hidden kind, and keeps its REST calls', async () => {
    const data = { title: 'Weld', slug: 'weld', tags: ['steel'] };
    await documents(TRAINING).create({ data, status: 'published' });
    await ask('training/weld').expect(404);
    await hub.request.get('/hub/en/trainings/weld').expect(404);
    await hub.request.get('/hub/en/trainings').expect(404);
    await hub.request.get('/hub/calendar/training/weld.ics').expect(404);
    const address = encodeURIComponent('https://hub.example.org/hub/en/trainings/weld');
    await hub.request.get(`/hub/oembed?url=${address}`).expect(404);
    for (const file of ['feed.json?kind=training', 'calendar.ics', 'sitemap-en-1.xml', 'llms.txt']) {
      const { body } = await hub.request.get(`/hub/${file}`).responseType('blob').expect(200);
      expect(String(body)).toMatch(/hub\.example\.org/);
      expect(String(body)).not.toContain('weld');
    }
    for (const query of ['kind=training', 'tag=steel', 'q=weld']) {
      expect((await hub.request.get(`/api/community-hub/items?${query}`).expect(200)).body.data).toEqual([]);
    }
    const token = await hub.strapi
      .service('admin::api-token')
      .create({ name: 'reader', type: 'full-access', lifespan: null, description: '' });
    const rest = await hub.request
      .get('/api/community-hub/trainings')
      .set('Authorization', `Bearer ${token.accessKey}`);
    expect([rest.status, rest.body.data?.[0]?.slug]).toEqual([200, 'weld']);
  });

  it('answers 410 for a closed job, and 200 again when it is open', async () => {
    const application = { application: 'url', applicationUrl: 'https://jobs.example.org/1' };
    const data = { title: 'Baker', slug: 'baker', state: 'filled', ...application };
    const { documentId } = await documents(JOB).create({ data, status: 'published' });
    await ask('job/baker').expect(410);
    await hub.request.get('/hub/en/jobs/baker').expect(410);
    const beside = [
      '/hub/image/job/baker.jpg?locale=en',
      '/hub/oembed?url=https://hub.example.org/hub/en/jobs/baker',
      '/hub/embed/item/job/baker?locale=en',
    ];
    const answers = async () => Promise.all(beside.map(async (path) => (await hub.request.get(path)).status));
    expect(await answers()).toEqual([410, 404, 410]);
    await documents(JOB).update({ documentId, data: { state: 'open' }, status: 'published' });
    await ask('job/baker').expect(200);
    expect(await answers()).toEqual([200, 200, 200]);
  });

  describe('a rebuild', () => {
    it('changes nothing where everything stands as it should', async () => {
      await publish('steady', { tags: ['one', 'two'] });
      const state = await rebuild();
      expect(state).toMatchObject({ status: 'done', changed: 0, refused: 0, differences: [], problem: null });
      expect(state.done).toBe(state.total);
      expect(state.total).toBeGreaterThan(0);
    });

    it('mends what was damaged, says what differed, and changes nothing the second time', async () => {
      const [titled, tagged, lost] = [
        await publish('titled'),
        await publish('tagged', { tags: ['x'] }),
        await publish('lost'),
      ];
      const where = (documentId: string) => ({ document_id: documentId, locale: 'en' });
      const row = await db()('community_hub_pages').where(where(titled)).first();
      const damaged = { ...JSON.parse(row.data), title: 'Damaged' };
      await db()('community_hub_pages')
        .where({ id: row.id })
        .update({ data: JSON.stringify(damaged) });
      await db()('community_hub_page_tags').where(where(tagged)).delete();
      await db()('community_hub_pages').where(where(lost)).delete();
      // PostgreSQL fills the column of search itself.
      const { id: _id, search_words: _words, ...ghost } = row;
      const data = JSON.stringify({ ...damaged, documentId: 'ghost', slug: 'ghost' });
      await db()('community_hub_pages').insert({ ...ghost, document_id: 'ghost', slug: 'ghost', data });

      const state = await rebuild();
      const told = state.differences.map(({ documentId, change, fields }) => ({ documentId, change, fields }));
      expect(told).toHaveLength(4);
      expect(told).toEqual(
        expect.arrayContaining([
          { documentId: titled, change: 'changed', fields: ['title'] },
          { documentId: tagged, change: 'changed', fields: ['tags'] },
          { documentId: lost, change: 'added', fields: [] },
          { documentId: 'ghost', change: 'removed', fields: [] },
        ]),
      );
      expect((await item('event/titled')).item.title).toBe('Title of titled');
      expect(await rebuild()).toMatchObject({ changed: 0, differences: [] });
    });

    it('goes on where a process left it, and only there', async () => {
      await rebuild();
      const ids = [await publish('half-one'), await publish('half-two')].sort();
      for (const documentId of ids) {
        const row = await db()('community_hub_pages').where({ document_id: documentId, locale: 'en' }).first();
        const data = JSON.stringify({ ...JSON.parse(row.data), title: 'Damaged' });
        await db()('community_hub_pages').where({ id: row.id }).update({ data });
      }
      const stored = await db()('community_hub_rebuilds').first();
      const progress = { ...JSON.parse(stored.progress), endedAt: null, position: { step: EVENT, after: ids[0] } };
      const died = {
        status: 'running',
        progress: JSON.stringify(progress),
        lease_token: 'gone',
        lease_until: '2026-01-01T00:00:00.000Z',
      };
      await db()('community_hub_rebuilds').update(died);
      expect((await admin.call('get', '/community-hub/rebuild')).body.data.status).toBe('lost');
      const { differences } = await rebuild();
      expect(differences.map(({ documentId }) => documentId)).toEqual([ids[1]]);
      expect((await rebuild()).differences.map(({ documentId }) => documentId)).toEqual([ids[0]]);
    });

    it('does not begin while another process has it, and asks that one to stop', async () => {
      await rebuild();
      const held = { status: 'running', lease_token: 'other', lease_until: '2999-01-01T00:00:00.000Z' };
      await db()('community_hub_rebuilds').update(held);
      expect((await admin.call('post', '/community-hub/rebuild/start', {})).body.data.status).toBe('running');
      expect((await admin.call('post', '/community-hub/rebuild/stop', {})).body.data.status).toBe('stopping');
      expect(await db()('community_hub_rebuilds').first()).toMatchObject({ status: 'stopping', lease_token: 'other' });
      await db()('community_hub_rebuilds').update({ status: 'done', lease_token: null, lease_until: null });
    });

    it('leaves pages of a newer builder to its instance while there is one', async () => {
      const documentId = await publish('ahead');
      const newer = (at: Date) => JSON.stringify({ version: 1000, at: at.toISOString() });
      await db()('community_hub_pages').where({ document_id: documentId }).update({ builder_version: 1000 });
      await db()('community_hub_settings')
        .where({ name: 'builder' })
        .update({ value: newer(new Date()) });
      await documents(EVENT).update({ documentId, data: { title: 'Edited' }, status: 'published' });
      expect((await item('event/ahead')).item.title).toBe('Title of ahead');
      const [row] = await db()('community_hub_pages').where({ document_id: documentId, locale: 'en' });
      expect(row).toMatchObject({ builder_version: 1000, stale_since: expect.any(String) });
      const refused = (await admin.call('post', '/community-hub/rebuild/start', {})).body.data;
      expect([refused.status, refused.problem]).toEqual(['done', expect.stringContaining('newer version')]);

      // The round of stale pages would take it over too: here the rebuild has to.
      await db()('community_hub_pages').where({ document_id: documentId }).update({ stale_since: null });
      await db()('community_hub_settings')
        .where({ name: 'builder' })
        .update({ value: newer(new Date(0)) });
      const { differences } = await rebuild();
      expect(differences).toContainEqual(expect.objectContaining({ documentId, locale: 'en', change: 'changed' }));
      expect((await item('event/ahead')).item.title).toBe('Edited');
    });
  });
});
