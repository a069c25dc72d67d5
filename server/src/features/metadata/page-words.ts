import type { BrandView, ItemView } from '../pages';

/** Search engines cut descriptions near 160 characters, cards near 200 (X): facts/metadata 1.2, 2026-11. */
const DESCRIPTION_MAX = 200;

/** Title for cards: the editor's own for sharing, else the item's. */
export function shareTitle(view: ItemView): string {
  return view.shareOverride.title ?? view.title;
}

/** `<title>`: the item, then who speaks. */
export function documentTitle(title: string, brand: BrandView): string {
  return title === brand.name ? title : `${title} · ${brand.name}`;
}

/** The editor's description, else the summary, else the beginning of the text; null when all are empty. */
export function descriptionOf(view: ItemView): string | null {
  const words = view.shareOverride.description ?? view.summary ?? view.body.text;
  return shorten(words) || null;
}

/** One line, cut at a word, with an ellipsis where something is missing. */
export function shorten(text: string, max = DESCRIPTION_MAX): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  const space = cut.lastIndexOf(' ');
  const kept = space > max / 2 ? cut.slice(0, space) : cut;
  // A cut between two halves of a surrogate pair would leave an illegal character.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.–-]+$/, '')}…`;
}
