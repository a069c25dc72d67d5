import type { Head } from '../contract/head';
import { jsonLdOf } from './json-ld';

type Attributes = Record<string, string>;

interface UnheadLink {
  rel: string;
  href: string;
  hreflang?: string;
  type?: string;
  title?: string;
  sizes?: string;
}

/** What `useHead` of Unhead (Nuxt, Vue, React, Svelte, Solid) takes. */
export interface UnheadInput {
  title: string;
  /** The title is whole: a template of the site must not add to it. */
  titleTemplate: null;
  htmlAttrs: { lang: string; dir: 'ltr' | 'rtl' };
  meta: Attributes[];
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
    meta: of('meta'),
    link: of('link').map((attrs) => ({ rel: '', href: '', ...attrs })),
    script: [{ type: 'application/ld+json', key: 'community-hub', innerHTML: jsonLdOf(head) }],
  };
}
