import type { ContactPointLeaf, OrganizationLeaf, SearchActionLeaf, WebSiteLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import type { BrandView, Urls } from '../../pages';
import { createBrandMemory } from '../brand-memory';
import { graphId } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { imageObject } from './things';

/** The hub in one language and who speaks: the same two nodes on every page. */
export const siteNodes = createBrandMemory((brand, urls, locale) => [
  websiteNode(brand, urls, locale),
  organizationNode(brand, urls),
]);

function organizationNode(brand: BrandView, urls: Urls): GraphNode {
  return asGraphNode(
    node<OrganizationLeaf>({
      '@type': 'Organization',
      '@id': graphId.organization(urls),
      name: brand.name,
      legalName: brand.legalName,
      url: urls.home(),
      description: brand.description,
      slogan: brand.tagline,
      logo: brand.logo && imageObject(brand.logo, graphId.logo(urls)),
      image: brand.shareImage && imageObject(brand.shareImage),
      sameAs: brand.sameAs,
      contactPoint: brand.contactPoints.flatMap((point) => {
        if (!point.email && !point.phone && !point.url) return [];
        return node<ContactPointLeaf>({
          '@type': 'ContactPoint',
          contactType: point.type,
          email: point.email,
          telephone: point.phone,
          url: point.url,
        });
      }),
    }),
  );
}

function websiteNode(brand: BrandView, urls: Urls, locale: string): GraphNode {
  return asGraphNode(
    node<WebSiteLeaf>({
      '@type': 'WebSite',
      '@id': graphId.website(urls, locale),
      url: urls.home(locale),
      name: brand.name,
      description: brand.tagline ?? brand.description,
      inLanguage: toBcp47(locale),
      publisher: ref(graphId.organization(urls)),
      potentialAction: searchAction(urls.search(locale)),
    }),
  );
}

/** How to search the hub; `query-input` is schema.org's own way to say which part is filled in. */
function searchAction(address: string): SearchActionLeaf {
  const action = {
    '@type': 'SearchAction' as const,
    target: { '@type': 'EntryPoint' as const, urlTemplate: `${address}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return action;
}
