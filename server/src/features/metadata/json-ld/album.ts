import type { ImageGalleryLeaf, OrganizationLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import { graphId, type ItemContext } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { imageObject, organization, place } from './things';

/** The gallery with each picture's credit and licence, about the cause it supports. */
export function albumNode({ view, url, urls, description }: ItemContext<'album'>): GraphNode {
  const { facts } = view;
  const beneficiary = organization(facts.beneficiary);
  const period = [facts.periodStart, facts.periodEnd].filter(Boolean).join('/');
  return asGraphNode(
    node<ImageGalleryLeaf>({
      '@type': 'ImageGallery',
      '@id': graphId.main(url, 'album'),
      name: view.title,
      description,
      url,
      image: view.cover && imageObject(view.cover),
      associatedMedia: facts.photos.map((photo) => imageObject(photo, `${url}#photo-${photo.id}`)),
      about: beneficiary && node<OrganizationLeaf>({ ...beneficiary, sponsor: ref(graphId.organization(urls)) }),
      contentLocation: place(facts.place),
      temporalCoverage: period,
      keywords: view.tags,
      datePublished: view.publishedAt,
      dateModified: view.updatedAt,
      publisher: ref(graphId.organization(urls)),
      inLanguage: toBcp47(view.sourceLocale),
      mainEntityOfPage: ref(graphId.webpage(url)),
    }),
  );
}
