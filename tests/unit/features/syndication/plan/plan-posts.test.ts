import { ANNOUNCEMENT, isTickedByDefault, takesLocale } from '../../../../../server/src/features/syndication';
import { DEFAULT_RULES } from '../../../../../server/src/features/syndication/accounts/account-rules';
import { createPlanTable } from '../../../../../server/src/strapi/store/plan-table';
import { createPostStore } from '../../../../../server/src/strapi/store/post-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

const ANNOUNCE = { subject: '', occasion: 'announce' as const, at: null, pictures: null };

let hub: SmallHub;
let network: SmallNetwork;

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network]);
});
afterEach(() => hub.knex.destroy());

async function states(): Promise<string[]> {
  return (await hub.posts()).map(({ locale, accountId, generation, presence, work, problem }) =>
    [`${locale}@${accountId}`, generation, presence, work, problem?.code]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

async function tick(documentId: string, accountId: number, ticked: boolean, text: string | null = null) {
  const table = createPlanTable(hub.knex, () => `reserved-${documentId}-${accountId}`);
  await table.write({ documentId, kind: 'news', locale: 'en' }, [{ ...ANNOUNCE, accountId, ticked, text }]);
}

describe('a publication that somebody asked to share', () => {
  it('goes to the accounts that are ticked for its kind by default', async () => {
    await hub.connect(network);
    await hub.connect(network, { kinds: ['job'] });
    await hub.publish('doc', 'Open day');
    expect(await states()).toEqual(['en@1 1 none due']);
  });

  it('goes where the editor ticked, under the key and with the text she saw', async () => {
    await hub.connect(network);
    await hub.connect(network, { kinds: [] });
    await tick('doc', 1, false);
    await tick('doc', 2, true, 'My own words');
    await hub.publish('doc', 'Open day');
    expect(await states()).toEqual(['en@2 1 none due']);
    expect((await hub.posts())[0]).toMatchObject({ key: 'reserved-doc-2', text: 'My own words' });
  });

  it('waits for the configured delay, and is planned until then', async () => {
    await hub.connect(network);
    const { planPublication, POLICY } = await import('../../../../../server/src/features/syndication');
    const { createPlanStore } = await import('../../../../../server/src/strapi/store/plan-store');
    const due = '2026-11-22T10:05:00.000Z';
    await hub.knex.transaction((trx) =>
      planPublication(
        {
          kind: 'news',
          documentId: 'doc',
          locales: ['en'],
          fresh: ['en'],
          titles: new Map([['en', 'Open day']]),
          occasions: () => [ANNOUNCEMENT],
          intent: 'asked',
        },
        {
          store: createPlanStore(trx),
          policy: POLICY,
          newKey: () => 'k',
          by: { name: '', id: null },
          now: '2026-11-22T10:00:00.000Z',
          due,
        },
      ),
    );
    expect((await hub.posts())[0]).toMatchObject({ work: 'planned', at: due });
  });

  it('does not go where the editor unticked before it left', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await tick('doc', 1, false);
    await hub.publish('doc', 'Open night');
    await hub.dispatch();
    expect(await states()).toEqual(['en@1 1 none cancelled']);
    expect(network.calls).toEqual([]);
  });

  it('follows its edits where it stands, also when its account was unticked since', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await tick('doc', 1, false);
    await hub.publish('doc', 'Open night');
    hub.clock.advance(10);
    await hub.dispatch();
    expect(network.posts.map(({ text }) => text)).toEqual([expect.stringContaining('Open night')]);
  });

  it('that somebody cancelled comes back only when it is ticked anew', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await hub.knex('community_hub_posts').update({ work: 'cancelled', at: null });
    await hub.publish('doc', 'Open night');
    expect(await states()).toEqual(['en@1 1 none cancelled']);
    await tick('doc', 1, true);
    await hub.publish('doc', 'Open night');
    expect(await states()).toEqual(['en@1 1 none due']);
  });

  it('goes to an account that is paused, broken or elsewhere too: it waits there', async () => {
    await hub.connect(network, { state: 'paused' });
    await hub.connect(network, { state: 'copy' });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect(network.calls).toEqual([]);
    expect(await states()).toEqual(['en@1 1 none due', 'en@2 1 none due']);
  });
});

