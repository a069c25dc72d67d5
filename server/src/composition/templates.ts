import { matchLocale } from '../core/locale';
import { createTemplates, type Templates } from '../features/syndication/templates/templates';
import type { Site } from '../strapi/site/site';
import { createNewestItems } from '../strapi/store/template-items';
import { createTemplateStore } from '../strapi/store/template-store';
import type { Ground } from './ground';
import { composeComposer, occasionsNow } from './item-reader';
import type { Syndication } from './syndication';

/** The words that posts are made with, and what they are tried with. */
export function composeTemplates(ground: Ground, { channels, render }: Syndication, site: Site): Templates {
  const { clock, knex, locales, pages, read, urls } = ground;
  const newest = createNewestItems(read);
  return createTemplates({
    store: createTemplateStore(knex),
    channels,
    locales: () => locales.named(),
    items: {
      async newest(kind, locale) {
        const codes = await locales.codes();
        return newest(kind, locale === '' ? codes : codes.filter((code) => matchLocale(locale, code) !== 'none'));
      },
      async read(documentId, locale) {
        const page = await pages.page(documentId, locale);
        return page && { page, view: await site.viewOf(page), brand: await site.brand(locale) };
      },
    },
    composer: composeComposer(ground),
    render,
    occasions: occasionsNow(ground),
    linkOf: (key) => urls.go(key),
    clock,
  });
}
