import { alertMail } from '../../../../../server/src/features/syndication/health/alert-words';
import { mustRefresh, warningOf } from '../../../../../server/src/features/syndication/health/expiry';
import type { Account } from '../../../../../server/src/features/syndication/ports';

const END = '2026-12-01T10:00:00.000Z';

describe('the end of an access', () => {
  it.each([
    ['2026-11-24T09:59:00.000Z', null],
    ['2026-11-24T10:00:00.000Z', 7],
    ['2026-11-28T09:59:59.000Z', 7],
    ['2026-11-28T10:00:00.000Z', 3],
    ['2026-11-30T10:00:00.000Z', 1],
    ['2026-12-02T10:00:00.000Z', 1],
  ] as const)('seen at %s asks for the warning of %s days', (now, days) => {
    expect(warningOf(END, now)).toBe(days);
    expect(warningOf(null, now)).toBeNull();
  });

  it('is renewed two weeks ahead where the network can', () => {
    expect(mustRefresh(END, '2026-11-17T09:59:00.000Z')).toBe(false);
    expect(mustRefresh(END, '2026-11-17T10:00:00.000Z')).toBe(true);
    expect(mustRefresh(null, END)).toBe(false);
  });
});

describe('the mail about an account', () => {
  const account = { label: 'Team page', handle: '@team@village.example' } as Account;
  const expiring = { kind: 'expiring', account, expiresAt: END, days: 3 } as const;
  const page = 'https://admin.example/plugins/community-hub/accounts';

  it('names the account, the time and the place to mend it, in English and in French', () => {
    const en = alertMail(expiring, 'en', page);
    expect(en.subject).toBe('Team page (@team@village.example): access ends in 3 days');
    expect(en.text).toContain('December 1, 2026');
    expect(en.text).toContain(page);
    const fr = alertMail({ ...expiring, days: 1 }, 'fr', page);
    expect(fr.subject).toBe('Team page (@team@village.example) : l’accès prend fin dans un jour');
    expect(fr.text).toContain('1 décembre 2026');
  });

  it('says what the network said, and keeps every line of a name out of the head', () => {
    const rude = { ...account, label: 'Team\r\nBcc: everybody@example.org' };
    const mail = alertMail({ kind: 'broken', account: rude, reason: 'The token was revoked.' }, 'en', null);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).toContain('The token was revoked.');
    expect(mail.text).not.toContain('accounts:');
  });
});
