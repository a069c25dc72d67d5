import type { ImageGalleryLeaf, MonetaryGrantLeaf, OrganizationLeaf } from 'schema-dts';

import { toBcp47 } from '../../../core/locale';
import type { FactsView } from '../../pages';
import { graphId, type ItemContext } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { imageObject, leadPicture, organization, place } from './things';

/** The gallery with each picture's credit and licence, about the cause it supports. */
export function albumNode({ view, url, urls, description }: ItemContext<'album'>): GraphNode {
  const { facts } = view;
  const period = [facts.periodStart, facts.periodEnd].filter(Boolean).join('/');
  return asGraphNode(
    node<ImageGalleryLeaf>({
      '@type': 'ImageGallery',
      '@id': graphId.main(url, 'album'),
      name: view.title,
      description,
      url,
      image: leadPicture(view),
      associatedMedia: facts.photos.map((photo) => imageObject(photo, `${url}#photo-${photo.id}`)),
      about: beneficiaryOf(facts, graphId.organization(urls)),
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

/** Whom the pictures are about, and what we gave where the editor lets it show. */
function beneficiaryOf({ beneficiary, amount }: FactsView<'album'>, sponsor: string): OrganizationLeaf | null {
  const named = organization(beneficiary);
  if (named === null) return null;
  const grant =
    amount &&
    node<MonetaryGrantLeaf>({
      '@type': 'MonetaryGrant',
      amount: { '@type': 'MonetaryAmount', value: amount.value, currency: amount.currency },
      sponsor: ref(sponsor),
    });
  const logo = beneficiary?.logo ? imageObject(beneficiary.logo) : null;
  return node<OrganizationLeaf>({ ...named, logo, sponsor: ref(sponsor), funding: grant });
}
