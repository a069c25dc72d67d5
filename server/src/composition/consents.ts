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

/** Calls a minute that one link, or one address of a network, may make: a page, its picture, an answer. */
const CALLS = 30;

/** Asking people for consents, and photos many at a time. */
export interface Consents {
  desk: ConsentDesk;
  photos: PhotoDesk;
  /** True while a caller of consent pages stays within its calls. */
  admits(caller: string): boolean;
}

export function composeConsents(ground: Ground, { channels, http }: Syndication, site: Site): Consents {
  const { strapi, clock, config, transact, urls } = ground;
  const uploads = createUploadBytes({ strapi, download: (url) => downloadPicture(http, url) });
  const nameOf = (channel: string) => channels.find(({ id }) => id === channel)?.name ?? channel;
  return {
    admits: createCallLimit(clock, CALLS, 60),
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
