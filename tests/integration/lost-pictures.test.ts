import { BRAND_UID, PHOTO_UID } from '../../shared/kinds';
import { documents } from './content/ground';
import { DATABASES } from './databases';
import { openTeamPage, type TeamPage } from './team-page';
import { uploadPicture } from './upload-picture';
import { waitFor } from './wait-for';

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const TODAY = new Date().toISOString().slice(0, 10);
const ANA = { person: 'Ana Costa', state: 'granted', scope: ['hub', 'social'] };

describe.each(DATABASES)('a picture whose consent ends, on %s', (database) => {
  let team: TeamPage;
  let serial = 0;

  beforeAll(async () => {
    team = await openTeamPage({ database, kinds: ['album', 'event'] });
    await team.hub.strapi.plugin('community-hub').service('syndication').openHub();
  });
  afterAll(() => team?.stop());

  async function takePhoto(over: object = {}) {
    serial += 1;
    const file = await uploadPicture(team.hub, `picture-${serial}.jpg`, serial * 9);
    const data = {
      name: file.name,
      image: file.id,
      texts: [{ locale: 'en', alt: `Alt of ${file.name}` }],
      credit: 'Jo Vidal',
      licence: 'CC-BY-4.0',
      people: true,
      consents: [ANA],
      ...over,
    };
    const { documentId } = await documents(team.hub.strapi, PHOTO_UID).create({ data });
    return { file, documentId };
  }

  const consent = (documentId: string, ...consents: object[]) =>
    documents(team.hub.strapi, PHOTO_UID).update({ documentId, data: { consents } });

  async function publish(kind: 'album' | 'event', data: object): Promise<{ documentId: string; slug: string }> {
    serial += 1;
    const slug = `item-${serial}`;
    const whole = { title: `Item number ${serial} of all`, slug, summary: 'Words.', ...data };
    return { documentId: await team.publish(kind, whole), slug };
  }
  const event = (over: object) =>
    publish('event', {
      startsAt: '2031-05-20T18:30',
      timezone: 'Europe/Paris',
      attendance: 'onsite',
      registration: 'none',
      eventStatus: 'scheduled',
      ...over,
    });
  const answerOf = async (kind: string, slug: string) => {
    const answer = await team.hub.request.get(`/api/community-hub/items/${kind}/${slug}?locale=en`);
    expect(answer.status).toBe(200);
    return answer;
  };
  const live = (documentId: string) => team.until(documentId, { presence: 'live', work: 'idle' });
  const picturesPosted = (title: string) => team.onNetwork(title)[0]?.media.map(({ alt }) => alt) ?? [];

  it('goes from the item call, the hub, the head and the posts of an album', async () => {
    const [kept, lost] = [await takePhoto(), await takePhoto()];
    const photos = [lost.documentId, kept.documentId];
    const album = await publish('album', { photos: { connect: photos.map((documentId) => ({ documentId })) } });
    await live(album.documentId);
    const { body } = await answerOf('album', album.slug);
    expect(JSON.stringify(body.data.head)).toContain(lost.file.hash);
    expect(picturesPosted(body.data.item.title)).toEqual([`Alt of ${lost.file.name}`, `Alt of ${kept.file.name}`]);

    const feed = () => team.hub.request.get('/hub/feed.json?kind=album&locale=en');
    const { text, headers } = await feed();
    expect(text).toContain(lost.file.hash);

    await consent(lost.documentId, { ...ANA, state: 'withdrawn' });
    expect((await answerOf('album', album.slug)).text).not.toContain(lost.file.hash);
    const next = await feed().set('If-None-Match', String(headers.etag));
    expect([next.status, next.text.includes(lost.file.hash)]).toEqual([200, false]);
    expect((await team.hub.request.get('/hub/sitemap.xml')).text).not.toContain(lost.file.hash);
    const page = await team.hub.request.get(`/hub/en/albums/${album.slug}`);
    expect(page.text).toContain(kept.file.hash);
    expect(page.text).not.toContain(lost.file.hash);
    await waitFor(async () => picturesPosted(body.data.item.title).length === 1, 'the post to lose the picture');
    expect(picturesPosted(body.data.item.title)).toEqual([`Alt of ${kept.file.name}`]);
  });

  it('goes wherever else the same file is used: cover, text, sharing picture, speaker, store', async () => {
    const { file, documentId } = await takePhoto();
    const at = new Date().toISOString();
    const stored = { hash: file.hash, ext: '.jpg', mime: 'image/jpeg', size: 1, provider: 'local' };
    const image = { name: file.name, ...stored, createdAt: at, updatedAt: at };
    const body = [
      { type: 'paragraph', children: [{ type: 'text', text: 'Before.' }] },
      {
        type: 'image',
        image: { ...image, url: file.url, width: 1280, height: 720, alternativeText: 'x' },
        children: [{ type: 'text', text: '' }],
      },
    ];
    const speakers = [{ name: 'Ana Costa', photo: file.id }];
    const { slug, documentId: item } = await event({ cover: file.id, body, speakers, share: { image: file.id } });
    await live(item);
    const before = await answerOf('event', slug);
    expect(before.text.split(file.hash).length).toBeGreaterThan(5);
    expect(picturesPosted(before.body.data.item.title)).toHaveLength(1);

    await consent(documentId, { ...ANA, state: 'refused' });
    const after = await answerOf('event', slug);
    expect(after.text).not.toContain(file.hash);
    expect(after.body.data.item.body.text).toContain('Before.');
    expect((await team.hub.request.get(`/hub/en/events/${slug}`)).text).not.toContain(file.hash);
    expect((await team.hub.request.get('/hub/en')).text).not.toContain(file.hash);
    await waitFor(async () => picturesPosted(before.body.data.item.title).length === 0, 'the post to lose its picture');
  });

  it('goes from the brand and from the cards of posts that carry the picture of the brand', async () => {
    const { file, documentId } = await takePhoto();
    await documents(team.hub.strapi, BRAND_UID).create({ data: { name: 'Team', logo: file.id, shareImage: file.id } });
    const shown = async () => (await team.hub.request.get('/api/community-hub/brand')).text.includes(file.hash);
    expect(await shown()).toBe(true);
    await consent(documentId, { ...ANA, state: 'withdrawn' });
    expect(await shown()).toBe(false);
  });

  it('stays hidden as a cover when the photo with the refusal is deleted, until somebody records it anew', async () => {
    const { file, documentId } = await takePhoto({ consents: [{ ...ANA, state: 'refused' }] });
    const { slug } = await event({ cover: file.id });
    await documents(team.hub.strapi, PHOTO_UID).delete({ documentId });
    expect((await answerOf('event', slug)).body.data.item.cover).toBeNull();
    const again = { name: 'again', image: file.id, people: true, consents: [ANA] };
    await documents(team.hub.strapi, PHOTO_UID).create({ data: again });
    expect((await answerOf('event', slug)).body.data.item.cover).toMatchObject({ id: file.id });
  });

  it('goes from a look back for which an editor chose it, before and after that is sent', async () => {
    const [kept, refused, deleted] = [await takePhoto(), await takePhoto(), await takePhoto()];
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
    const data = {
      ...{ title: 'A day to look back at', slug: 'look-back', summary: 'Words.', startsAt: day(-3), endsAt: day(-2) },
      ...{ timezone: 'Europe/Paris', attendance: 'onsite', registration: 'none', eventStatus: 'scheduled' },
    };
    const documentId = await team.publish('event', data);
    const chosen = {
      ...{
        occasion: 'recap',
        subject: '',
        ticked: true,
        text: null,
        at: new Date(Date.now() + 3_600_000).toISOString(),
      },
      pictures: [kept, refused, deleted].map(({ file }) => Number(file.id)),
    };
    const accounts = [{ id: team.account, ticked: false, text: null, occasions: [chosen] }];
    const plan = await team.admin.call('put', '/community-hub/plan', {
      kind: 'event',
      locale: 'en',
      documentId,
      accounts,
    });
    expect([plan.status, plan.body.error]).toEqual([200, undefined]);
    await team.publish('event', data, { documentId });
    await team.until(documentId, { occasion: 'recap', work: 'planned' });
    await consent(refused.documentId, { ...ANA, state: 'withdrawn' });
    await team.hub.strapi.plugin('upload').service('upload').remove(deleted.file);
    const posts = team.hub.strapi.db
      .connection('community_hub_posts')
      .where({ document_id: documentId, occasion: 'recap' });
    await posts.clone().update({ at: new Date().toISOString() });
    await team.until(documentId, { occasion: 'recap', presence: 'live', work: 'idle' });
    expect(picturesPosted(data.title)).toEqual([`Alt of the file ${kept.file.name}`]);

    await consent(kept.documentId, { ...ANA, state: 'withdrawn' });
    await waitFor(async () => picturesPosted(data.title).length === 0, 'the post to lose its picture');
  });

  it('is taken out of a post of which nobody knows whether it arrived, once that is known', async () => {
    const { file, documentId } = await takePhoto();
    const { documentId: item } = await event({ cover: file.id });
    await live(item);
    const posts = team.hub.strapi.db.connection('community_hub_posts').where({ document_id: item });
    await posts.clone().update({ presence: 'uncertain', work: 'held', live_payload: null });
    await team.hub.strapi.db.connection('community_hub_page_refs').where({ document_id: item }).delete();
    const [before] = await posts.clone().pluck('desired_rev');
    await consent(documentId, { ...ANA, state: 'withdrawn' });
    expect(await posts.clone().pluck('desired_rev')).toEqual([before + 1]);
  });

  it('of people who agreed to the hub alone is shown there, and travels nowhere', async () => {
    const { file, documentId } = await takePhoto({ consents: [{ ...ANA, scope: ['hub'] }] });
    const { slug, documentId: item } = await event({ cover: file.id });
    await live(item);
    const { body } = await answerOf('event', slug);
    expect(body.data.item.cover).toMatchObject({ id: file.id, hubOnly: true });
    const pictures = body.data.head.tags.filter(({ attrs }: { attrs: Record<string, string> }) =>
      /^(og|twitter):image/.test(attrs.property ?? attrs.name ?? ''),
    );
    expect(JSON.stringify(pictures)).not.toContain(file.hash);
    expect(picturesPosted(body.data.item.title)).toEqual([]);
    await consent(documentId, ANA);
    await waitFor(async () => picturesPosted(body.data.item.title).length === 1, 'the post to gain the picture');
  });

  it('is hidden the day after its last day, and its posts follow without an edit', async () => {
    const { file, documentId } = await takePhoto({ consents: [{ ...ANA, until: TODAY }] });
    const { slug, documentId: item } = await event({ cover: file.id });
    await live(item);
    const { body } = await answerOf('event', slug);
    expect(body.data.item.cover).toMatchObject({ id: file.id });
    // What midnight does.
    await team.hub.strapi.db
      .connection('community_hub_picture_rights')
      .where({ photo: documentId })
      .update({ hub_until: YESTERDAY, social_until: YESTERDAY, next_end: YESTERDAY });
    // No transaction of ours said it: an answer of this very second is given again until the second ends, as at midnight.
    const cover = async () => (await answerOf('event', slug)).body.data.item.cover;
    await waitFor(async () => (await cover()) === null, 'the next second');
    await documents(team.hub.strapi, PHOTO_UID).create({
      data: { name: 'any write wakes the housekeeping', image: file.id },
    });
    await waitFor(async () => picturesPosted(body.data.item.title).length === 0, 'the post to lose its picture');
  });

  it('leaves nothing of its consents in REST, in the item call or in posts', async () => {
    const secret = { person: 'Zoe Secret', guardian: 'Uma Secret', evidence: 'Folder Secret', note: 'Note Secret' };
    const { documentId } = await takePhoto({ consents: [{ ...ANA, ...secret }] });
    const { slug, documentId: album } = await publish('album', { photos: { connect: [{ documentId }] } });
    await live(album);
    const rights = await team.hub.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    for (const action of ['album.find', 'album.findOne']) {
      const data = { action: `plugin::community-hub.${action}`, role: rights.id };
      await team.hub.strapi.db.query('plugin::users-permissions.permission').create({ data });
    }
    const answers = [
      await answerOf('album', slug),
      await team.hub.request.get('/api/community-hub/albums?populate[photos][populate]=*'),
      await team.hub.request.get('/api/community-hub/albums?populate[photos][populate][consents]=*'),
      await team.hub.request.get('/api/community-hub/albums?filters[photos][consents][person][$contains]=Zoe'),
      await team.admin.call('get', `/community-hub/posts?documentId=${album}`),
    ];
    for (const { text } of answers) expect(text).not.toContain('Secret');
    const found = answers[3] as unknown as { status: number; body: { data?: unknown[] } };
    expect(found.status === 400 || found.body.data?.length !== 1).toBe(true);
  });
});
