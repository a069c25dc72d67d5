import type { Core } from '@strapi/strapi';

/** Sends a mail to those who look after the hub. False: none of them got it, and the log says why. Never rejects. */
export type SendAlert = (mail: { subject: string; text: string; html?: string }) => Promise<boolean>;

/** Through Strapi's own e-mail plugin, as the app has set it up. Without addresses nothing is sent. */
export function createAlertMail(strapi: Core.Strapi, emails: readonly string[]): SendAlert {
  return async (mail) => {
    let arrived = emails.length === 0;
    for (const to of emails) {
      try {
        await strapi
          .plugin('email')
          .service('email')
          .send({ to, ...mail });
        arrived = true;
      } catch (error) {
        strapi.log.error(`community-hub: the mail "${mail.subject}" could not be sent: ${String(error)}`);
      }
    }
    return arrived;
  };
}
