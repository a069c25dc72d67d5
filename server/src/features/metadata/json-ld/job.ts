import type { ContactPointLeaf, JobPostingLeaf, MonetaryAmountLeaf } from 'schema-dts';

import type { FactsView } from '../../pages';
import { graphId, type ItemContext } from './context';
import { asGraphNode, type GraphNode, node, ref } from './node';
import { country, place, storePlace } from './things';

/** An open job. A closed one, or one without a word of description, has no posting: it would be refused. */
export function jobNodes(context: ItemContext<'job'>): GraphNode[] {
  const description = context.view.body.html || context.description;
  if (context.view.moment.closed || !description) return [];
  return [postingNode(context, description)];
}

function postingNode({ view, url, urls, brand }: ItemContext<'job'>, description: string): GraphNode {
  const { facts } = view;
  return asGraphNode(
    node<JobPostingLeaf>({
      '@type': 'JobPosting',
      '@id': graphId.main(url, 'job'),
      title: view.title,
      description,
      url,
      datePosted: facts.postedAt ?? view.publishedAt,
      validThrough: facts.validThrough,
      employmentType: facts.employmentTypes,
      hiringOrganization: ref(graphId.organization(urls)),
      employmentUnit: facts.department ? { '@type': 'Organization', name: facts.department } : null,
      jobLocation: jobPlaces(facts, view.store),
      jobLocationType: facts.remote === 'full' ? 'TELECOMMUTE' : null,
      applicantLocationRequirements: facts.remote === 'full' ? facts.remoteCountries.map(country) : null,
      baseSalary: salaryOf(facts.salary),
      experienceRequirements: facts.experience,
      educationRequirements: facts.education,
      jobBenefits: facts.benefits,
      directApply: false,
      applicationContact: contactOf(facts.contact),
      identifier: { '@type': 'PropertyValue', name: brand.name, value: view.documentId },
      mainEntityOfPage: ref(graphId.webpage(url)),
    }),
  );
}

function jobPlaces(facts: FactsView<'job'>, store: ItemContext<'job'>['view']['store']) {
  const named = facts.locations.flatMap(
    (location) =>
      (location.store ? storePlace(location.store) : place({ name: null, address: location.address, geo: null })) ?? [],
  );
  return named.length === 0 && store && facts.remote !== 'full' ? [storePlace(store)] : named;
}

function contactOf(contact: FactsView<'job'>['contact']): ContactPointLeaf | null {
  if (!contact?.email && !contact?.phone) return null;
  return node<ContactPointLeaf>({
    '@type': 'ContactPoint',
    name: contact.name,
    email: contact.email,
    telephone: contact.phone,
  });
}

function salaryOf(salary: FactsView<'job'>['salary']): MonetaryAmountLeaf | null {
  if (salary === null || !salary.currency) return null;
  const single = salary.min === null || salary.max === null || salary.min === salary.max;
  const figures = single
    ? { value: salary.min ?? salary.max ?? 0 }
    : { minValue: salary.min ?? 0, maxValue: salary.max ?? 0 };
  return node<MonetaryAmountLeaf>({
    '@type': 'MonetaryAmount',
    currency: salary.currency,
    value: { '@type': 'QuantitativeValue', ...figures, unitText: salary.unit.toUpperCase() },
  });
}
