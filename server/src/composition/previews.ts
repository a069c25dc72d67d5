import { offerPreviews } from '../strapi/preview/offer-previews';
import { createPreviewLinks, type PreviewLinks } from '../strapi/preview/preview-links';
import type { Ground } from './ground';

export function composePreviewLinks({ strapi, clock }: Ground): PreviewLinks {
  return createPreviewLinks(strapi.config.get('server.app.keys', []) as string[], clock);
}

/** Strapi's Preview button on our kinds; call in `register()`. */
export function composePreviews({ strapi, sources, config, locales, urls }: Ground, links: PreviewLinks): void {
  offerPreviews({
    strapi,
    sourceOf: (uid) => sources.ofUid(uid),
    hiddenKinds: config.hub.hiddenKinds,
    defaultLocale: () => locales.byDefault(),
    linkOf: (target) => urls.preview(links.sign(target)),
    publicUrl: config.hub.publicUrl,
  });
}
