import { buildPage } from '../../../../../server/src/features/pages';
import { createPostTimes } from '../../../../../server/src/features/syndication/desk/post-times';
import { occasionsOf } from '../../../../../server/src/features/syndication/occasions/occasions-of';
import type { Post } from '../../../../../server/src/features/syndication/ports';
import { eventItem } from '../../../../fixtures/source-items';
import { memoryAccounts } from '../memory-stores';
import { POST, STATES } from '../post/states';

const NOW = new Date('2026-11-22T10:00:00.000Z');

function pageOf() {
  const item = eventItem({ startsAt: '2026-12-12T18:00', endsAt: '2026-12-12T21:00', timezone: 'Asia/Tokyo' });
  const built = buildPage({
    item,
    facts: { firstPublishedAt: '2026-11-02T08:00:00.000Z', previousDates: [], sequence: 0 },
  });
  if (!built.ok) throw new Error('the fixture is refused');
  return built.value.page;
}

async function setUp() {
  const { store: accounts } = memoryAccounts();
  await accounts.insert({
    ...{ channel: 'practice', label: 'Team', locale: 'en', kinds: [], settings: {}, handle: '@team' },
    ...{ displayName: 'Team', url: null, facts: {}, state: 'ready', publicUrl: '', secrets: {} },
    connectedAt: '2026-11-22T00:00:00.000Z',
  });
  const asked: (string | null)[] = [];
  const times = createPostTimes({
    accounts,
    clock: { now: () => NOW },
    homeZone: 'Europe/Paris',
    pageOf: async (documentId) => (documentId === 'gone' ? null : pageOf()),
    occasions: (page) => occasionsOf(page, NOW, { reminderTime: '10:00', homeZone: 'Europe/Paris' }),
    async slotOf(_account, wanted) {
      asked.push(wanted);
      return null;
    },
    neighboursOf: async () => [],
    textNow: async () => 'words',
  });
  return { times, asked };
}

const reminder: Post = { ...STATES['none planned'], occasion: 'reminder-1d' };
const recap: Post = { ...STATES['none planned'], occasion: 'recap' };

describe('the time of a post', () => {
  it('is told on the clocks of its item, and of the server where the item is not public', async () => {
    const { times } = await setUp();
    expect(await times.look(POST, null)).toMatchObject({ at: POST.at, zone: 'Asia/Tokyo', problem: null });
    expect(await times.look({ ...POST, documentId: 'gone' }, null)).toMatchObject({ zone: 'Europe/Paris' });
  });

  it('of one that waits for approval is the time for which it is proposed', async () => {
    const { times, asked } = await setUp();
    const { at } = await times.look(STATES['none proposed'], null);
    expect([at, ...asked]).toEqual([STATES['none proposed'].approval?.due, at]);
  });

  it.each([
    ['that has passed', reminder, '2026-11-22T10:00:00.000Z', 'choose one to come'],
    ['at which its event has begun', reminder, '2026-12-12T09:00:00.000Z', 'choose an earlier time'],
    ['before its event is over', recap, '2026-12-12T11:59:00.000Z', 'choose a later time'],
  ])('cannot be one %s', async (_, post, at, cure) => {
    const { times } = await setUp();
    expect(await times.problemAt(post, at)).toContain(cure);
    expect((await times.look(post, at)).problem).toContain(cure);
  });

  it('may be any other', async () => {
    const { times } = await setUp();
    expect(await times.problemAt(reminder, '2026-12-12T08:59:00.000Z')).toBeNull();
    expect(await times.problemAt(recap, '2026-12-12T12:00:00.000Z')).toBeNull();
    expect(await times.problemAt({ ...POST, documentId: 'gone' }, '2026-12-12T12:00:00.000Z')).toBeNull();
  });

  it('of one that stands on the network has nothing beside it', async () => {
    const { times, asked } = await setUp();
    expect(await times.look(STATES['live idle'], '2026-12-01T00:00:00.000Z')).toMatchObject({
      slot: null,
      neighbours: [],
    });
    expect(asked).toEqual([]);
  });
});
