import { type CardPicture, cardOf, isBelow } from './card';
import type { CheckedHead, Found } from './checked-head';
import { NETWORK_LIST, NETWORKS } from './networks';

/** Types that every network draws (facts/metadata 1.3, 2026-11); WebP is drawn by most. */
const DRAWN = /^image\/(jpeg|jpg|png|webp|gif)$/;
const FIELD = 'cover';

/** The picture: there, of a type and size that each network shows, with words for those who do not see it. */
export function checkPicture(head: CheckedHead): Found[] {
  const { picture } = cardOf(head, NETWORKS.facebook);
  if (picture === null) {
    return NETWORK_LIST.filter(({ facts }) => facts.wantsPicture).map(({ id, facts }) => ({
      level: 'warn',
      code: 'picture-missing',
      network: id,
      field: FIELD,
      data: { network: facts.name },
    }));
  }
  return [...typeFindings(picture), ...sizeFindings(picture), ...altFindings(picture)];
}

function typeFindings({ mime, url }: CardPicture): Found[] {
  const type = mime ?? (/\.svg([?#]|$)/i.test(url) ? 'image/svg+xml' : null);
  return type === null || DRAWN.test(type)
    ? []
    : [{ level: 'error', code: 'picture-type', field: FIELD, data: { type } }];
}

function sizeFindings(picture: CardPicture): Found[] {
  const { width, height } = picture;
  if (width === null || height === null) {
    return [{ level: 'warn', code: 'picture-size-unknown', network: 'facebook', field: FIELD }];
  }
  const portrait: Found[] = height > width ? [{ level: 'hint', code: 'picture-portrait', field: FIELD }] : [];
  const perNetwork = NETWORK_LIST.flatMap(({ id, facts }): Found[] => {
    const about = { network: id, field: FIELD } as const;
    const size = { network: facts.name, width, height };
    if (isBelow(picture, facts.least)) return [{ level: 'warn', code: 'picture-tiny', ...about, data: size }];
    if (facts.large !== null && isBelow(picture, facts.large)) {
      const data = { ...size, minWidth: facts.large.width, minHeight: facts.large.height };
      return [{ level: 'warn', code: 'picture-small', ...about, data }];
    }
    const max = facts.sideMax;
    if (max !== null && Math.max(width, height) > max) {
      return [{ level: 'warn', code: 'picture-huge', ...about, data: { ...size, max } }];
    }
    return [];
  });
  return [...portrait, ...perNetwork];
}

function altFindings({ alt }: CardPicture): Found[] {
  const field = 'coverAlt';
  if (alt === null) return [{ level: 'warn', code: 'picture-alt-missing', field }];
  return NETWORK_LIST.flatMap(({ id, facts }): Found[] =>
    facts.altMax !== null && alt.length > facts.altMax
      ? [
          {
            level: 'hint',
            code: 'picture-alt-long',
            network: id,
            field,
            data: { network: facts.name, max: facts.altMax, length: alt.length },
          },
        ]
      : [],
  );
}
