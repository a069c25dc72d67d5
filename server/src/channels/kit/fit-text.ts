import { graphemes, measure, type TextUnit } from '../../core/text-measure';
import type { Draft, Limits, MediaRef } from './contract';
import { findLinks } from './find-links';
import { hashtag } from './hashtag';
import { measurePost } from './measure-post';

/** What a post says, in the order people read it. Empty parts are left out. */
export interface TextParts {
  title: string;
  summary: string;
  link: string;
  /** With or without `#`. */
  hashtags: readonly string[];
}

export interface FittedText {
  text: string;
  /** True when something had to be cut or left out. */
  shortened: boolean;
}

/** A cut summary that says less than this is not worth its line. */
const SHORTEST_SUMMARY = 24;

/** The default text of a post: title, summary, link and hashtags within the network's limits. */
export function composeText(draft: Draft, limits: Limits): string {
  return fitText(draft, limits.text).text;
}

/**
 * Fits the parts to a network: the link always stays, then the summary is cut at a word, then
 * dropped, then hashtags go from the end, and last the title is cut.
 */
export function fitText(parts: TextParts, limits: Limits['text']): FittedText {
  const tags = uniqueTags(parts.hashtags);
  const title = tidy(parts.title);
  const summary = tidy(parts.summary) === title ? '' : tidy(parts.summary);
  const write = (head: string, middle: string, count: number) =>
    [head, middle, parts.link, tags.slice(0, count).join(' ')].filter((part) => part !== '').join('\n\n');
  const fits = (text: string) => measurePost(text, limits).fits;

  const whole = write(title, summary, tags.length);
  if (fits(whole)) return { text: whole, shortened: false };
  const cut = cutToFit(summary, (piece) => fits(write(title, piece, tags.length)));
  if (graphemes(cut).length >= SHORTEST_SUMMARY) return { text: write(title, cut, tags.length), shortened: true };
  for (let count = tags.length; count >= 0; count -= 1) {
    if (fits(write(title, '', count))) return { text: write(title, '', count), shortened: true };
  }
  return {
    text: write(
      cutToFit(title, (piece) => fits(write(piece, '', 0))),
      '',
      0,
    ),
    shortened: true,
  };
}

/** An editor's own text with the link that a probe looks for, added at the end where it is missing. '' adds none. */
export function withLink(text: string, link: string): string {
  return link === '' || findLinks(text).some(({ url }) => url === link)
    ? text
    : `${text.trimEnd()}\n\n${link}`.trimStart();
}

/** What of a draft an account's limits let through: pictures it can take, as many as fit, with alt texts cut at a word. */
export function fitDraft(draft: Draft, { media }: Limits): Draft {
  const withAlt = (ref: MediaRef): MediaRef =>
    media.altMax === undefined ? ref : { ...ref, alt: clipText(ref.alt, media.altMax, 'utf16') };
  const image = draft.card.image;
  return {
    ...draft,
    media: draft.media.slice(0, media.max).map(withAlt),
    card: { ...draft.card, image: image && withAlt(image) },
  };
}

/** A text of at most `max` units, cut at a word and ended with an ellipsis where it is longer. */
export function clipText(text: string, max: number, unit: TextUnit): string {
  return cutToFit(text, (piece) => measure(piece, unit) <= max);
}

/** The longest beginning of a text that passes, ended with an ellipsis; '' where none does. */
function cutToFit(text: string, passes: (piece: string) => boolean): string {
  if (passes(text)) return text;
  const letters = graphemes(text);
  const pieceOf = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`;
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(pieceOf(middle))) low = middle;
    else high = middle - 1;
  }
  for (let end = low; end > 0; end -= 1) {
    const piece = atWord(letters.slice(0, end).join(''), text);
    if (piece !== '' && passes(`${piece}…`)) return `${piece}…`;
  }
  return '';
}

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** `start` of `text`, shortened to the end of a word and never ending inside a link. */
function atWord(start: string, text: string): string {
  const link = findLinks(text).find((one) => one.start < start.length && start.length < one.end);
  const limit = link ? link.start : start.length;
  const last = words.segment(text).containing(Math.max(limit - 1, 0));
  const boundary = !last || last.index + last.segment.length <= limit ? limit : last.index;
  const whole = boundary > 0 ? boundary : link ? 0 : limit;
  return text.slice(0, whole).replace(/[\s,;:–—-]+$/u, '');
}

function uniqueTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const name = hashtag(tag);
    if (name && !seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  }
  return [...seen.values()];
}

/** Control and invisible direction characters could hide or turn what follows. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (char) => (char === '\n' ? '\n' : ' '))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
