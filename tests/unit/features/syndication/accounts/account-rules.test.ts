import {
  accountRules,
  DEFAULT_RULES,
  rulesOf,
} from '../../../../../server/src/features/syndication/accounts/account-rules';
import { SHARED_KINDS } from '../../../../../shared/kinds';
import { sentenceIn } from '../../../../../shared/sentences/sentence-in';

/** What is wrong, as the admin API says it. */
const problems = (rules: object) =>
  accountRules.safeParse(rules).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('the rules of an account', () => {
  it('hold nothing back by default, whatever an older version stored', () => {
    expect(rulesOf(null)).toEqual(DEFAULT_RULES);
    expect(rulesOf({ dailyCap: 3 })).toEqual({ ...DEFAULT_RULES, dailyCap: 3 });
    expect(rulesOf({ dailyCap: 'many' })).toEqual(DEFAULT_RULES);
  });

  it('of a newer version keep what is understood, and ask for approval where its rule is not', () => {
    const approval = { kinds: ['event'], ownAllowed: false };
    expect(rulesOf({ dailyCap: 3, approval, pace: 'slow' })).toEqual({ ...DEFAULT_RULES, dailyCap: 3, approval });
    const { approval: unknown, ...others } = rulesOf({ dailyCap: 3, approval: { ...approval, roles: ['press'] } });
    expect(others).toMatchObject({ dailyCap: 3 });
    expect(unknown.kinds).toEqual([...SHARED_KINDS]);
  });

  it('take quiet hours past midnight in a zone', () => {
    expect(problems({ zone: 'Europe/Paris', quietHours: { from: '22:00', to: '07:30' } })).toEqual([]);
  });

  it.each([
    [{ zone: 'Europe/Atlantis' }, 'zone must be a time zone such as Europe/Paris, or empty'],
    [{ quietHours: { from: '24:00', to: '08:00' } }, 'quietHours.from must be a time of day such as 22:00'],
    [{ quietHours: { from: '22:00', to: '' } }, 'quietHours.to must be a time of day such as 22:00'],
    [{ quietHours: { from: '22:00', to: '22:00' } }, 'quietHours.to must be another time than the beginning'],
    [{ minimumGapMinutes: -1 }, 'minimumGapMinutes must be a whole number from 0 to 1440'],
    [{ minimumGapMinutes: 1.5 }, 'minimumGapMinutes must be a whole number from 0 to 1440'],
    [{ dailyCap: 0 }, 'dailyCap must be a whole number from 1 to 1000'],
  ])('refuse %j with the field and the cure, in French too', (rules, problem) => {
    expect(problems(rules)).toEqual([problem]);
    expect(sentenceIn('fr', problem)).not.toBe(problem);
  });
});
