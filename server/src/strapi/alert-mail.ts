import type { Core } from '@strapi/strapi';

/** Sends a mail to those who look after the hub. Never rejects: a mail that fails is in the log. */
export type SendAlert = (mail: { subject: string; text: string; html?: string }) => Promise<void>;

/** Through Strapi's own e-mail plugin, as the app has set it up. Without addresses nothing is sent. */
export function createAlertMail(strapi: Core.Strapi, emails: readonly string[]): SendAlert {
  return async (mail) => {
    for (const to of emails) {
      try {
        await strapi
          .plugin('email')
          .service('email')
          .send({ to, ...mail });
      } catch (error) {
        strapi.log.error(`community-hub: the mail "${mail.subject}" could not be sent: ${String(error)}`);
      }
    }
  };
}
