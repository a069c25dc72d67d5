import type { Draft, MediaRef } from '../../../channels/kit/contract';
import { toBcp47 } from '../../../core/locale';
import { graphemes } from '../../../core/text-measure';
import type { BrandView, ItemView, PictureView } from '../../pages';
import { keyFacts } from './key-facts';

/** Characters of the body that stand in for a missing summary. */
const OPENING = 400;

/**
 * What there is to say about an item, for every network alike: title, key facts and summary,
 * hashtags, pictures with their alt texts, a link card. Pure; `link` is the post's `/go/<key>`.
 */
export function composeDraft(view: ItemView, brand: BrandView, link: string): Draft {
  const summary = view.summary?.trim() || openingOf(view.body.text);
  const parts = [keyFacts(view), summary, signatureOf(view)].filter((part) => part !== '');
  return {
    locale: toBcp47(view.locale),
    link,
    title: view.title,
    summary: parts.join('\n\n'),
    hashtags: [...view.tags, ...brand.hashtags],
    media: picturesOf(view).flatMap(mediaRef),
    card: {
      title: view.shareOverride.title || view.title,
      description: view.shareOverride.description || summary,
      image: [view.shareOverride.image, view.cover, brand.shareImage].flatMap(mediaRef)[0] ?? null,
    },
  };
}

/** The pictures of an album are its content; of anything else the cover is. */
function picturesOf(view: ItemView): (PictureView | null)[] {
  const photos = view.kind === 'album' ? view.facts.photos.filter(({ hubOnly }) => !hubOnly) : [];
  return photos.length > 0 ? photos : [view.cover];
}

/** Vector and unknown pictures cannot be posted, and those of people who agreed to the hub alone must not. */
function mediaRef(picture: PictureView | null): MediaRef[] {
  if (picture?.hubOnly || !picture?.mime.startsWith('image/') || picture.mime === 'image/svg+xml') return [];
  const { id, mime, width, height, alt } = picture;
  return [{ id, mime, width: width ?? 0, height: height ?? 0, alt }];
}

/** A person who speaks is named (P11); the brand's name is the account's. */
function signatureOf({ speaker }: ItemView): string {
  if (speaker.as === 'brand') return '';
  const { name, role } = speaker.person;
  return role ? `${name}, ${role}` : name;
}

function openingOf(body: string): string {
  const text = body.replace(/\s+/g, ' ').trim();
  const letters = graphemes(text);
  if (letters.length <= OPENING) return text;
  const cut = letters.slice(0, OPENING).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), OPENING / 2)).trimEnd()}…`;
}
