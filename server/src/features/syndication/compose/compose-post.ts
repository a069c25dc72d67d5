import type { Draft, MediaRef } from '../../../channels/kit/contract';
import { toBcp47 } from '../../../core/locale';
import { ok, type Result } from '../../../core/result';
import type { BrandView, ItemView, PictureView } from '../../pages';
import { renderTemplate, type TemplateProblem } from '../templates/liquid';
import type { RunTimes } from './key-facts';
import { summaryOf, templateValues } from './template-values';

/** What a post is about, and the words for it. */
export interface Composition {
  /** The run that it is about; null for the item as a whole. */
  run: RunTimes | null;
  template: string;
  /** Said instead of the item's facts and summary; null: nothing is. */
  words?: string | null;
  /** What the editor chose instead of the item's own pictures. */
  pictures: readonly MediaRef[] | null;
}

/** What there is to say, for every network alike. */
export interface Composed {
  draft: Draft;
  /** The whole text, where the template placed the link itself: hashtags and link do not follow it then. */
  placed: string | null;
}

/**
 * A post from an item: the first paragraph of its template is the title, the others are the summary; hashtags,
 * pictures with their alt texts and a link card go with them. Pure; `link` is the post's `/go/<key>`.
 */
export function composePost(
  view: ItemView,
  brand: BrandView,
  link: string,
  { run, template, pictures, words = null }: Composition,
): Result<Composed, TemplateProblem> {
  const values = templateValues(view, brand, link, run);
  const item = words === null ? values.item : { ...values.item, facts: '', summary: words };
  const rendered = renderTemplate(template, { ...values, item });
  if (!rendered.ok) return rendered;
  const [title = '', ...rest] = paragraphsOf(rendered.value);
  const draft: Draft = {
    locale: toBcp47(view.locale),
    link,
    title,
    summary: rest.join('\n\n'),
    hashtags: [...view.tags, ...brand.hashtags],
    media: pictures ?? picturesOf(view).flatMap(mediaRef),
    card: {
      title: view.shareOverride.title || view.title,
      description: view.shareOverride.description || summaryOf(view),
      image: [view.shareOverride.image, view.cover, brand.shareImage].flatMap(mediaRef)[0] ?? null,
    },
  };
  return ok({ draft, placed: rendered.value.includes(link) ? [title, ...rest].join('\n\n') : null });
}

/** Vector and unknown pictures cannot be posted, and those of people who agreed to the hub alone must not. */
function mediaRef(picture: PictureView | null): MediaRef[] {
  if (picture?.hubOnly || !picture?.mime.startsWith('image/') || picture.mime === 'image/svg+xml') return [];
  const { id, mime, width, height, alt } = picture;
  return [{ id, mime, width: width ?? 0, height: height ?? 0, alt }];
}

/** A field that is not filled in leaves an empty paragraph. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The pictures of an album are its content; of anything else the cover is. */
function picturesOf(view: ItemView): (PictureView | null)[] {
  const photos = view.kind === 'album' ? view.facts.photos.filter(({ hubOnly }) => !hubOnly) : [];
  return photos.length > 0 ? photos : [view.cover];
}
