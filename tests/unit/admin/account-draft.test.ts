import {
  draftOf,
  inputErrors,
  missingInputs,
  newDraft,
  withKind,
} from '../../../admin/src/features/syndication/accounts/account-draft';
import { configLines } from '../../../admin/src/features/syndication/accounts/config-lines';
import type { Account, ChannelInfo } from '../../../shared/contracts/accounts';

const channel: ChannelInfo = {
  id: 'mastodon',
  name: 'Mastodon',
  fields: [
    { name: 'instance', type: 'url', required: true },
    { name: 'accessToken', type: 'secret', required: true },
    { name: 'note', type: 'text', required: false },
    { name: 'visibility', type: 'choice', required: true, choices: ['public', 'unlisted'] },
  ],
  capabilities: { update: true, remove: true, probe: true, look: true },
  updateCaveat: null,
  text: { max: 500, unit: 'grapheme' },
  media: { max: 4 },
  docs: { setup: 'https://example.org/setup', api: 'https://example.org/api', checkedOn: '2026-11-21' },
};

const account: Account = {
  id: 7,
  channel: 'mastodon',
  label: 'Our page',
  handle: '@us@example.org',
  displayName: 'Us',
  url: null,
  locale: 'fr',
  kinds: ['news'],
  settings: { instance: 'https://example.org', visibility: 'unlisted' },
  state: 'ready',
  reason: null,
  pausedUntil: null,
  connectedAt: '2026-11-21T10:00:00Z',
  rules: {
    zone: '',
    quietHours: null,
    minimumGapMinutes: 0,
    dailyCap: null,
    approval: { kinds: [], ownAllowed: true },
    edits: 'ask' as const,
  },
  health: { checkedAt: null, expiresAt: null, endsSoon: false, circuitUntil: null, budgets: [] },
  counts: { live: 0, waiting: 0, failed: 0 },
};

describe('the form of an account', () => {
  it('starts with the first choice of a list and every kind but stores ticked', () => {
    const draft = newDraft(channel, 'en');
    expect(draft.fields).toEqual({ instance: '', accessToken: '', note: '', visibility: 'public' });
    expect(draft.kinds).toEqual(['news', 'event', 'training', 'album', 'job']);
    expect(draft.locale).toBe('en');
  });

  it('names the required inputs that are empty, the name of the page last', () => {
    const draft = { ...newDraft(channel, 'en'), label: '  ' };
    expect(missingInputs(draft, channel, false)).toEqual(['instance', 'accessToken', 'label']);
  });

  it('lets a stored secret stay empty', () => {
    const draft = draftOf(account, channel);
    expect(draft.fields).toEqual({
      instance: 'https://example.org',
      accessToken: '',
      note: '',
      visibility: 'unlisted',
    });
    expect(missingInputs(draft, channel, true)).toEqual([]);
  });

  it('keeps kinds in the order of menus, whatever the order of ticking', () => {
    expect(withKind(['job', 'news'], 'event', true)).toEqual(['news', 'event', 'job']);
    expect(withKind(['news', 'event'], 'news', false)).toEqual(['event']);
    expect(withKind(['news'], 'news', true)).toEqual(['news']);
  });
});

describe('what the server says about a form', () => {
  it('stands at the input it is about, and not where there is no input', () => {
    const fields = { 'fields.instance': 'No such server', label: 'Too long', encryption: 'No key' };
    expect(inputErrors(fields, channel)).toEqual({ instance: 'No such server', label: 'Too long' });
  });

  it('takes a hint apart into files and the lines to write there', () => {
    const hint = "config/admin: secrets: { encryptionKey: env('KEY') },\n.env: KEY=<32 characters>";
    expect(configLines(hint)).toEqual([
      { file: 'config/admin', line: "secrets: { encryptionKey: env('KEY') }," },
      { file: '.env', line: 'KEY=<32 characters>' },
    ]);
    expect(configLines('Ask your administrator')).toEqual([{ file: '', line: 'Ask your administrator' }]);
  });
});
