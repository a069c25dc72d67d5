import type { BrandView, ItemView } from '../pages';
import { intlLocale, remembered } from './language';

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

/** The editor's description, else the summary, else the first sentences of the text; null when all are empty. */
export function descriptionOf(view: ItemView): string | null {
  const written = view.shareOverride.description ?? view.summary;
  return (written ? shorten(written) : firstSentences(view.body.text, view.sourceLocale)) || null;
}

/** One line, cut at a word, with an ellipsis where something is missing. */
export function shorten(text: string, max = DESCRIPTION_MAX): string {
  const line = oneLine(text);
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  const space = cut.lastIndexOf(' ');
  const kept = space > max / 2 ? cut.slice(0, space) : cut;
  // A cut between two halves of a surrogate pair would leave an illegal character.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:.–-]+$/, '')}…`;
}

/** As many whole sentences from the beginning as fit; a first sentence that is too long is cut at a word. */
function firstSentences(text: string, locale: string, max = DESCRIPTION_MAX): string {
  // The rest of a long text would only be split for nothing.
  const line = oneLine(text.trimStart().slice(0, max * 4));
  if (line.length <= max) return line;
  let end = 0;
  for (const { segment, index } of sentences(locale).segment(line)) {
    const next = index + segment.trimEnd().length;
    if (next > max) break;
    end = next;
  }
  // One short sentence is a heading or an exclamation: too little to go by.
  return end < max / 4 ? shorten(line, max) : line.slice(0, end);
}

function sentences(locale: string): Intl.Segmenter {
  return remembered(segmenters, locale, () => new Intl.Segmenter(intlLocale(locale), { granularity: 'sentence' }));
}
const segmenters = new Map<string, Intl.Segmenter>();

function oneLine(text: string): string {
  // Most texts are one line: seeing that is quicker than writing each space anew.
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
