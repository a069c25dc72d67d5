import {
  addressOf,
  isSameScope,
  kindsOf,
  localeChoices,
  scopeOf,
} from '../../../admin/src/features/syndication/templates/templates-address';
import en from '../../../admin/src/translations/en';
import { TEMPLATE_FIELD_NAMES } from '../../../server/src/features/syndication/templates/template-fields';
import { OCCASIONS } from '../../../shared/occasions';

describe('the template in the address', () => {
  it('comes back as it was written', () => {
    for (const scope of [
      { occasion: 'announce', channel: '', kind: '', locale: '' },
      { occasion: 'recap', channel: 'mastodon', kind: 'event', locale: 'fr-CA' },
    ] as const) {
      expect(scopeOf(addressOf(scope))).toEqual(scope);
      expect(isSameScope(scope, { ...scope })).toBe(true);
      expect(isSameScope(scope, { ...scope, locale: 'de' })).toBe(false);
    }
  });

  it('is none without a moment that there is, and of any kind where the kind is none', () => {
    expect(scopeOf(new URLSearchParams('occasion=party'))).toBeNull();
    expect(scopeOf(new URLSearchParams())).toBeNull();
    expect(scopeOf(new URLSearchParams('occasion=recap&kind=weather'))).toMatchObject({ kind: '' });
  });
});

it('a moment belongs to the kinds that have it', () => {
  expect(kindsOf('recap')).toEqual(['event']);
  expect(kindsOf('filled')).toEqual(['job']);
  expect(kindsOf('announce')).toHaveLength(6);
});

it('languages are offered once before the locales that share them', () => {
  const named = (...codes: string[]) => codes.map((code) => ({ code, name: code }));
  expect(localeChoices(named('en', 'fr-FR', 'fr-CA', 'de')).map(({ code }) => code)).toEqual([
    'en',
    'fr',
    'fr-FR',
    'fr-CA',
    'de',
  ]);
});

it('the help names every field and every moment in words', () => {
  const keys = Object.keys(en);
  expect(TEMPLATE_FIELD_NAMES.filter((name) => !keys.includes(`templates.field.${name}`))).toEqual([]);
  expect(OCCASIONS.filter((name) => !keys.includes(`occasion.${name}`))).toEqual([]);
});
