import {
  type Absence,
  type AbsenceFacts,
  absenceOf,
} from '../../../../../server/src/features/syndication/explain/absence';
import { explainAbsence } from '../../../../../server/src/features/syndication/explain/explain-post';
import type { Account } from '../../../../../server/src/features/syndication/ports';
import { memoryAccounts } from '../memory-stores';

const BEFORE = '2026-11-20T10:00:00.000Z';
const AFTER = '2026-11-22T10:00:00.000Z';

async function account(over: Partial<Account> = {}): Promise<Account> {
  const row = await memoryAccounts().store.insert({
    ...{
      channel: 'mastodon',
      label: 'Team',
      locale: 'fr',
      kinds: ['news'],
      settings: {},
      handle: '@team@social.example',
    },
    ...{ displayName: 'Team', url: null, facts: {}, state: 'ready', publicUrl: '', connectedAt: BEFORE, secrets: {} },
  });
  return { ...row, ...over };
}

const facts = (over: Partial<AbsenceFacts>, one: Account): AbsenceFacts => ({
  ...{ kind: 'news', hiddenKinds: [], locale: 'fr', published: ['en', 'fr'], publishedAt: AFTER, ticked: null },
  account: one,
  ...over,
});

const CASES: [Absence['code'], Partial<AbsenceFacts>, Partial<Account>, en: RegExp, fr: RegExp][] = [
  ['not-public', { published: ['en'] }, {}, /not public in fr/, /pas public en/],
  ['not-public', { kind: null, published: [] }, {}, /not public in fr/, /pas public en/],
  ['never-shared-kind', { kind: 'info' }, {}, /never shared/, /ne se partagent jamais/],
  ['hidden-kind', { hiddenKinds: ['news'] }, {}, /hidden \(hub\.hiddenKinds\)/, /caché \(hub\.hiddenKinds\)/],
  ['other-locale', { locale: 'en' }, {}, /page speaks fr/, /parle « fr »/],
  ['not-ticked', { ticked: false }, {}, /it is not ticked/, /pas cochée/],
  ['ticked-since', { ticked: true }, {}, /nobody shared it since/, /personne n’a partagé/],
  ['kind-not-chosen', {}, { kinds: ['job'] }, /does not take this kind/, /ne prend pas ce type/],
  [
    'connected-later',
    { publishedAt: BEFORE },
    { connectedAt: AFTER },
    /before the page was connected/,
    /avant que la page/,
  ],
  ['not-asked', {}, {}, /without anybody asking/, /sans que personne ne demande/],
];

describe('why an account has nothing of an item', () => {
  it.each(CASES)('%s: %j %j', async (code, given, over, en, fr) => {
    const one = await account(over);
    const absence = absenceOf(facts(given, one));
    expect(absence.code).toBe(code);
    const known = { account: one, itemTimes: [] };
    expect(explainAbsence(absence, known, { language: 'en', timeZone: 'UTC' })).toMatch(en);
    const said = explainAbsence(absence, known, { language: 'fr', timeZone: 'UTC' });
    expect(said.replace(/\u00a0/g, ' ')).toMatch(fr);
  });
});
