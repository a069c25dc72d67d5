import { z } from 'zod';
import type { Shown } from '../kit';
import type { BlueskyPayload } from './record';

/** Only what people read of a record. Source: lexicons app.bsky.feed.post and app.bsky.embed.*, 2026-08. */
const readShape = z.object({
  text: z.string().catch(''),
  facets: z.array(z.object({ features: z.array(z.object({ uri: z.string().optional() })) })).catch([]),
  embed: z
    .object({
      images: z.array(z.object({ alt: z.string().catch('') })).catch([]),
      external: z.object({ uri: z.string() }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

export function shownOfPayload({ text, facets, images, card }: BlueskyPayload): Shown {
  return { text, alts: images.map(({ alt }) => alt), links: [...linksOf(facets), ...(card ? [card.uri] : [])] };
}

/** A post that a person wrote over with anything at all is still one to be read. */
export function shownOfRecord(value: unknown): Shown {
  const { text, facets, embed } = readShape.parse(value);
  const { images = [], external } = embed ?? {};
  return {
    text,
    alts: images.map(({ alt }) => alt),
    links: [...linksOf(facets), ...(external ? [external.uri] : [])],
  };
}

function linksOf(facets: readonly { features: readonly object[] }[]): string[] {
  return facets.flatMap(({ features }) =>
    features.flatMap((feature) => ('uri' in feature && typeof feature.uri === 'string' ? feature.uri : [])),
  );
}