describe('a publication that nobody asked to share', () => {
  it('waits behind the notice for the accounts ticked by default, and leaves nowhere', async () => {
    await hub.connect(network);
    await hub.connect(network, { kinds: [] });
    await hub.publish('doc', 'Open day', { intent: 'not-asked' });
    hub.clock.advance(3600);
    await hub.dispatch();
    expect(await states()).toEqual(['en@1 1 none held not-asked']);
    expect(network.calls).toEqual([]);
  });

  it('goes on waiting when it is edited, until somebody asks', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day', { intent: 'not-asked' });
    await hub.publish('doc', 'Open night', { intent: 'not-asked' });
    expect(await states()).toEqual(['en@1 1 none held not-asked']);
    await hub.publish('doc', 'Open night');
    await hub.dispatch();
    expect(network.posts.map(({ text }) => text)).toEqual([expect.stringContaining('Open night')]);
  });

  it('by an import or a seed makes no post, not even a waiting one', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day', { intent: 'silent' });
    expect(await states()).toEqual([]);
  });

  it('still moves what is live', async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    await hub.publish('doc', 'Open night', { intent: 'silent' });
    hub.clock.advance(10);
    await hub.dispatch();
    expect(network.posts[0]?.text).toContain('Open night');
  });

  it('of an item that stands unshared makes none, whoever publishes it', async () => {
    await hub.publish('doc', 'Open day');
    await hub.connect(network);
    await hub.publish('doc', 'Open night', { intent: 'not-asked' });
    await hub.publish('doc', 'Open evening');
    expect(await states()).toEqual([]);
    await tick('doc', 1, true);
    await hub.publish('doc', 'Open evening');
    expect(await states()).toEqual(['en@1 1 none due']);
  });
});

