import type { Core } from '@strapi/strapi';

/** A mail in plain text, and in HTML where there is any. */
interface Mail {
  subject: string;
  text: string;
  html?: string;
}

/** Sends a mail to those who look after the hub. False: none of them got it, and the log says why. Never rejects. */
export type SendAlert = (mail: Mail) => Promise<boolean>;

/**
 * Minutes until those are tried again who did not get a mail that others got: mail servers ask strangers to come
 * back, and an address that never takes any must not have the others told again.
 */
const AGAIN_MINUTES = [10, 30, 120, 360] as const;

/**
 * Through Strapi's own e-mail plugin, as the app has set it up. Without addresses nothing is sent. `sleep` never
 * rejects; an address that is tried again is forgotten when the process ends.
 */
export function createAlertMail(
  strapi: Core.Strapi,
  emails: readonly string[],
  sleep: (milliseconds: number) => Promise<unknown>,
): SendAlert {
  return async (mail) => {
    const missed = await sendTo(emails, mail, strapi);
    if (missed.length > 0 && missed.length < emails.length) void sendAgain(missed, mail, strapi, sleep);
    return emails.length === 0 || missed.length < emails.length;
  };
}

/** Answers who did not get it. */
async function sendTo(emails: readonly string[], mail: Mail, strapi: Core.Strapi): Promise<string[]> {
  const missed: string[] = [];
  for (const to of emails) {
    try {
      await strapi
        .plugin('email')
        .service('email')
        .send({ to, ...mail });
    } catch (error) {
      missed.push(to);
      strapi.log.error(`community-hub: the mail "${mail.subject}" could not be sent: ${String(error)}`);
    }
  }
  return missed;
}

async function sendAgain(
  emails: readonly string[],
  mail: Mail,
  strapi: Core.Strapi,
  sleep: (milliseconds: number) => Promise<unknown>,
): Promise<void> {
  let missed = emails;
  for (const minutes of AGAIN_MINUTES) {
    await sleep(minutes * 60_000);
    missed = await sendTo(missed, mail, strapi);
    if (missed.length === 0) return;
  }
}
