import type { HeadFinding } from '../../../../../shared/contracts/head';

/** One element of a head, whoever wrote it: our generator, another front end, a parser of HTML. */
export interface CheckedTag {
  tag: string;
  attrs: Readonly<Record<string, string>>;
  content?: string;
}

/** A head as it was found. */
export interface CheckedHead {
  tags: readonly CheckedTag[];
  /** Parsed JSON-LD: one object, or a list of them. */
  jsonLd: unknown;
}

/** A finding without what most of them lack. */
export type Found = Pick<HeadFinding, 'level' | 'code'> & Partial<HeadFinding>;

/** Name of a meta element, under whichever attribute it stands. */
export function keyOf({ tag, attrs }: CheckedTag): string | null {
  return tag === 'meta' ? (attrs.property ?? attrs.name ?? null) : null;
}

/** Contents of the meta elements of a name, in order. */
export function contentsOf({ tags }: CheckedHead, key: string): string[] {
  return tags.filter((tag) => keyOf(tag) === key).map(({ attrs }) => attrs.content ?? '');
}

/** Content of the first meta element of a name that says something. */
export function contentOf(head: CheckedHead, ...keys: string[]): string | null {
  for (const key of keys) {
    const found = contentsOf(head, key).find((content) => content.trim() !== '');
    if (found !== undefined) return found;
  }
  return null;
}

/** Addresses of the link elements of a relation. */
export function linksOf({ tags }: CheckedHead, rel: string): Readonly<Record<string, string>>[] {
  return tags.flatMap(({ tag, attrs }) => (tag === 'link' && attrs.rel === rel ? [attrs] : []));
}

/** Text of the title elements. */
export function titlesOf({ tags }: CheckedHead): string[] {
  return tags.flatMap(({ tag, content }) => (tag === 'title' ? [(content ?? '').trim()] : []));
}
