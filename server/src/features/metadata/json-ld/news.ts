import type { NewsArticleLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import { graphId, type ItemContext } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { imageObject, person } from './things';

export function newsNode({ view, url, urls, description }: ItemContext<'news'>): GraphNode {
  const { facts } = view;
  const author = facts.author ?? (view.speaker.as === 'person' ? view.speaker.person : null);
  return asGraphNode(
    node<NewsArticleLeaf>({
      '@type': 'NewsArticle',
      '@id': graphId.main(url, 'article'),
      headline: view.title,
      description,
      url,
      image: view.cover && imageObject(view.cover),
      datePublished: view.publishedAt,
      dateModified: view.updatedAt,
      expires: facts.expiresAt,
      author: author ? person(author) : ref(graphId.organization(urls)),
      publisher: ref(graphId.organization(urls)),
      keywords: view.tags,
      isBasedOn: facts.source?.url,
      inLanguage: toBcp47(view.sourceLocale),
      mainEntityOfPage: ref(graphId.webpage(url)),
    }),
  );
}
