import { createCallLimit } from '../strapi/consent/call-limit';
import { type ConsentDesk, createConsentDesk } from '../strapi/consent/consent-desk';
import { createLinkTokens } from '../strapi/consent/link-token';
import { createPhotoRecords } from '../strapi/consent/photo-record';
import { createUploadBytes } from '../strapi/media/upload-bytes';
import { createPhotoDesk, type PhotoDesk } from '../strapi/photos/photo-desk';
import { newShortId } from '../strapi/random';
import type { Site } from '../strapi/site/site';
import { createConsentStore } from '../strapi/store/consent-store';
import type { Ground } from './ground';
import { downloadPicture, type Syndication } from './syndication';

/** Calls a minute for one link (a page, its picture, an answer), and for one address: many may share it behind a proxy. */
const CALLS = { link: 30, address: 300 } as const;

/** Asking people for consents, and photos many at a time. */
export interface Consents {
  desk: ConsentDesk;
  photos: PhotoDesk;
  /** True while a link, and the address that opens it, stay within their calls. */
  admits(token: string, address: string): boolean;
}

export function composeConsents(ground: Ground, { channels, http }: Syndication, site: Site): Consents {
  const { strapi, clock, config, transact, urls } = ground;
  const links = createCallLimit(clock, CALLS.link, 60);
  const addresses = createCallLimit(clock, CALLS.address, 60);
  const uploads = createUploadBytes({ strapi, download: (url) => downloadPicture(http, url) });
  const nameOf = (channel: string) => channels.find(({ id }) => id === channel)?.name ?? channel;
  return {
    admits: (token, address) => links(token) && addresses(address),
    photos: createPhotoDesk({ strapi, clock, required: config.albums.require }),
    desk: createConsentDesk({
      clock,
      tokens: createLinkTokens(strapi.config.get('server.app.keys', []) as string[]),
      store: createConsentStore(),
      photos: createPhotoRecords(strapi),
      newKey: () => newShortId(),
      transaction: transact,
      bytes: (image) => uploads.ofFile(image),
      async setting(locale) {
        const [brand, join] = [await site.brand(locale), await site.join(locale)];
        const hub = urls.home().replace(/^https?:\/\//, '');
        return {
          brand: brand.name,
          hub,
          socialPages: join.map(({ channel, handle }) => `${nameOf(channel)} ${handle}`),
        };
      },
      linkOf: (token) => urls.consent(token),
    }),
  };
}
