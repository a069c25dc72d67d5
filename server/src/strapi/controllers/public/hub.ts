import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hubAsset } from '../../../features/hub';
import type { ConsentDesk } from '../../consent/consent-desk';
import type { HubDoor } from '../../hub-door';
import type { MediaDoor } from '../../media/media-door';
import { pathInHub, readAddress } from '../../site/addresses';
import type { Answers } from '../../site/answers';
import type { Feeds } from '../../site/feeds';
import type { HubPages } from '../../site/hub-pages';
import type { PreviewAnswer } from '../../site/hub-preview';
import type { ShareImageOf } from '../../site/share-image';
import type { Site } from '../../site/site';
import { sendPage } from './send-page';
import { frontOf } from './site-of';

/** Where a link in a post leads now; null for a key that was never given out. */
export type GoTarget = (key: string) => Promise<string | null>;

/** What the hub's controller is composed from. */
export interface HubFront {
  site: Site;
  answers: Answers;
  pages: HubPages;
  feeds: Feeds;
  door: Pick<HubDoor, 'isOpen'>;
  go: GoTarget;
  media: MediaDoor;
  shareImageOf: ShareImageOf;
  /** The page behind a preview link. */
  preview(token: string): Promise<PreviewAnswer>;
  consents: Pick<ConsentDesk, 'look' | 'answer' | 'picture'> & { admits(token: string, address: string): boolean };
}

const YEAR = 'public, max-age=31536000, immutable';

/** The built-in hub: HTML without script or cookie. */
export const hub = ({ strapi }: { strapi: Core.Strapi }) => {
  const front = () => frontOf(strapi);
  return {
    async page(ctx: Context) {
      const { site, pages, door } = front();
      if (!(await door.isOpen())) return absent(ctx);
      const { codes, byDefault } = await site.locales();
      const path = pathInHub(site.urls, ctx.path);
      const address = path === null ? null : readAddress(site.urls, codes, path);
      const answer = address
        ? await pages.show(address, ctx.query)
        : await pages.notFound(localeIn(path, codes) ?? byDefault);
      await sendPage(ctx, answer, { position: address?.page === 'near' });
    },

    /** A position came in the body: nothing on the way keeps the answer, and no link tells where it was. */
    async near(ctx: Context) {
      const { site, pages, door } = front();
      if (!(await door.isOpen())) return absent(ctx);
      const { codes } = await site.locales();
      const locale = codes.find((code) => code === ctx.params.locale);
      if (locale === undefined) return absent(ctx);
      await sendPage(ctx, await pages.near(locale, ctx.request.body), { position: true });
      ctx.set('Cache-Control', 'no-store');
      ctx.set('Referrer-Policy', 'no-referrer');
    },

    async asset(ctx: Context) {
      const { site } = front();
      // Colours and fonts: a preview wants them while the hub is closed.
      const asset = hubAsset(ctx.params.file, await site.brand((await site.locales()).byDefault));
      if (!asset) return absent(ctx);
      ctx.type = asset.mime;
      // A page from before a change of colours asks for the sheet that was: the present one serves, uncached.
      ctx.set('Cache-Control', asset.lasting ? YEAR : 'no-cache');
      ctx.body = asset.body;
    },

    async go(ctx: Context) {
      const { site, pages, door, go } = front();
      if (!(await door.isOpen())) return absent(ctx);
      const target = await go(ctx.params.key);
      if (target === null) return sendPage(ctx, await pages.notFound((await site.locales()).byDefault));
      ctx.set('Cache-Control', 'no-store');
      ctx.set('Referrer-Policy', 'no-referrer');
      ctx.status = 302;
      ctx.redirect(target);
    },
  };
};

/** Not thrown: Strapi would log each visit of a robot as an error. */
function absent(ctx: Context): void {
  ctx.status = 404;
}

function localeIn(path: string | null, codes: readonly string[]): string | undefined {
  const first = path?.split('/').filter(Boolean)[0];
  return codes.find((code) => code === first);
}
