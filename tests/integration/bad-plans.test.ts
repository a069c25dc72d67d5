import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';

const EVENT = 'plugin::community-hub.event';
const TEXT = 'You are invited: {{ item.title }}';
const TARGET = { kind: 'event', locale: 'en' };
const SCOPE = { occasion: 'announce', channel: '', kind: 'event', locale: '' };
const CHOICE = { ticked: true, text: null, at: null, pictures: null, occasions: [] };
const REMINDER = { occasion: 'reminder-1d', subject: '', ticked: true, text: 'Tomorrow!', at: null, pictures: null };

let hub: BootedHub;
let admin: AdminSession;
/** Of the account that works, of one that was disconnected, and of none. */
const ids = { ready: 0, gone: 0, none: 4711 };

const planPath = `/community-hub/plan?${new URLSearchParams(TARGET)}`;
const chosen = async () => {
  const { body } = await admin.call('get', planPath);
  return body.data.accounts.map((one: object) => ({ ...one, account: null }));
};
const plan = (change: object, id = ids.ready) =>
  admin.call('put', '/community-hub/plan', { ...TARGET, accounts: [{ ...CHOICE, id, ...change }] });
const template = (text: string) => admin.call('put', '/community-hub/templates', { ...SCOPE, text });
const rules = (change: object) => admin.call('put', `/community-hub/accounts/${ids.ready}/rules`, change);

beforeAll(async () => {
  hub = await bootHub({ config: { hub: { publicUrl: 'http://localhost:1337' } } });
  admin = await loginAs(hub, 'super-admin');
  for (const name of ['ready', 'gone'] as const) {
    const body = { channel: 'practice', label: name, locale: '', kinds: ['event'], fields: { name } };
    const answer = await admin.call('post', '/community-hub/accounts', body);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    ids[name] = answer.body.data.id;
  }
  expect((await admin.call('delete', `/community-hub/accounts/${ids.gone}`)).status).toBe(200);
  expect((await template(TEXT)).status).toBe(200);
  expect((await plan({ text: 'Come!', occasions: [REMINDER] })).status).toBe(200);
});
afterAll(() => hub?.stop());

type Case = [name: string, call: () => ReturnType<AdminSession['call']>, path: string, words: RegExp];

describe('a plan, a template and a rule that cannot be', () => {
  it.each<Case>([
    ['a field that no item has', () => template('{{ item.titel }}'), 'text.1.4', /there is no item.titel/],
    ['a tag that is not closed', () => template('a\n{% if item.place %}'), 'text.2.1', /not closed/],
    ['a loop without an end', () => template('{% for i in (1..100000000) %}a{% endfor %}'), 'text.1.1', /limit/],
    [
      'loops that are too slow',
      () => template(`${'{% for i in (1..900) %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}`),
      'text.1',
      /limit/,
    ],
    ['a text that is too long', () => template('x'.repeat(5001)), 'text', /at most 5000/],
    ['an account that never was', () => plan({}, ids.none), 'accounts.0.id', /is not an account/],
    ['an account that was disconnected', () => plan({}, ids.gone), 'accounts.0.id', /is not an account/],
    [
      'a day that is in no calendar',
      () => plan({ at: '2031-02-30T10:00:00+01:00' }),
      'accounts.0.at',
      /must be a time with its offset/,
    ],
    [
      'a time without a zone',
      () => plan({ at: '2031-02-20T10:00' }),
      'accounts.0.at',
      /must be a time with its offset/,
    ],
    ['a time that has passed', () => plan({ at: '2020-02-20T10:00:00Z' }), 'accounts.0.at', /must be a time to come/],
    [
      'a moment that its kind has not',
      () => plan({ occasions: [{ ...REMINDER, occasion: 'filled' }] }),
      'accounts.0.occasions.0.occasion',
      /must be one of/,
    ],
    [
      'a moment that nobody knows',
      () => plan({ occasions: [{ ...REMINDER, occasion: 'someday' }] }),
      'accounts.0.occasions.0.occasion',
      /must be one of/,
    ],
    ['a zone that is on no map', () => rules({ zone: 'Mars/Olympus' }), 'zone', /such as Europe\/Paris/],
    [
      'an hour that no clock shows',
      () => rules({ quietHours: { from: '25:00', to: '07:00' } }),
      'quietHours.from',
      /such as 22:00/,
    ],
  ])('%s is refused with its field and the cure, and what was there stays', async (_name, call, path, words) => {
    const before = [await chosen(), (await admin.call('get', '/community-hub/templates')).body.data.templates];
    const { status, body } = await call();
    const told = body.error?.details.errors ?? [];
    expect([status, told.map((one) => one.path.join('.'))]).toEqual([
      400,
      expect.arrayContaining([expect.stringContaining(path)]),
    ]);
    expect(told.map(({ message }) => message).join(' ')).toMatch(words);
    expect([await chosen(), (await admin.call('get', '/community-hub/templates')).body.data.templates]).toEqual(before);
  });
});

describe('an item whose times cannot be', () => {
  const ride = {
    title: 'Ride',
    slug: 'ride',
    summary: 'Bring your bike.',
    startsAt: '2031-05-20T18:30',
    timezone: 'Europe/Paris',
    attendance: 'onsite',
    registration: 'none',
    eventStatus: 'scheduled',
    tags: [],
  };
  it.each<[string, object, string]>([
    ['a day that is in no calendar', { startsAt: '2031-02-30T18:30' }, 'startsAt'],
    ['an end before its beginning', { endsAt: '2031-05-20T10:00' }, 'endsAt'],
    ['a zone that is on no map', { timezone: 'Mars/Olympus' }, 'timezone'],
  ])('%s is not published, and the error names the field', async (_name, change, field) => {
    const path = `/content-manager/collection-types/${EVENT}/actions/publish?locale=en`;
    const { status, body } = await admin.call('post', path, { ...ride, ...change });
    expect([status, body.error?.details.errors?.map((one) => one.path.join('.'))]).toEqual([400, [field]]);
    expect((await admin.call('get', '/community-hub/posts')).body.data).toEqual([]);
  });
});
