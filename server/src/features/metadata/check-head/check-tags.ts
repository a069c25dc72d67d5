import { type CheckedHead, type CheckedTag, contentOf, contentsOf, type Found, keyOf, linksOf } from './checked-head';

/** Which attribute names a tag: OpenGraph's own prefixes take property, the rest name (ogp.me, 2026-11). */
const BY_PROPERTY = /^(og|article|book|profile|video|music|fb|place|business):/;
const BY_NAME = /^(twitter:|description$|robots$|theme-color$|fediverse:)/;

/** ogp.me, 2026-11. */
const TYPES =
  /^(website|article|book|profile|video\.(movie|episode|tv_show|other)|music\.(song|album|playlist|radio_station))$/;
const REQUIRED = ['og:title', 'og:type', 'og:url', 'og:image'] as const;
const ONCE = ['og:title', 'og:type', 'og:url', 'og:description', 'og:site_name', 'og:locale', 'robots', 'twitter:card'];
const ADDRESS =
  /^(og:(url|image|video|audio)|twitter:image|article:(author|publisher)|og:(image|video|audio):(url|secure_url))$/;
/** Links that only the page's own browser follows, which knows where the page stands. */
const LOADED = /^(stylesheet|preload|modulepreload|manifest)$/;
/** Tags that describe the picture, film or sound before them. */
const STRUCTURED = /^(og:(?:image|video|audio)):\w+$/;

/** The tags themselves: written as networks read them, full addresses, in an order that means something. */
export function checkTags(head: CheckedHead): Found[] {
  return [
    ...head.tags.flatMap(tagFindings),
    ...orderFindings(head),
    ...countFindings(head),
    ...addressFindings(head),
    ...languageFindings(head),
    ...valueFindings(head),
  ];
}

function tagFindings(tag: CheckedTag): Found[] {
  const key = keyOf(tag) ?? (tag.tag === 'link' ? (tag.attrs.rel ?? null) : null);
  if (key === null) return [];
  const value = (tag.tag === 'link' ? tag.attrs.href : tag.attrs.content) ?? '';
  if (value.trim() === '') return [{ level: 'error', code: 'empty-tag', data: { key } }];
  const isAddress = tag.tag === 'link' ? !LOADED.test(key) : ADDRESS.test(key);
  return [...attributeFinding(tag, key), ...(isAddress ? absoluteFinding(key, value) : [])];
}

function attributeFinding({ tag, attrs }: CheckedTag, key: string): Found[] {
  if (tag !== 'meta') return [];
  const expected = BY_PROPERTY.test(key) ? 'property' : BY_NAME.test(key) ? 'name' : null;
  const found = attrs.property === undefined ? 'name' : 'property';
  if (expected === null || attrs[expected] !== undefined) return [];
  return [
    { level: expected === 'property' ? 'error' : 'warn', code: 'wrong-attribute', data: { key, found, expected } },
  ];
}

function absoluteFinding(key: string, value: string): Found[] {
  if (/^https:\/\/[^/]/i.test(value)) return [];
  if (/^http:\/\/[^/]/i.test(value)) return [{ level: 'hint', code: 'plain-http', data: { key } }];
  return [{ level: 'error', code: 'relative-address', data: { key, value: value.slice(0, 80) } }];
}

/** A structured tag belongs to the last root before it, and nothing else may stand between. */
function orderFindings(head: CheckedHead): Found[] {
  let root: string | null = null;
  return head.tags.flatMap((tag): Found[] => {
    const key = keyOf(tag) ?? '';
    const belongsTo = STRUCTURED.exec(key)?.[1];
    const misplaced = belongsTo !== undefined && belongsTo !== root && !key.endsWith(':url');
    root = belongsTo ?? (/^og:(image|video|audio)$/.test(key) ? key : null);
    if (misplaced) root = null;
    return misplaced ? [{ level: 'error', code: 'picture-order', data: { key } }] : [];
  });
}

function countFindings(head: CheckedHead): Found[] {
  const missing = REQUIRED.filter((key) => key !== 'og:image' && contentOf(head, key) === null);
  return [
    ...missing.map((key): Found => ({ level: 'error', code: 'required-tag-missing', data: { key } })),
    ...ONCE.flatMap((key): Found[] => {
      const count = contentsOf(head, key).length;
      return count > 1 ? [{ level: 'error', code: 'tag-repeated', data: { key, count } }] : [];
    }),
  ];
}

function addressFindings(head: CheckedHead): Found[] {
  const canonicals = linksOf(head, 'canonical');
  const [first] = canonicals;
  if (!first?.href) return [{ level: 'warn', code: 'canonical-missing' }];
  if (canonicals.length > 1) {
    return [{ level: 'error', code: 'tag-repeated', data: { key: 'canonical', count: canonicals.length } }];
  }
  const url = contentOf(head, 'og:url');
  if (url === null || url === first.href) return [];
  return [{ level: 'error', code: 'canonical-differs', data: { canonical: first.href, url } }];
}

function languageFindings(head: CheckedHead): Found[] {
  const languages = linksOf(head, 'alternate').filter(({ hreflang }) => hreflang !== undefined);
  const wrong = languages.flatMap(({ hreflang = '' }): Found[] =>
    /^(x-default|[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-\w+)*)$/i.test(hreflang)
      ? []
      : [{ level: 'error', code: 'language-wrong', data: { value: hreflang } }],
  );
  const canonical = linksOf(head, 'canonical')[0]?.href;
  const namesItself = languages.length === 0 || languages.some(({ href }) => href === canonical);
  return namesItself ? wrong : [...wrong, { level: 'warn', code: 'language-self-missing' }];
}

function valueFindings(head: CheckedHead): Found[] {
  const found: Found[] = [];
  const type = contentOf(head, 'og:type');
  if (type !== null && !TYPES.test(type)) found.push({ level: 'warn', code: 'type-unknown', data: { value: type } });
  for (const value of [...contentsOf(head, 'og:locale'), ...contentsOf(head, 'og:locale:alternate')]) {
    if (!/^[a-z]{2,3}_[A-Z]{2}$/.test(value)) found.push({ level: 'warn', code: 'locale-wrong', data: { value } });
  }
  if (contentOf(head, 'twitter:card') === null) {
    found.push({ level: 'warn', code: 'required-tag-missing', network: 'x', data: { key: 'twitter:card' } });
  }
  const creator = contentOf(head, 'fediverse:creator');
  if (creator !== null && !/^@?[\w.-]+@[\w.-]+(:\d+)?$/.test(creator)) {
    found.push({ level: 'warn', code: 'creator-wrong', network: 'mastodon', data: { value: creator } });
  }
  if (/\b(noindex|none)\b/.test(contentOf(head, 'robots') ?? '')) {
    found.push({ level: 'hint', code: 'hidden', network: 'google', field: 'share.noindex' });
  }
  return found;
}
