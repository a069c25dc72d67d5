import { setTimeout as wait } from 'node:timers/promises';
import { createAlertMail, type SendAlert } from '../strapi/alert-mail';
import type { Ground } from './ground';

/** Mails to `alerts.emails`. */
export function composeAlertMail({ strapi, config }: Pick<Ground, 'strapi' | 'config'>): SendAlert {
  return createAlertMail(strapi, config.alerts.emails, (milliseconds) => wait(milliseconds, undefined, { ref: false }));
}
