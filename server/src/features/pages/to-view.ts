import { unreachable } from '../../core/result';
import { type Block, cleanBlocks, type ImageNode } from './blocks';
import { blocksToHtml, blocksToText } from './blocks-output';
import { joinFacts, joinStore } from './join-facts';
import { type JoinContext, joinFile, joinPerson, joinPicture, joinPictures } from './join-picture';
import { comingRunViews, momentView, runView } from './join-runs';
import type { BrandPage, Page, PageCommon } from './page';
import { runOf } from './page-dates';
import { pictureName } from './picture-name';
import type { Urls } from './urls';
import type { BodyView, BrandView, DatedView, ItemView, Joins, SummaryView } from './view';

/** A page joined with what it refers to: the `item` of the item call, without a null to populate. */
export function toItemView(page: Page, joins: Joins, urls: Urls, now: Date): ItemView {
  const context = { joins, urls, now };
  return {
    ...toSummaryView(page, joins, urls, now),
    body: bodyOf(page, context),
    runs: comingRunViews(page, context),
    video: videoOf(page, context),
    shareOverride: {
      title: page.share.title,
      description: page.share.description,
      image: joinFile(page.share.image, page.share.imageAlt ?? '', context),
      noindex: page.share.noindex,
    },
    extra: extraOf(page, context),
  };
}

/** One row of a list: enough for a card. */
export function toSummaryView(page: Page, joins: Joins, urls: Urls, now: Date): SummaryView {
  const context = { joins, urls, now };
  const common = commonOf(page, context);
  switch (page.kind) {
    case 'news':
      return { ...common, kind: 'news', facts: joinFacts.news(page.facts, context) };
    case 'event':
      return { ...common, kind: 'event', facts: joinFacts.event(page.facts, context) };
    case 'training':
      return { ...common, kind: 'training', facts: joinFacts.training(page.facts, context) };
    case 'album':
      return { ...common, kind: 'album', facts: joinFacts.album(page.facts, context) };
    case 'job':
      return { ...common, kind: 'job', facts: joinFacts.job(page.facts, context) };
    case 'store':
      return { ...common, kind: 'store', facts: joinFacts.store(page.facts, context) };
    case 'info':
      return { ...common, kind: 'info', facts: joinFacts.info(page.facts) };
    default:
      return unreachable(page);
  }
}

/** One dated run of a page with its card; null for a run that the page has no more. */
export function toDatedView(page: Page, subject: string, joins: Joins, urls: Urls, now: Date): DatedView | null {
  const run = runOf(page, subject);
  return run && { run: runView(run, { joins, urls, now }), item: toSummaryView(page, joins, urls, now) };
}

/** Who speaks, with addresses; `url` is the hub's first page in that locale. */
export function toBrandView(brand: BrandPage, joins: Joins, urls: Urls, locale: string, now: Date): BrandView {
  const context = { joins, urls, now };
  return {
    ...brand,
    url: urls.home(locale),
    logo: joinFile(brand.logo, brand.name, context),
    shareImage: joinPicture(brand.shareImage, context),
  };
}

function commonOf(page: Page, context: JoinContext) {
  const { documentId, locale, sourceLocale, slug, title, summary, tags, speaker } = page;
  return {
    documentId,
    locale,
    sourceLocale,
    slug,
    url: context.urls.item(page.kind, locale, slug),
    title,
    summary,
    cover: joinPicture(page.cover, context),
    tags,
    store: joinStore(page.store, context),
    speaker:
      speaker.as === 'brand'
        ? { as: 'brand' as const }
        : { as: 'person' as const, person: joinPerson(speaker.person, context) },
    publishedAt: page.firstPublishedAt,
    updatedAt: page.updatedAt,
    sequence: page.sequence,
    moment: momentView(page, context),
  };
}

/** A stored page is cleaned again: whatever wrote the row, nothing unsafe reaches a visitor. */
function bodyOf(page: PageCommon, { joins, urls }: JoinContext): BodyView {
  const shown = cleanBlocks(page.body).filter((block) => !isHidden(block, joins));
  const blocks = shown.map((block) =>
    block.type === 'image' ? { ...block, image: { ...block.image, url: textPictureUrl(block, joins, urls) } } : block,
  );
  const addresses = { file: (url: string) => urls.file(url), link: (url: string) => absoluteLink(url, urls) };
  return {
    blocks: JSON.parse(JSON.stringify(blocks)),
    html: blocksToHtml(blocks, addresses),
    text: blocksToText(blocks),
  };
}

function textPictureUrl({ image }: ImageNode, { files }: Joins, urls: Urls): string {
  return urls.file((image.fileId !== undefined && files.get(image.fileId)?.url) || image.url);
}

function isHidden(block: Block, { hidden }: Joins): boolean {
  return block.type === 'image' && hidden?.has(pictureName(block.image.url)) === true;
}

function absoluteLink(url: string, urls: Urls): string {
  return url.startsWith('/') ? urls.settings.publicUrl + url : url;
}

function extraOf({ extra, extraPictures }: PageCommon, context: JoinContext): ItemView['extra'] {
  const pictures = Object.entries(extraPictures ?? {}).map(([name, picture]) => [
    name,
    Array.isArray(picture) ? joinPictures(picture, context) : joinPicture(picture, context),
  ]);
  return { ...extra, ...Object.fromEntries(pictures) };
}

function videoOf(page: PageCommon, context: JoinContext): ItemView['video'] {
  if (page.video === null) return null;
  const file = page.video.file === null ? undefined : context.joins.files.get(page.video.file);
  const url = file ? context.urls.file(file.url) : page.video.url;
  if (url === null) return null;
  const captions = page.video.captions === null ? undefined : context.joins.files.get(page.video.captions);
  return {
    url,
    mime: file?.mime ?? null,
    width: file?.width ?? null,
    height: file?.height ?? null,
    poster: joinFile(page.video.poster, '', context),
    captionsUrl: captions ? context.urls.file(captions.url) : null,
  };
}
