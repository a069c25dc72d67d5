import { legalText } from '../../core/escape';
import { fail, ok, type Result, unreachable } from '../../core/result';
import { checkBuildable, type Refusal, type SourceItem } from '../catalog';
import { cleanBlocks } from './blocks';
import { albumFacts, eventFacts, infoFacts, jobFacts, newsFacts, storeFacts, trainingFacts } from './build-facts';
import type { BuiltPage, Page, PageCommon } from './page';
import { refsOf } from './page-refs';
import { personOf, pictureOf } from './picture';
import { cleanWebAddress } from './safe-href';
import { foldTag } from './tag';

export interface BuildInput {
  item: SourceItem;
  /** Facts that live in our own `items` table. */
  facts: { firstPublishedAt: string; previousDates: readonly string[]; sequence: number };
  /** Locale the content comes from, where it is not the item's own. */
  sourceLocale?: string;
}

/**
 * Derives the public page and its side tables from one item. Pure; consents and notes never get in.
 * Refuses only what leaves nothing to show: `checkItem` is what stops an editor who publishes, and
 * a page that stands never falls over a rule when it is rebuilt.
 */
export function buildPage(input: BuildInput): Result<BuiltPage, Refusal[]> {
  const refusals = checkBuildable(input.item);
  if (refusals.length > 0) return fail(refusals);
  const page = pageOf(input);
  const tags = [...new Set(page.tags.map(foldTag))];
  return ok({ page, tags, refs: refsOf(page, input.item) });
}

function pageOf(input: BuildInput): Page {
  const { item, facts } = input;
  const common = commonOf(input);
  switch (item.kind) {
    case 'news':
      return { ...common, kind: 'news', facts: newsFacts(item) };
    case 'event':
      return { ...common, kind: 'event', facts: eventFacts(item, facts.previousDates) };
    case 'training':
      return { ...common, kind: 'training', facts: trainingFacts(item) };
    case 'album':
      return { ...common, kind: 'album', facts: albumFacts(item) };
    case 'job':
      return { ...common, kind: 'job', facts: jobFacts(item) };
    case 'store':
      return { ...common, kind: 'store', facts: storeFacts(item) };
    case 'info':
      return { ...common, kind: 'info', facts: infoFacts(item) };
    default:
      return unreachable(item);
  }
}

function commonOf({ item, facts, sourceLocale }: BuildInput): PageCommon {
  return {
    documentId: item.documentId,
    locale: item.locale,
    sourceLocale: sourceLocale ?? item.locale,
    slug: item.slug.trim(),
    title: item.title.trim(),
    summary: item.summary?.trim() || null,
    body: toJson(cleanBlocks(item.body)),
    cover: pictureOf(item.cover, item.coverAlt),
    video: videoOf(item),
    tags: tagsOf(item),
    share: shareOf(item),
    store: item.store?.documentId ?? null,
    speaker: speakerOf(item),
    firstPublishedAt: facts.firstPublishedAt,
    updatedAt: item.updatedAt,
    sequence: facts.sequence,
    ...extraOf(item),
  };
}

/** Cleaned blocks are plain data: as JSON they are the same blocks. */
function toJson(blocks: ReturnType<typeof cleanBlocks>): PageCommon['body'] {
  return JSON.parse(JSON.stringify(blocks));
}

function extraOf({ extra }: SourceItem): Pick<PageCommon, 'extra' | 'extraPictures'> {
  if (!extra) return { extra: {} };
  const pictures = Object.entries(extra.files).map(([name, files]) => {
    const picture = Array.isArray(files) ? files.flatMap((file) => pictureOf(file) ?? []) : pictureOf(files);
    return [name, picture] as const;
  });
  return { extra: extra.values, ...(pictures.length > 0 ? { extraPictures: Object.fromEntries(pictures) } : {}) };
}

function videoOf({ video }: SourceItem): PageCommon['video'] {
  if (video === null) return null;
  const url = cleanWebAddress(video.url);
  if (video.file === null && url === null) return null;
  return {
    file: video.file?.id ?? null,
    url,
    poster: video.poster?.id ?? null,
    captions: video.captions?.id ?? null,
  };
}

/** Trimmed, without `#`, each once however it is written; the first spelling stays. A comma parts two tags. */
function tagsOf({ tags }: SourceItem): string[] {
  const byFold = new Map<string, string>();
  for (const tag of (tags ?? []).flatMap((one) => one.split(','))) {
    const plain = legalText(tag).trim().replace(/^#+/, '').trim();
    if (plain !== '' && !byFold.has(foldTag(plain))) byFold.set(foldTag(plain), plain);
  }
  return [...byFold.values()];
}

function shareOf({ share }: SourceItem): PageCommon['share'] {
  const alt = share?.image?.alternativeText;
  return {
    title: share?.title?.trim() || null,
    description: share?.description?.trim() || null,
    image: share?.image?.id ?? null,
    ...(alt ? { imageAlt: alt } : {}),
    noindex: share?.noindex === true,
  };
}

function speakerOf({ speaker }: SourceItem): PageCommon['speaker'] {
  if (speaker?.as !== 'person' || !speaker.name) return { as: 'brand' };
  const { name, role, url, photo } = speaker;
  return { as: 'person', person: personOf({ name, role, url, photo }) };
}