describe('an item that comes back', () => {
  beforeEach(async () => {
    await hub.connect(network);
    await hub.publish('doc', 'Open day');
  });

  async function takeDown() {
    await hub.dispatch();
    await hub.withdraw('doc');
    await hub.dispatch();
  }

  it.each(['asked', 'not-asked'] as const)(
    'after its post was removed asks first, however often it is published (%s)',
    async (intent) => {
      await takeDown();
      await hub.publish('doc', 'Open day', { intent });
      await hub.publish('doc', 'Open night', { intent: 'asked' });
      await hub.dispatch();
      expect(await states()).toEqual(['en@1 1 removed idle', 'en@1 2 none held not-asked']);
      expect((await hub.posts())[1]).toMatchObject({
        title: 'Open night',
        problem: { detail: 'This item was on 1 page before. Share it again?' },
      });
    },
  );

  it('is shared as a new post once by somebody who says so', async () => {
    await takeDown();
    await hub.publish('doc', 'Open day');
    await hub.publish('doc', 'Open day', { intent: 'shared', fresh: true });
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect(await states()).toEqual(['en@1 1 removed idle', 'en@1 2 live idle']);
    expect(network.posts).toHaveLength(1);
  });

  it('goes where it was ticked since, and asks about the other pages', async () => {
    await hub.connect(network);
    await tick('doc', 1, true);
    await tick('doc', 2, true);
    await hub.publish('doc', 'Open day');
    await takeDown();
    await tick('doc', 2, true);
    await hub.publish('doc', 'Open day');
    await hub.dispatch();
    expect((await states()).slice(2).sort()).toEqual(['en@1 2 none held not-asked', 'en@2 2 live idle']);
  });

  it('does not go where it was unticked since, and asks about no page that it was not meant for', async () => {
    await hub.connect(network, { kinds: [] });
    await takeDown();
    await tick('doc', 1, false);
    await hub.publish('doc', 'Open day');
    expect(await states()).toEqual(['en@1 1 removed idle']);
  });

  it('asks as well about a page that it was still waiting for', async () => {
    await hub.connect(network, { state: 'paused' });
    await hub.publish('doc', 'Open day', { fresh: true });
    await takeDown();
    await hub.publish('doc', 'Open day');
    expect(await states()).toEqual(['en@1 1 removed idle', 'en@2 1 none held not-asked', 'en@1 2 none held not-asked']);
  });

  it('after somebody answered no stays where it is, and is asked about again only once it was taken down again', async () => {
    await takeDown();
    await hub.publish('doc', 'Open day');
    await hub.knex('community_hub_posts').where({ generation: 2 }).update({ work: 'cancelled', problem: null });
    await hub.publish('doc', 'Open night');
    expect(await states()).toEqual(['en@1 1 removed idle', 'en@1 2 none cancelled']);
  });

  it('after a removal whose answer was lost asks first, too', async () => {
    await hub.dispatch();
    await hub.withdraw('doc');
    network.mishaps.push({ on: 'remove', fault: { kind: 'ambiguous', reason: 'No answer.' }, stored: true });
    await hub.dispatch();
    await hub.publish('doc', 'Open day');
    hub.clock.advance(3600);
    await hub.dispatch();
    expect(network.posts).toEqual([]);
    expect(await states()).toEqual(['en@1 1 removed held not-asked']);
    await hub.publish('doc', 'Open day', { intent: 'shared', fresh: true });
    await hub.dispatch();
    expect(await states()).toEqual(['en@1 1 removed idle', 'en@1 2 live idle']);
  });

  it('while its post was being taken down is a new post once somebody asks', async () => {
    await hub.dispatch();
    await hub.withdraw('doc');
    network.meanwhile = () => hub.publish('doc', 'Open day', { intent: 'not-asked' });
    await hub.dispatch();
    expect(await states()).toEqual(['en@1 1 removed held not-asked']);
    await hub.publish('doc', 'Open day', { intent: 'shared', fresh: true });
    await hub.dispatch();
    expect(await states()).toEqual(['en@1 1 removed idle', 'en@1 2 live idle']);
    expect(network.posts).toHaveLength(1);
  });

  it('before its post was ever sent asks again in the same row', async () => {
    await hub.withdraw('doc');
    expect(await states()).toEqual(['en@1 1 none skipped unpublished-before-sending']);
    await hub.publish('doc', 'Open day', { intent: 'not-asked' });
    expect(await states()).toEqual(['en@1 1 none held not-asked']);
  });

  it('before its post was taken down keeps the post, with no call but what it needs', async () => {
    await hub.dispatch();
    await hub.withdraw('doc');
    await hub.publish('doc', 'Open day');
    hub.clock.advance(10);
    await hub.dispatch();
    expect(network.calls).toEqual(['publish']);
    expect(await states()).toEqual(['en@1 1 live idle']);
  });

  it('once deleted is skipped with that reason', async () => {
    await hub.withdraw('doc', 'deleted');
    expect(await states()).toEqual(['en@1 1 none skipped deleted-before-sending']);
  });
});

describe('an item whose post was replaced on one page', () => {
  it('was taken down from none: what is ticked on another page goes out at its time', async () => {
    await hub.knex.destroy();
    network = smallNetwork('first', { update: false });
    hub = smallHub(await openSqlite(), manualClock(), [network]);
    const { id } = await hub.connect(network, { kinds: ['event'] });
    await hub.accounts.update(id, { rules: { ...DEFAULT_RULES, edits: 'replace' } });
    const other = await hub.connect(network, { kinds: [] });
    const startsAt = '2026-12-24T10:00:00.000Z';
    const reminder = { occasion: 'reminder-1d', subject: '', startsAt, from: null, expires: startsAt } as const;
    const occasions = [ANNOUNCEMENT, { ...reminder, due: '2026-12-23T10:00:00.000Z', late: false }];
    await hub.publish('doc', 'Open day', { kind: 'event', occasions });
    await hub.dispatch();
    await hub.publish('doc', 'Open night', { kind: 'event', occasions });
    hub.clock.advance(10);
    await hub.dispatch();
    expect(await states()).toEqual(['en@1 1 removed idle', 'en@1 2 live idle']);
    const ticked = {
      occasion: 'reminder-1d',
      subject: '',
      ticked: true,
      text: null,
      at: null,
      pictures: null,
    } as const;
    const table = createPlanTable(hub.knex, () => 'reserved');
    await table.write({ documentId: 'doc', kind: 'event', locale: 'en' }, [{ ...ticked, accountId: other.id }]);
    await hub.publish('doc', 'Open night', { kind: 'event', occasions });
    expect((await states()).at(-1)).toBe('en@2 1 none planned');
  });
});

