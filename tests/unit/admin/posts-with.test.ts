import { postsWith } from '../../../admin/src/content-manager/timers/posts-with';
import type { PlanAccount } from '../../../shared/contracts/plan';

const account = {
  id: 1,
  label: 'Page',
  channel: 'practice',
  channelName: 'Practice',
  handle: '',
  state: 'ready' as const,
};
const ticked: PlanAccount = {
  ...{ account, ticked: true, text: null, at: null, pictures: null, post: null, occasions: [], posts: [] },
};

describe('the posts that go out with an item', () => {
  it('are those of the ticked accounts', () => {
    expect(postsWith(true, [ticked, { ...ticked, ticked: false }])).toBe(1);
  });

  it('are none where nobody asked for them, as after an import', () => {
    expect(postsWith(false, [ticked])).toBe(0);
  });
});
