import type { PreviewResponse } from '../../shared/contracts/plan';
import type { PostRow } from '../../shared/contracts/posts';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import { DATABASES } from './databases';
import { waitFor } from './wait-for';

const UID = 'plugin::community-hub.news-item';

describe.each(DATABASES)('when posts go out on %s', (database) => {
  let hub: BootedHub;
  let admin: AdminSession;
  let account: number;

  beforeAll(async () => {
    hub = await bootHub({
      database,
      config: { hub: { publicUrl: 'http://localhost:1337' }, syndication: { sweepSeconds: 1, delaySeconds: 1 } },
    });
    await hub.strapi.plugin('community-hub').service('syndication').openHub();
    admin = await loginAs(hub, 'super-admin');
    const input = { channel: 'practice', label: 'One', locale: '', kinds: ['news'], fields: { name: 'One' } };
    const connected = await admin.call('post', '/community-hub/accounts', input);
    account = connected.body.data.id;
  });
  afterAll(() => hub?.stop());

  const publish = async (slug: string) => {
    const data = { title: `About ${slug}`, slug, summary: 'Read.', voice: 'brand' };
    const path = `/content-manager/collection-types/${UID}/actions/publish?locale=en`;
    const answer = await admin.call('post', path, data);
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    return String(answer.body.data.documentId);
  };
  const postOf = async (documentId: string): Promise<PostRow | undefined> => {
    const answer = await admin.call('get', '/community-hub/posts');
    return (answer.body.data as PostRow[]).find((post) => post.documentId === documentId);
  };
  const slotOf = async () => {
    const values = { title: 'About three', slug: 'three', summary: 'Read.', voice: 'brand' };
    const answer = await admin.call('post', '/community-hub/plan/preview', { kind: 'news', locale: 'en', values });
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    return (answer.body.data as PreviewResponse['data']).previews.find(({ accountId }) => accountId === account)?.slot;
  };

  it('holds what is more than a day takes, says why, and showed it beforehand', async () => {
    expect(await slotOf()).toBeNull();
    const rules = { dailyCap: 1, zone: 'Pacific/Auckland' };
    expect((await admin.call('put', `/community-hub/accounts/${account}/rules`, rules)).status).toBe(200);
    expect(await slotOf()).toMatchObject({ reason: null, nextFree: null, zone: 'Pacific/Auckland' });
    const [first, second] = [await publish('one'), await publish('two')];
    const [one, two] = await waitFor(async () => {
      const both = [await postOf(first), await postOf(second)];
      return both.some((post) => post?.presence === 'live') && both.some((post) => post?.work === 'waiting')
        ? [both.find((post) => post?.presence === 'live'), both.find((post) => post?.work === 'waiting')]
        : null;
    }, 'one post live and one waiting');
    expect(one?.problem).toBeNull();
    expect(two?.problem).toMatchObject({ code: 'daily-cap' });
    const midnight = new Intl.DateTimeFormat('en-GB', { timeZone: 'Pacific/Auckland', timeStyle: 'short' });
    expect(midnight.format(new Date(two?.at ?? ''))).toBe('00:00');
    const third = await slotOf();
    expect(third?.reason).toBe('daily-cap');
    expect(String(third?.at) > String(two?.at)).toBe(true);
  });
});
