import type { CreativeWorkLeaf, NewsArticleLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import { cleanWebAddress, type FactsView } from '../../pages';
import { kindLabel } from '../kind-labels';
import { graphId, type ItemContext } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { leadPicture, person } from './things';

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
      image: leadPicture(view),
      datePublished: view.publishedAt,
      dateModified: view.updatedAt,
      expires: facts.expiresAt,
      author: author ? person(author) : ref(graphId.organization(urls)),
      publisher: ref(graphId.organization(urls)),
      keywords: view.tags,
      articleSection: kindLabel('news', view.locale),
      isBasedOn: sourceOf(facts),
      inLanguage: toBcp47(view.sourceLocale),
      mainEntityOfPage: ref(graphId.webpage(url)),
    }),
  );
}

function sourceOf({ source }: FactsView<'news'>): CreativeWorkLeaf | null {
  const url = cleanWebAddress(source?.url);
  if (!source?.name && !url) return null;
  return node<CreativeWorkLeaf>({ '@type': 'CreativeWork', name: source?.name, url });
}
