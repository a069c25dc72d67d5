/** @jsxImportSource preact */
import type { Kind } from '../../../../shared/kinds';
import { htmlLang, trailOf } from '../metadata';
import type { ItemView, ShareLink } from '../pages';
import type { ItemInput, Scene } from './hub-page';
import { type KindParts, partsOf } from './kinds/kind-parts';
import { Band } from './parts/band';
import { Card } from './parts/card';
import { contentLanguage } from './parts/content-language';
import { Notice } from './parts/facts-list';
import { ShareLinks } from './parts/join';
import { renderDocument, sceneOf } from './parts/layout';
import { Picture } from './parts/picture';
import { PrintedCode } from './parts/printed-code';
import { TagLinks } from './parts/tag-links';
import { DraftBanner } from './preview/draft-banner';
import { replaceable } from './templates/replaceable';

/** The page of one item, of any kind. */
export function renderItem(input: ItemInput): string {
  const scene = sceneOf(input);
  const item = <Item scene={scene} input={input} />;
  const above = input.draft && <DraftBanner locale={scene.locale} draft={input.draft} />;
  return renderDocument({ scene, head: input.head, current: input.view.kind, above, children: item });
}

const Item = replaceable<`item:${Kind}`>(({ input }) => `item:${input.view.kind}`, OurItem);

function OurItem({ scene, input }: { scene: Scene; input: ItemInput }) {
  const { view } = input;
  const parts = partsOf(view, scene, input.here ?? null);
  return (
    <>
      <article class={`item item-${view.kind}`}>
        <ItemHeader scene={scene} view={view} parts={parts} />
        <Cover view={view} />
        <div class={parts.facts ? 'wrap item-grid' : 'wrap item-grid item-grid-single'}>
          {parts.facts && (
            <aside class="panel" aria-label={view.title}>
              {parts.facts}
            </aside>
          )}
          <div class="item-main" {...contentLanguage(view)}>
            <Body view={view} />
            <Video scene={scene} view={view} />
            {parts.more}
            <Tags scene={scene} view={view} />
            <Share scene={scene} links={input.share} />
          </div>
        </div>
        {!input.draft && <PrintedCode scene={scene} url={view.url} />}
      </article>
      {parts.below}
      <Related scene={scene} items={input.related} />
    </>
  );
}

function ItemHeader({ scene, view, parts }: { scene: Scene; view: ItemView; parts: KindParts }) {
  const trail = trailOf(view, scene);
  const parent = trail.length > 2 ? trail[1] : undefined;
  return (
    <header class="wrap item-head">
      {parent && (
        <nav class="trail" aria-label={scene.texts.breadcrumb}>
          <a href={parent.url}>{scene.texts[view.kind]}</a>
        </nav>
      )}
      <h1 {...contentLanguage(view)}>{view.title}</h1>
      {view.summary && (
        <p class="lead" {...contentLanguage(view)}>
          {view.summary}
        </p>
      )}
      {parts.byline}
      {parts.notices}
      {view.sourceLocale !== view.locale && <Notice tone="info">{scene.texts.otherLanguage}</Notice>}
    </header>
  );
}

function Cover({ view }: { view: ItemView }) {
  if (!view.cover) return null;
  return (
    <figure class="wrap cover">
      <Picture picture={view.cover} sizes="(min-width: 72rem) 68rem, 100vw" first />
      {view.cover.caption && <figcaption>{view.cover.caption}</figcaption>}
    </figure>
  );
}

function Body({ view }: { view: ItemView }) {
  if (view.body.html === '') return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: pages/blocks-output escapes every text and filters every link
  return <div class="prose" dangerouslySetInnerHTML={{ __html: view.body.html }} />;
}

/** A file plays here; a video elsewhere is a link, so that no network sees who reads. */
function Video({ scene, view }: { scene: Scene; view: ItemView }) {
  if (!view.video) return null;
  const { url, poster, captionsUrl } = view.video;
  if (!/\.(mp4|webm|ogv|mov|m4v)(\?|$)/i.test(url)) {
    return (
      <p>
        <a class="button button-quiet" href={url} rel="noopener">
          {scene.texts.video}
        </a>
      </p>
    );
  }
  return (
    <video controls preload="none" src={url} {...(poster ? { poster: poster.url } : {})}>
      {captionsUrl && <track kind="captions" src={captionsUrl} srcLang={htmlLang(view.sourceLocale)} default />}
    </video>
  );
}

function Tags({ scene, view }: { scene: Scene; view: ItemView }) {
  if (view.tags.length === 0) return null;
  return (
    <nav aria-label={scene.texts.tags}>
      <TagLinks scene={scene} tags={view.tags} />
    </nav>
  );
}

function Share({ scene, links }: { scene: Scene; links: readonly ShareLink[] }) {
  if (links.length === 0) return null;
  return (
    <section class="share" aria-labelledby="share">
      <h2 id="share">{scene.texts.share}</h2>
      <ShareLinks scene={scene} links={links} />
    </section>
  );
}

function Related({ scene, items }: { scene: Scene; items: ItemInput['related'] }) {
  if (items.length === 0) return null;
  return (
    <Band scene={scene} id="related" title={scene.texts.related}>
      <div class="grid grid-row grid-four">
        {items.map((item) => (
          <Card key={item.documentId} scene={scene} item={item} level={3} />
        ))}
      </div>
    </Band>
  );
}
