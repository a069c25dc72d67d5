import { byteLength, graphemes } from '../../core/text-measure';
import { findLinks, shortLink } from '../kit';

type Feature =
  | { $type: 'app.bsky.richtext.facet#link'; uri: string }
  | { $type: 'app.bsky.richtext.facet#tag'; tag: string };

/** What a stretch of text means. Offsets are UTF-8 bytes, end exclusive. Source: Bluesky documentation, posts, 2026-08. */
export type Facet = { index: { byteStart: number; byteEnd: number }; features: Feature[] };

export type RichText = { text: string; facets: Facet[] };

const TAG = /(?<=^|[\s(])#([\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)/gu;
/** Source: lexicon app.bsky.richtext.facet, 2026-08. */
const LONGEST_TAG = { graphemes: 64, bytes: 640 } as const;

/** The text as Bluesky shows it: links shortened, their full addresses and the hashtags in facets. */
export function richText(text: string, pathLength: number): RichText {
  const made: RichText = { text: '', facets: [] };
  let at = 0;
  for (const link of findLinks(text)) {
    addPlain(made, text.slice(at, link.start));
    addFacet(made, shortLink(link.url, pathLength), { $type: 'app.bsky.richtext.facet#link', uri: link.url });
    at = link.end;
  }
  addPlain(made, text.slice(at));
  return made;
}

function addPlain(made: RichText, text: string): void {
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    const tag = match[1] ?? '';
    if (graphemes(tag).length > LONGEST_TAG.graphemes || byteLength(tag) > LONGEST_TAG.bytes) continue;
    made.text += text.slice(at, match.index);
    addFacet(made, match[0], { $type: 'app.bsky.richtext.facet#tag', tag });
    at = match.index + match[0].length;
  }
  made.text += text.slice(at);
}

function addFacet(made: RichText, shown: string, feature: Feature): void {
  const byteStart = byteLength(made.text);
  made.text += shown;
  made.facets.push({ index: { byteStart, byteEnd: byteStart + byteLength(shown) }, features: [feature] });
}
