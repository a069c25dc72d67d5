import type { BreadcrumbListLeaf, ImageObjectLeaf, ListItemLeaf, WebPageLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import type { SharePicture } from '../share-picture';
import { type GraphContext, graphId } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { pixels } from './things';

export interface WebPageFacts {
  type: 'WebPage' | 'AboutPage' | 'ContactPage' | 'CollectionPage';
  /** Id of the node the page is about. */
  main: string | null;
  /** Id of the video on the page. */
  video: string | null;
  published: string | null;
  modified: string | null;
  trail: readonly { name: string; url: string }[];
}

/** The page itself and the trail that leads to it. */
export function pageNodes(context: GraphContext, facts: WebPageFacts): GraphNode[] {
  return [webPageNode(context, facts), ...breadcrumbNodes(context, facts.trail)];
}

function webPageNode({ url, urls, locale, title, description, picture }: GraphContext, facts: WebPageFacts): GraphNode {
  const page = node<WebPageLeaf>({
    '@type': 'WebPage',
    '@id': graphId.webpage(url),
    url,
    name: title,
    description,
    inLanguage: toBcp47(locale),
    isPartOf: ref(graphId.website(urls, locale)),
    breadcrumb: hasTrail(facts.trail) ? ref(graphId.breadcrumb(url)) : null,
    primaryImageOfPage: picture && cardImage(picture),
    mainEntity: facts.main ? ref(facts.main) : null,
    video: facts.video ? ref(facts.video) : null,
    datePublished: facts.published,
    dateModified: facts.modified,
  });
  return asGraphNode(page, facts.type);
}

function cardImage({ url, width, height, alt }: SharePicture): ImageObjectLeaf {
  return node<ImageObjectLeaf>({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: pixels(width),
    height: pixels(height),
    caption: alt,
  });
}

function breadcrumbNodes({ url }: GraphContext, trail: WebPageFacts['trail']): GraphNode[] {
  if (!hasTrail(trail)) return [];
  const list = node<BreadcrumbListLeaf>({
    '@type': 'BreadcrumbList',
    '@id': graphId.breadcrumb(url),
    itemListElement: trail.map((step, index) =>
      node<ListItemLeaf>({ '@type': 'ListItem', position: index + 1, name: step.name, item: step.url }),
    ),
  });
  return [asGraphNode(list)];
}

/** Google shows no trail of one step. */
function hasTrail(trail: WebPageFacts['trail']): boolean {
  return trail.length >= 2;
}