describe('languages', () => {
  it.each([
    ['fr', 'fr', ['fr', 'fr-CA', 'en'], true],
    ['fr', 'fr-CA', ['fr', 'fr-CA', 'en'], false],
    ['fr', 'fr-CA', ['fr-CA', 'en'], true],
    ['fr-CA', 'fr', ['fr', 'en'], true],
    ['fr', 'fr-BE', ['fr-CA', 'fr-BE'], true],
    ['fr', 'fr-CA', ['fr-CA', 'fr-BE'], false],
    ['de', 'en', ['en', 'fr'], false],
    ['FR', 'fr', ['fr'], true],
    ['', 'en', ['en', 'fr'], true],
    ['', 'fr', ['en', 'fr'], true],
  ])('an account for "%s" and an item in %s, published in %j: %s', (account, locale, published, expected) => {
    expect(takesLocale(account, locale, published)).toBe(expected);
  });

  it('make two posts of one item on accounts of their own, and two on one for every language', async () => {
    await hub.connect(network, { locale: 'en' });
    await hub.connect(network, { locale: 'fr' });
    await hub.connect(network, { locale: '' });
    await hub.publish('doc', 'Open day', { locales: ['en', 'fr'] });
    expect((await states()).sort()).toEqual([
      'en@1 1 none due',
      'en@3 1 none due',
      'fr@2 1 none due',
      'fr@3 1 none due',
    ]);
  });

  it('that fit better and come later do not post an item twice on one account', async () => {
    await hub.connect(network, { locale: 'fr' });
    await hub.publish('doc', 'Portes ouvertes', { locales: ['fr-CA'], fresh: true });
    await hub.publish('doc', 'Portes ouvertes', { locales: ['fr'], fresh: true, published: ['fr-CA'] });
    expect(await states()).toEqual(['fr-CA@1 1 none due']);
  });

  it('of a publication move the posts of every published language, and no others', async () => {
    await hub.connect(network, { locale: '' });
    await hub.publish('doc', 'Open day', { locales: ['en', 'fr'] });
    await hub.publish('other', 'Another', { locales: ['en'] });
    await hub.publish('doc', 'Open night', { locales: ['fr'], published: ['en'] });
    expect((await hub.posts()).map(({ documentId, locale, desiredRev }) => [documentId, locale, desiredRev])).toEqual([
      ['doc', 'en', 2],
      ['doc', 'fr', 2],
      ['other', 'en', 1],
    ]);
  });

  it('are withdrawn one by one', async () => {
    await hub.connect(network, { locale: '' });
    await hub.publish('doc', 'Open day', { locales: ['en', 'fr'] });
    await hub.withdraw('doc', 'unpublished', 'fr');
    expect((await states()).sort()).toEqual(['en@1 1 none due', 'fr@1 1 none skipped unpublished-before-sending']);
  });
});

describe('default ticks', () => {
  it('hold for the kinds of an account when an item becomes public', () => {
    expect(isTickedByDefault({ kinds: ['news'] }, 'news', true)).toBe(true);
    expect(isTickedByDefault({ kinds: ['news'] }, 'job', true)).toBe(false);
    expect(isTickedByDefault({ kinds: ['news'] }, 'news', false)).toBe(false);
  });
});

it('publications at the same time make one post', async () => {
  await hub.connect(network);
  await Promise.all([hub.publish('doc', 'Open day'), hub.publish('doc', 'Open day')]);
  expect(await states()).toEqual(['en@1 1 none due']);
  expect(await createPostStore(hub.knex).notAsked({})).toEqual([]);
});
