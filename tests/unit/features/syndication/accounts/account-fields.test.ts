import type { Fields } from '../../../../../server/src/channels/kit/contract';
import { parseFields, splitSecrets } from '../../../../../server/src/features/syndication/accounts/account-fields';

const fields = {
  instance: { type: 'url', required: true },
  name: { type: 'text', required: false },
  token: { type: 'secret', required: true },
  visibility: { type: 'choice', required: false, choices: ['public', 'unlisted'] },
} as const satisfies Fields;

const parse = (typed: Record<string, string>, kept?: Record<string, string>) => parseFields(fields, typed, kept);

describe('the address of a server', () => {
  it.each([
    ['social.example', 'https://social.example'],
    ['  https://Social.Example/ ', 'https://social.example'],
    ['https://social.example/team//', 'https://social.example/team'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['https://social.example/hook?room=1#top', 'https://social.example/hook?room=1'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(parse({ instance: typed, token: 't' })).toEqual({
      ok: true,
      value: { instance: kept, name: '', token: 't', visibility: '' },
    });
  });

  it.each([
    ['ftp://social.example', 'instance must be an http(s) address such as https://social.example'],
    ['https://', 'instance must be an http(s) address such as https://social.example'],
    ['https://ann:secret@social.example', 'instance must not hold a user name or a password'],
    ['', 'instance must be filled in'],
    [`https://a.example/${'x'.repeat(2100)}`, 'instance must have at most 2048 characters'],
  ])('%s is refused', (typed, message) => {
    expect(parse({ instance: typed, token: 't' })).toEqual({
      ok: false,
      error: [{ path: ['fields', 'instance'], message }],
    });
  });
});

describe('a form', () => {
  it('tells every problem at once', () => {
    const parsed = parse({ visibility: 'secret', colour: 'red' });
    expect(parsed.ok ? [] : parsed.error.map(({ path }) => path.join('.'))).toEqual([
      'fields.colour',
      'fields.instance',
      'fields.token',
      'fields.visibility',
    ]);
  });

  it('takes the kept secret where the new one is empty, and the new one otherwise', () => {
    const kept = { token: 'old', instance: 'https://old.example' };
    expect(parse({ instance: 'new.example', token: '' }, kept)).toMatchObject({
      value: { token: 'old', instance: 'https://new.example' },
    });
    expect(parse({ instance: 'new.example', token: ' new ' }, kept)).toMatchObject({ value: { token: 'new' } });
  });

  it('refuses a secret of two lines, which would break out of a header', () => {
    expect(parse({ instance: 'a.example', token: 'one\r\nX-Evil: 1' })).toMatchObject({
      error: [{ path: ['fields', 'token'], message: 'token must be one line without control characters' }],
    });
  });

  it('does not take a name of Object for a field', () => {
    expect(parse({ instance: 'a.example', token: 't', constructor: 'x' })).toMatchObject({
      error: [{ path: ['fields', 'constructor'] }],
    });
  });

  it('parts secrets from what may be shown', () => {
    const values = { instance: 'https://a.example', name: '', token: 't', visibility: 'public' };
    expect(splitSecrets(fields, values)).toEqual({
      settings: { instance: 'https://a.example', name: '', visibility: 'public' },
      secrets: { token: 't' },
    });
  });
});
