import type { CalendarResponse } from '../../shared/contracts/calendar';
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

  it('shows dates and posts in the calendar, and moves a post to another time that edits of its item leave', async () => {
    await admin.call('put', `/community-hub/accounts/${account}/rules`, { dailyCap: null, zone: '' });
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const data = {
      ...{ title: 'Night ride', slug: 'night-ride', summary: 'Along the river.', voice: 'brand' },
      ...{ startsAt: `${day}T20:00`, endsAt: `${day}T22:00`, timezone: 'Asia/Tokyo', venue: 'Quay', mode: 'online' },
      onlineUrl: 'https://meet.example/ride',
    };
    const events = '/content-manager/collection-types/plugin::community-hub.event';
    const created = await admin.call('post', `${events}?locale=en`, data);
    const documentId = String(created.body.data.documentId);
    const due = `${day}T09:00:00.000Z`;
    const choice = { id: account, ticked: true, text: 'Ride along tonight, all of you', at: due };
    const plan = { kind: 'event', locale: 'en', documentId, accounts: [choice] };
    expect((await admin.call('put', '/community-hub/plan', plan)).status).toBe(200);
    const publishAgain = () => admin.call('post', `${events}/${documentId}/actions/publish?locale=en`, data);
    expect((await publishAgain()).status).toBe(200);
    const planned = await waitFor(async () => await postOf(documentId), 'a planned post');
    const inCalendar = async (filter = '') => {
      const span = `from=${day}T00:00:00Z&to=${new Date(Date.parse(day) + 2 * 86_400_000).toISOString()}`;
      const answer = await admin.call('get', `/community-hub/calendar?${span}${filter}`);
      expect([answer.status, answer.body.error]).toEqual([200, undefined]);
      return (answer.body as CalendarResponse).data.map(({ what, startsAt, zone }) => [what, startsAt, zone]);
    };
    const event = ['date', `${day}T11:00:00.000Z`, 'Asia/Tokyo'];
    expect(await inCalendar()).toEqual([['post', due, 'Asia/Tokyo'], event]);
    expect(await inCalendar('&kind=job')).toEqual([]);
    expect(await inCalendar(`&account=${account}&state=planned`)).toEqual([['post', due, 'Asia/Tokyo']]);

    const move = (at: string) =>
      admin.call('post', `/community-hub/posts/${planned.id}/actions`, { action: 'reschedule', at });
    const past = await move('2020-01-01T00:00:00Z');
    expect([past.status, past.body.error?.details?.errors?.[0]?.path]).toEqual([400, ['at']]);
    const earlier = `${day}T08:00:00.000Z`;
    expect((await move(`${day}T17:00:00+09:00`)).status).toBe(200);
    expect((await publishAgain()).status).toBe(200);
    expect(await postOf(documentId)).toMatchObject({ work: 'planned', at: earlier });
    expect(await inCalendar()).toEqual([['post', earlier, 'Asia/Tokyo'], event]);
    const history = await admin.call('get', `/community-hub/posts/${planned.id}/history`);
    expect(history.body.data).toMatchObject([{ what: 'decision', action: 'reschedule' }]);

    const values = { ...data, slug: 'ride-along' };
    const twin = { kind: 'event', locale: 'en', values };
    await admin.call('put', '/community-hub/plan', {
      ...{ kind: 'event', locale: 'en' },
      accounts: [{ ...choice, text: 'Ride along tonight, all of you!', at: `${day}T08:20:00.000Z` }],
    });
    const preview = await admin.call('post', '/community-hub/plan/preview', twin);
    const [found] = (preview.body.data as PreviewResponse['data']).previews;
    expect(found?.neighbours.map(({ why, post }) => [why, post.id])).toEqual([
      ['near-duplicate', planned.id],
      ['collision', planned.id],
    ]);
    expect(found?.neighbours[1]?.nextFree).toBe(`${day}T08:30:00.000Z`);
  });

  it.each([
    ['from=2026-01-01T00:00:00Z&to=2026-04-01T00:00:00Z', 'to'],
    ['from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', 'to'],
    ['from=yesterday&to=2026-01-01T00:00:00Z', 'from'],
    ['from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&state=lost', 'state'],
  ])('refuses the calendar of %s, naming %s', async (query, field) => {
    const { status, body } = await admin.call('get', `/community-hub/calendar?${query}`);
    expect([status, body.error?.details?.errors?.[0]?.path[0]]).toEqual([400, field]);
  });
});
