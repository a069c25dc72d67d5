import { parseUrl } from '../../../server/src/core/parse-url';
import { BLUESKY_FACTS } from './facts';
import { type Network, refuse } from './network';

type Value = Record<string, unknown>;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const fail = (message: string): never => refuse('invalid', `Invalid app.bsky.feed.post record: ${message}`);

/** Refuses a record that the lexicon app.bsky.feed.post would refuse, and facets that point outside the text. */
export function checkPost(network: Network, did: string, record: unknown): Value {
  const post = objectAt(record, 'Record');
  if (post.$type !== 'app.bsky.feed.post') fail('Record/$type must be app.bsky.feed.post');
  const text = stringAt(post.text, 'Record/text');
  if (Buffer.byteLength(text) > BLUESKY_FACTS.text.bytes) fail('Record/text must not be longer than 3000 characters');
  if (graphemes(text) > BLUESKY_FACTS.text.graphemes) fail('Record/text must not be longer than 300 graphemes');
  const createdAt = stringAt(post.createdAt, 'Record/createdAt');
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(createdAt) ||
    Number.isNaN(Date.parse(createdAt))
  ) {
    fail('Record/createdAt must be an valid atproto datetime');
  }
  const langs = listAt(post.langs, 'Record/langs');
  if (langs.length > BLUESKY_FACTS.langs) fail('Record/langs must not have more than 3 elements');
  for (const lang of langs) {
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(stringAt(lang, 'Record/langs'))) fail('Record/langs must be a language');
  }
  for (const facet of listAt(post.facets, 'Record/facets')) checkFacet(objectAt(facet, 'Record/facets'), text);
  if (post.reply !== undefined) checkReply(objectAt(post.reply, 'Record/reply'));
  if (post.embed !== undefined) checkEmbed(network, did, objectAt(post.embed, 'Record/embed'));
  return post;
}

function checkReply(reply: Value): void {
  for (const end of ['root', 'parent'] as const) {
    const { uri, cid } = objectAt(reply[end], `Record/reply/${end}`);
    if (!/^at:\/\/\S+$/.test(stringAt(uri, `Record/reply/${end}/uri`)))
      fail(`Record/reply/${end}/uri must be a valid at-uri`);
    if (!/^b[a-z2-7]{20,}$/.test(stringAt(cid, `Record/reply/${end}/cid`)))
      fail(`Record/reply/${end}/cid must be a cid string`);
  }
}

/** Offsets are UTF-8 bytes on character boundaries. */
function checkFacet(facet: Value, text: string): void {
  const { byteStart, byteEnd } = objectAt(facet.index, 'Record/facets/index');
  const bytes = Buffer.from(text);
  const onBoundary = (at: unknown) =>
    Number.isInteger(at) &&
    (at as number) >= 0 &&
    (at as number) <= bytes.length &&
    ((bytes[at as number] ?? 0) & 0xc0) !== 0x80;
  if (!onBoundary(byteStart) || !onBoundary(byteEnd) || (byteStart as number) >= (byteEnd as number)) {
    fail('Record/facets/index is outside the text');
  }
  for (const one of listAt(facet.features, 'Record/facets/features')) {
    const feature = objectAt(one, 'Record/facets/features');
    if (feature.$type === 'app.bsky.richtext.facet#link') {
      if (!parseUrl(stringAt(feature.uri, 'facet/uri'))) fail('Record/facets/features/uri must be a uri');
    } else if (feature.$type === 'app.bsky.richtext.facet#tag') {
      const tag = stringAt(feature.tag, 'facet/tag');
      const { tag: limit } = BLUESKY_FACTS;
      if (graphemes(tag) > limit.graphemes || Buffer.byteLength(tag) > limit.bytes)
        fail('Record/facets/features/tag is too long');
    } else fail('Record/facets/features must be a known feature');
  }
}

function checkEmbed(network: Network, did: string, embed: Value): void {
  if (embed.$type === 'app.bsky.embed.external') {
    const external = objectAt(embed.external, 'Record/embed/external');
    if (!parseUrl(stringAt(external.uri, 'Record/embed/external/uri'))) fail('Record/embed/external/uri must be a uri');
    stringAt(external.title, 'Record/embed/external/title');
    stringAt(external.description, 'Record/embed/external/description');
    if (external.thumb !== undefined) checkBlob(network, did, external.thumb, BLUESKY_FACTS.thumbBytes);
    return;
  }
  if (embed.$type !== 'app.bsky.embed.images') fail('Record/embed must be a known embed');
  const images = listAt(embed.images, 'Record/embed/images');
  if (images.length > BLUESKY_FACTS.images.most) fail('Record/embed/images must not have more than 4 elements');
  for (const one of images) {
    const image = objectAt(one, 'Record/embed/images');
    stringAt(image.alt, 'Record/embed/images/alt');
    checkBlob(network, did, image.image, BLUESKY_FACTS.images.bytes);
    if (image.aspectRatio === undefined) continue;
    const { width, height } = objectAt(image.aspectRatio, 'Record/embed/images/aspectRatio');
    for (const side of [width, height]) {
      if (!Number.isInteger(side) || (side as number) < 1)
        fail('Record/embed/images/aspectRatio must be integers from 1');
    }
  }
}

/** A reference to something this account has uploaded, with its true size and type. */
function checkBlob(network: Network, did: string, value: unknown, mostBytes: number): void {
  const blob = objectAt(value, 'blob');
  const cid = objectAt(blob.ref, 'blob/ref').$link;
  const known = network.store.state.blobs.find((one) => one.cid === cid && one.did === did);
  if (blob.$type !== 'blob') fail('must be a blob ref');
  if (!known) refuse('invalid', `Could not find blob: ${String(cid)}`);
  if (blob.size !== known.size || blob.mimeType !== known.mime) fail('blob does not match what was uploaded');
  if (known.size > mostBytes)
    refuse('invalid', `This file is too large. It is ${known.size} bytes but the maximum size is ${mostBytes} bytes.`);
  if (!known.mime.startsWith('image/')) fail('Wrong type of file. It must match image/*');
}

function graphemes(text: string): number {
  return [...segmenter.segment(text)].length;
}

function objectAt(value: unknown, path: string): Value {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return fail(`${path} must be an object`);
  return value as Value;
}

function listAt(value: unknown, path: string): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : fail(`${path} must be an array`);
}

function stringAt(value: unknown, path: string): string {
  return typeof value === 'string' ? value : fail(`${path} must be a string`);
}
