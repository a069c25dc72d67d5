import { createCallLimit } from '../../../../server/src/strapi/consent/call-limit';
import { createLinkTokens } from '../../../../server/src/strapi/consent/link-token';
import { fillConsentKeys } from '../../../../server/src/strapi/hooks/consent-keys';

describe('the last part of a consent link', () => {
  const tokens = createLinkTokens(['new secret', 'old secret']);

  it('leads back to its key, also when it was signed before the secret was changed', () => {
    expect(tokens.read(tokens.sign('abcdefgh1234'))).toBe('abcdefgh1234');
    expect(tokens.read(createLinkTokens(['old secret']).sign('abcdefgh1234'))).toBe('abcdefgh1234');
  });

  it('is refused with another secret, another key, or anything added', () => {
    const token = tokens.sign('abcdefgh1234');
    const [, signature] = token.split('.');
    const forged = [
      createLinkTokens(['their secret']).sign('abcdefgh1234'),
      `abcdefgh1235.${signature}`,
      `${token}.x`,
      `${token}x`,
      'abcdefgh1234.',
      'abcdefgh1234',
      `ABCDEFGH1234.${signature}`,
      '',
    ];
    expect(forged.map((one) => tokens.read(one))).toEqual(forged.map(() => null));
  });
});

test('calls are counted for each caller, and anew in each window', () => {
  let now = new Date('2026-11-22T10:00:00Z');
  const admits = createCallLimit({ now: () => now }, 2, 60);
  expect([admits('a'), admits('a'), admits('a'), admits('b')]).toEqual([true, true, false, true]);
  now = new Date('2026-11-22T10:01:00Z');
  expect(admits('a')).toBe(true);
});

describe('keys of consents', () => {
  const newKey = () => 'new';
  const stored = [{ id: 1, key: 'ana', person: 'Ana' }];

  it('stay with the person when a photo is written without ids', () => {
    const data = { consents: [{ person: 'Bo' }, { person: 'Ana' }] };
    fillConsentKeys({ data, stored, newKey });
    expect(data.consents).toEqual([
      { person: 'Bo', key: 'new' },
      { person: 'Ana', key: 'ana' },
    ]);
  });

  it('are never given twice', () => {
    const data = { consents: [{ id: 1, person: 'Ana' }, { person: 'Ana' }] };
    fillConsentKeys({ data, stored, newKey });
    expect(data.consents).toEqual([
      { id: 1, person: 'Ana' },
      { person: 'Ana', key: 'new' },
    ]);
  });
});
