import { renderTags } from '../../features/hub';
import { buildListHead, type Head } from '../../features/metadata';
import { everyLocale, type HubAnswer, type HubParts, hubFrame } from './hub-frame';

const MOST_TAGS = 300;

/** Every tag of a locale. */
export async function showTags(parts: HubParts, locale: string): Promise<HubAnswer> {
  const { site } = parts;
  const alternates = await everyLocale(site, (code) => site.urls.tags(code));
  const html = renderTags({
    ...(await hubFrame(parts, locale, alternates)),
    head: await tagsHead(parts, locale),
    title: parts.theme.texts(locale).allTags,
    url: site.urls.tags(locale),
    tags: await site.tags(locale, null, MOST_TAGS),
  });
  return { status: 200, locale, html };
}

export async function tagsHead({ site, clock, theme }: HubParts, locale: string): Promise<Head> {
  return buildListHead({
    page: { title: theme.texts(locale).allTags },
    locale,
    url: site.urls.tags(locale),
    items: [],
    brand: await site.brand(locale),
    alternates: await everyLocale(site, (code) => site.urls.tags(code)),
    urls: site.urls,
    now: clock.now(),
    defaultLocale: (await site.locales()).byDefault,
  });
}
