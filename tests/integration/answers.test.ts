import type { Knex } from 'knex';
import { noteChange } from '../../server/src/strapi/store/changes';
import { PHOTO_UID } from '../../shared/kinds';
import { type BootedHub, bootHub } from './boot';
import { documents } from './content/ground';
import { DATABASES } from './databases';
import { uploadPicture } from './upload-picture';

const NEWS = 'plugin::community-hub.news-item';
const JOB = 'plugin::community-hub.job';
const ALBUM = 'plugin::community-hub.album';
const API = '/api/community-hub';

describe.each(DATABASES)('answers that are given again, on %s', (database) => {
  let hub: BootedHub;
  const knexOf = () => hub.strapi.db.connection as unknown as Knex;
  const publish = async (uid: string, data: object): Promise<string> =>
    (await documents(hub.strapi, uid).create({ data, status: 'published' })).documentId;
  const read = async (path: string) => (await hub.request.get(`${API}/${path}`).expect(200)).body.data;

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: { hub: { publicUrl: 'https://hub.example.org' }, syndication: { enabled: false } },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => hub?.stop());

  /** Twenty edits in a row, each read at once, take place in a few seconds: most of them within the same one. */
  it('never says what stood before an edit', async () => {
    const documentId = await publish(NEWS, { title: 'Title 0', slug: 'edited' });
    for (let round = 1; round <= 20; round += 1) {
      await read('items/news/edited');
      await documents(hub.strapi, NEWS).update({ documentId, data: { title: `Title ${round}` }, status: 'published' });
      const [item, list] = await Promise.all([read('items/news/edited'), read('items?kind=news')]);
      expect([item.item.title, list[0].title]).toEqual([`Title ${round}`, `Title ${round}`]);
    }
  });

  it('shows what was published and unpublished in the very next list', async () => {
    for (let round = 0; round < 5; round += 1) {
      const slugs = async () => (await read('items?kind=news')).map((item: { slug: string }) => item.slug);
      const documentId = await publish(NEWS, { title: 'Short', slug: `short-${round}` });
      expect(await slugs()).toContain(`short-${round}`);
      await documents(hub.strapi, NEWS).unpublish({ documentId });
      expect(await slugs()).not.toContain(`short-${round}`);
      await hub.request.get(`${API}/items/news/short-${round}`).expect(410);
    }
  });

  it('loses a picture with the consent', async () => {
    const file = await uploadPicture(hub, 'party.jpg', 40);
    const consents = (state: string) => [{ person: 'Ana', state, scope: ['hub', 'social'] }];
    const photo = await documents(hub.strapi, PHOTO_UID).create({
      data: {
        name: 'Party',
        image: file.id,
        texts: [{ locale: 'en', alt: 'A party' }],
        credit: 'Jo Vidal',
        licence: 'CC-BY-4.0',
        people: true,
        consents: consents('granted'),
      },
    });
    await publish(ALBUM, { title: 'Party', slug: 'party', photos: [photo.documentId] });
    expect(JSON.stringify(await read('items/album/party'))).toContain(file.hash);
    await documents(hub.strapi, PHOTO_UID).update({
      documentId: photo.documentId,
      data: { consents: consents('withdrawn') },
    });
    expect(JSON.stringify(await read('items/album/party'))).not.toContain(file.hash);
  });

  it('closes a job when its end passes', async () => {
    const end = new Date(Math.ceil(Date.now() / 1000 + 3) * 1000);
    await publish(JOB, {
      title: 'Baker',
      slug: 'baker',
      remote: 'no',
      state: 'open',
      application: 'url',
      applicationUrl: 'https://jobs.example',
      validThrough: end.toISOString(),
    });
    let asked = Date.now();
    const seen: boolean[] = [];
    while (asked < end.getTime() + 50) {
      asked = Date.now();
      const { closed } = (await read('items/job/baker')).item.moment;
      const slugs = (await read('items?kind=job')).map((item: { slug: string }) => item.slug);
      if (asked > end.getTime()) expect([closed, slugs]).toEqual([true, []]);
      seen.push(closed);
    }
    expect([seen[0], seen.at(-1)]).toEqual([false, true]);
  });

  it('says what another instance wrote', async () => {
    await publish(NEWS, { title: 'Ours', slug: 'of-two' });
    for (const title of ['Theirs 1', 'Theirs 2', 'Theirs 3']) {
      await read('items/news/of-two');
      await knexOf().transaction(async (trx) => {
        await noteChange(trx, new Date());
        await retitle(trx, 'of-two', title);
      });
      expect((await read('items/news/of-two')).item.title).toBe(title);
    }
  });

  // SQLite has one writer: no two transactions overlap there.
  if (database === 'postgres') {
    it('says what was committed late by whoever began first', async () => {
      await publish(NEWS, { title: 'Before', slug: 'overtaken' });
      const early = await knexOf().transaction();
      await noteChange(early, new Date());
      await retitle(early, 'overtaken', 'After');
      await knexOf().transaction((trx) => noteChange(trx, new Date()));
      expect((await read('items/news/overtaken')).item.title).toBe('Before');
      await early.commit();
      expect((await read('items/news/overtaken')).item.title).toBe('After');
    });
  }

  it('answers 304 until something changed', async () => {
    const documentId = await publish(NEWS, { title: 'Tagged', slug: 'tagged' });
    for (const path of ['items/news/tagged', 'items?kind=news']) {
      const first = await hub.request.get(`${API}/${path}`).expect(200);
      const { etag } = first.headers;
      const again = await hub.request.get(`${API}/${path}`).set('If-None-Match', String(etag)).expect(304);
      expect(again.text).toBe('');
      const data = { title: `Changed ${path}` };
      await documents(hub.strapi, NEWS).update({ documentId, data, status: 'published' });
      const changed = await hub.request.get(`${API}/${path}`).set('If-None-Match', String(etag)).expect(200);
      expect(changed.text).toContain(data.title);
    }
  });
});

async function retitle(trx: Knex.Transaction, slug: string, title: string): Promise<void> {
  const { id, data } = await trx('community_hub_pages').where({ slug }).first('id', 'data');
  await trx('community_hub_pages')
    .where({ id })
    .update({ data: JSON.stringify({ ...JSON.parse(data), title }) });
}
