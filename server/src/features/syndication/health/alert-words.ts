import { unreachable } from '../../../core/result';
import type { AccountAlert } from './health-ports';

/** Languages that alerts are written in. */
export const ALERT_LANGUAGES = ['en', 'fr'] as const;
export type AlertLanguage = (typeof ALERT_LANGUAGES)[number];

/** A mail in plain text. */
export interface AlertMail {
  subject: string;
  text: string;
}

interface Words {
  expiring(name: string, days: number): string;
  expiringText(name: string, end: string): string;
  broken(name: string): string;
  brokenText(name: string, reason: string): string;
  link(address: string): string;
}

const WORDS = {
  en: {
    expiring: (name, days) => `${name}: access ends in ${days === 1 ? 'one day' : `${days} days`}`,
    expiringText: (name, end) =>
      `The access to ${name} ends on ${end}. Renew it before then: posts that are due later would have to wait.`,
    broken: (name) => `${name}: the network refuses the access`,
    brokenText: (name, reason) =>
      `${name} cannot post any more. The network says: ${reason}\n\nIts posts wait and lose nothing. Enter new access, and they go out.`,
    link: (address) => `The accounts: ${address}`,
  },
  fr: {
    expiring: (name, days) => `${name} : l’accès prend fin dans ${days === 1 ? 'un jour' : `${days} jours`}`,
    expiringText: (name, end) =>
      `L’accès à ${name} prend fin le ${end}. Renouvelez-le avant : les publications prévues ensuite devraient attendre.`,
    broken: (name) => `${name} : le réseau refuse l’accès`,
    brokenText: (name, reason) =>
      `${name} ne peut plus publier. Le réseau dit : ${reason}\n\nSes publications attendent et rien n’est perdu. Saisissez un nouvel accès, et elles partiront.`,
    link: (address) => `Les comptes : ${address}`,
  },
} as const satisfies Record<AlertLanguage, Words>;

/** The mail about an account. `accountsUrl`: where it is mended, null where the admin's address is not known. */
export function alertMail(alert: AccountAlert, language: AlertLanguage, accountsUrl: string | null): AlertMail {
  const words: Words = WORDS[language];
  const name = `${alert.account.label} (${alert.account.handle})`;
  const mail = (subject: string, text: string): AlertMail => ({
    subject: subject.replace(/[\r\n]+/g, ' '),
    text: accountsUrl === null ? text : `${text}\n\n${words.link(accountsUrl)}`,
  });
  switch (alert.kind) {
    case 'expiring': {
      const end = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
      const moment = `${end.format(new Date(alert.expiresAt))} UTC`;
      return mail(words.expiring(name, alert.days), words.expiringText(name, moment));
    }
    case 'broken':
      return mail(words.broken(name), words.brokenText(name, alert.reason));
    default:
      return unreachable(alert);
  }
}
