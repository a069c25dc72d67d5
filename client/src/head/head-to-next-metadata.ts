import type { Head } from '../contract/head';
import { given, type Metas, metasOf } from './metas';
import type { NextMetadata, NextOpenGraph, NextTwitter } from './next-metadata';

/**
 * The head for `generateMetadata` of Next. Structured data is no part of `Metadata`: write `jsonLdOf(head)` into a
 * script element of the page. Language and direction belong on `<html>`.
 */
export function headToNextMetadata(head: Head): NextMetadata {
  const metas = metasOf(head);
  const twitter = twitterOf(metas);
  const appId = metas.take('fb:app_id');
  return {
    title: { absolute: head.tags.find(({ tag }) => tag === 'title')?.content ?? '' },
    ...given({ description: metas.take('description'), robots: metas.take('robots') }),
    alternates: alternatesOf(head),
    openGraph: openGraphOf(metas),
    ...(twitter && { twitter }),
    ...(appId !== undefined && { facebook: { appId } }),
    icons: iconsOf(head),
    other: metas.rest(),
  };
}

function openGraphOf(metas: Metas): NextOpenGraph {
  const common = {
    ...given({
      title: metas.take('og:title'),
      description: metas.take('og:description'),
      url: metas.take('og:url'),
      siteName: metas.take('og:site_name'),
      locale: metas.take('og:locale'),
    }),
    alternateLocale: metas.takeAll('og:locale:alternate'),
    images: fileOf(metas, 'og:image'),
    videos: fileOf(metas, 'og:video'),
  };
  if (metas.take('og:type') !== 'article') return { ...common, type: 'website' };
  return {
    ...common,
    type: 'article',
    ...given({
      publishedTime: metas.take('article:published_time'),
      modifiedTime: metas.take('article:modified_time'),
      expirationTime: metas.take('article:expiration_time'),
      section: metas.take('article:section'),
    }),
    authors: metas.takeAll('article:author'),
    tags: metas.takeAll('article:tag'),
  };
}

/** A head has at most one picture and one video. */
function fileOf(metas: Metas, key: 'og:image' | 'og:video') {
  const url = metas.take(key);
  if (url === undefined) return [];
  const number = (name: string) => {
    const text = metas.take(`${key}:${name}`);
    return text === undefined ? undefined : Number(text);
  };
  return [
    {
      url,
      ...given({
        secureUrl: metas.take(`${key}:secure_url`),
        type: metas.take(`${key}:type`),
        width: number('width'),
        height: number('height'),
        alt: metas.take(`${key}:alt`),
      }),
    },
  ];
}

function twitterOf(metas: Metas): NextTwitter | null {
  const card = metas.take('twitter:card');
  if (card === undefined) return null;
  const image = metas.take('twitter:image');
  return {
    card: card === 'summary_large_image' ? card : 'summary',
    ...given({
      site: metas.take('twitter:site'),
      creator: metas.take('twitter:creator'),
      title: metas.take('twitter:title'),
      description: metas.take('twitter:description'),
    }),
    images: image === undefined ? [] : [{ url: image, ...given({ alt: metas.take('twitter:image:alt') }) }],
  };
}

function alternatesOf(head: Head): NextMetadata['alternates'] {
  const alternates: NextMetadata['alternates'] = { languages: {}, types: {} };
  for (const { rel, href, hreflang, type, title } of linksOf(head)) {
    if (href === undefined) continue;
    if (rel === 'canonical') alternates.canonical = href;
    if (rel !== 'alternate') continue;
    if (hreflang) alternates.languages[hreflang] = href;
    else if (type) alternates.types[type] = [...(alternates.types[type] ?? []), { url: href, ...given({ title }) }];
  }
  return alternates;
}

function iconsOf(head: Head): NextMetadata['icons'] {
  const icons: NextMetadata['icons'] = { icon: [], other: [] };
  for (const { rel, href, type, sizes } of linksOf(head)) {
    if (href === undefined || rel === undefined || rel === 'canonical' || rel === 'alternate') continue;
    if (rel === 'icon') icons.icon.push({ url: href, ...(type && { type }), ...(sizes && { sizes }) });
    else icons.other.push({ rel, url: href });
  }
  return icons;
}

function linksOf(head: Head): Partial<Record<'rel' | 'href' | 'hreflang' | 'type' | 'title' | 'sizes', string>>[] {
  return head.tags.flatMap(({ tag, attrs }) => (tag === 'link' ? [attrs] : []));
}
