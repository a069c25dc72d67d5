import {
  againState,
  choicesWith,
  isEmptyField,
  outcomeOf,
  ownText,
  rootField,
  shareableNow,
} from '../../../admin/src/content-manager/social-pages/panel-state';
import type { PlanAccount } from '../../../shared/contracts/plan';
import type { PostRow, Presence } from '../../../shared/contracts/posts';

function post(presence: Presence): PostRow {
  return {
    id: 1,
    key: 'k',
    kind: 'event',
    contentType: 'plugin::community-hub.event',
    documentId: 'd',
    locale: 'en',
    title: 'Open day',
    account: { id: 1, label: 'A', channel: 'practice', handle: '' },
    occasion: 'announce',
    subject: '',
    presence,
    work: 'idle',
    at: null,
    url: null,
    text: null,
    problem: null,
    approval: null,
    nextText: null,
    byHand: null,
    drift: null,
    canLook: false,
    reach: { live: 1, of: 1 },
    unanswered: 0,
    attempts: 1,
    updatedAt: '2026-11-22T10:00:00Z',
    actions: [],
  };
}

type Options = Partial<Pick<PlanAccount, 'ticked' | 'text' | 'post' | 'occasions' | 'posts'>> & {
  state?: PlanAccount['account']['state'];
};

function entry(id: number, { state = 'ready', post: made = null, ...over }: Options): PlanAccount {
  const account = { id, label: `Page ${id}`, channel: 'practice', channelName: 'Practice', handle: '', state };
  return {
    ...{ account, ticked: true, text: null, at: null, pictures: null, post: made, occasions: [], posts: [] },
    ...over,
  };
}

describe('an item that was taken down', () => {
  const waiting: PostRow = {
    ...post('none'),
    work: 'held',
    problem: { code: 'not-asked', detail: '', hint: null, field: null },
  };
  it.each([
    ['no-question', 0, entry(1, {})],
    ['nowhere', 1, entry(1, { post: post('removed') })],
    ['nowhere', 1, entry(1, { post: { ...post('none'), work: 'skipped' } })],
    ['waits', 1, entry(1, { post: waiting })],
    ['waits', 2, entry(1, { post: post('live'), posts: [waiting] })],
    ['no-question', 2, entry(1, { post: post('live') })],
  ] as const)('%s, with %i pages before', (state, stoodOn, one) => {
    expect(againState([one], stoodOn)).toBe(state);
  });
});

describe('what publishing does', () => {
  it('counts new posts, updated posts and pages that cannot take one now', () => {
    const accounts = [
      entry(1, {}),
      entry(2, { post: post('live') }),
      entry(3, { post: post('removed') }),
      entry(4, { state: 'paused' }),
      entry(5, { ticked: false }),
    ];
    expect(outcomeOf(accounts)).toEqual({ fresh: 2, updated: 1, stopped: 1 });
  });

  it('is nothing when no page is ticked', () => {
    expect(outcomeOf([entry(1, { ticked: false })])).toEqual({ fresh: 0, updated: 0, stopped: 0 });
  });
});

describe('the choices of the panel', () => {
  it('are sent together with one of them changed', () => {
    const accounts = [entry(1, { text: 'Mine' }), entry(2, { ticked: false })];
    const rest = { at: null, pictures: null, occasions: [] };
    expect(choicesWith(accounts, 2, { ticked: true })).toEqual([
      { id: 1, ticked: true, text: 'Mine', ...rest },
      { id: 2, ticked: true, text: null, ...rest },
    ]);
    expect(choicesWith(accounts, 1, { text: null })[0]).toEqual({ id: 1, ticked: true, text: null, ...rest });
  });

  it('hold a text only when a person wrote one', () => {
    expect(ownText('Come and see', 'Open day')).toBe('Come and see');
    expect(ownText('Open day', 'Open day')).toBeNull();
    expect(ownText(' \n', 'Open day')).toBeNull();
    expect(ownText('Open day', null)).toBe('Open day');
  });
});

describe('a field that is needed for the texts', () => {
  it('is empty when nothing was entered in it', () => {
    const values = { title: '', startsAt: null, offers: [], timezone: 'Europe/Paris' };
    expect(['title', 'startsAt', 'offers', 'summary'].map((field) => isEmptyField(values, field))).toEqual(
      Array(4).fill(true),
    );
    expect(isEmptyField(values, 'timezone')).toBe(false);
  });

  it('inside a component is told with its message, under the name of the component', () => {
    expect(rootField('sessions.0.startsAt')).toBe('sessions');
    expect(isEmptyField({ sessions: [{}] }, 'sessions.0.startsAt')).toBe(false);
  });
});

describe('sharing what is public already', () => {
  it('counts ticked accounts where nothing stands or is on its way', () => {
    const waiting: PostRow = { ...post('none'), work: 'due' };
    const cancelled: PostRow = { ...post('none'), work: 'cancelled' };
    const accounts = [
      entry(1, {}),
      entry(2, { ticked: false }),
      entry(3, { state: 'paused' }),
      entry(4, { post: post('live') }),
      entry(5, { post: waiting }),
      entry(6, { post: cancelled }),
      entry(7, { post: post('removed') }),
    ];
    expect(shareableNow(accounts)).toBe(3);
    expect(shareableNow(accounts.slice(1, 5))).toBe(0);
  });
});
