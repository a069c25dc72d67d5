import type { Head } from '../contract/head';
import { jsonLdOf } from './json-ld';

/** Unhead types each `rel` apart. A link has the other attributes of its sort, too (`hreflang`, `type`, `title`, `sizes`). */
type UnheadLink = { [rel in 'alternate' | 'canonical' | 'icon' | 'me']: { rel: rel; href: string } }[
  | 'alternate'
  | 'canonical'
  | 'icon'
  | 'me'];

/** What `useHead` of Unhead (Nuxt, Vue, React, Svelte, Solid) takes. */
export interface UnheadInput {
  title: string;
  /** The title is whole: a template of the site must not add to it. */
  titleTemplate: null;
  htmlAttrs: { lang: string; dir: 'ltr' | 'rtl' };
  meta: ({ name: string; content: string } | { property: string; content: string })[];
  link: UnheadLink[];
  script: { type: 'application/ld+json'; key: string; innerHTML: string }[];
}

/** The whole head for `useHead`: nothing is left out. Tags that may stand several times keep their order. */
export function headToUnhead(head: Head): UnheadInput {
  const of = (tag: 'meta' | 'link') => head.tags.flatMap((one) => (one.tag === tag ? [{ ...one.attrs }] : []));
  return {
    title: head.tags.find(({ tag }) => tag === 'title')?.content ?? '',
    titleTemplate: null,
    htmlAttrs: { lang: head.lang, dir: head.dir },
    meta: of('meta').map(({ name, property = '', content = '' }) =>
      name === undefined ? { property, content } : { name, content },
    ),
    link: of('link').map(({ rel = '', href = '', ...rest }) => ({ rel, href, ...rest }) as UnheadLink),
    script: [{ type: 'application/ld+json', key: 'community-hub', innerHTML: jsonLdOf(head) }],
  };
}
