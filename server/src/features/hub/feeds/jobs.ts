import { legalText } from '../../../core/escape';
import { formatMoneyRange } from '../../metadata';
import type { BrandView, ItemView, StoreView } from '../../pages';
import { fill, type HubTexts } from '../texts';
import { lastChange } from './feed';
import { rfc822 } from './rss';
import { cdataElement, element, textElement, XML_DECLARATION } from './xml';

/** Open jobs of a locale for job boards. */
export interface JobFeed {
  brand: BrandView;
  homeUrl: string;
  texts: HubTexts;
  jobs: readonly ItemView<'job'>[];
}

/** Words of the feed for schema.org's employment types (docs.indeed.com, XML feed, 2026-11). */
const JOB_TYPES: Readonly<Record<string, string>> = {
  FULL_TIME: 'fulltime',
  PART_TIME: 'parttime',
  CONTRACTOR: 'contract',
  TEMPORARY: 'temporary',
  INTERN: 'internship',
  VOLUNTEER: 'volunteer',
  PER_DIEM: 'perdiem',
};

const PER_UNIT = {
  hour: 'perHour',
  day: 'perDay',
  week: 'perWeek',
  month: 'perMonth',
  year: 'perYear',
} as const satisfies Record<string, keyof HubTexts>;

/** The XML that Indeed introduced and most job boards read: one `job` for each place of work. */
export function writeJobs({ brand, homeUrl, texts, jobs }: JobFeed): string {
  const updatedAt = lastChange(jobs);
  const inner = [
    textElement('publisher', brand.name),
    textElement('publisherurl', homeUrl),
    textElement('lastBuildDate', updatedAt && rfc822(updatedAt)),
    ...jobs.flatMap((job) => {
      const salary = salaryOf(job, texts);
      return placesOf(job).map((place, index) => jobElement({ job, place, index, brand, salary }));
    }),
  ];
  return XML_DECLARATION + element('source', inner.filter(Boolean).join('\n'));
}

type Address = StoreView['address'];

function placesOf({ facts, store }: ItemView<'job'>): Address[] {
  const places = facts.locations.map((location) => location.store?.address ?? location.address);
  return places.length > 0 ? places : [store?.address ?? null];
}

interface JobPlace {
  job: ItemView<'job'>;
  place: Address;
  /** From 0: each place of a job is an entry of its own. */
  index: number;
  brand: BrandView;
  salary: string | null;
}

function jobElement({ job, place, index, brand, salary }: JobPlace): string {
  const { facts, documentId } = job;
  const reference = index === 0 ? documentId : `${documentId}-${index + 1}`;
  const email = facts.application?.by === 'email' ? facts.application.email : facts.contact?.email;
  const inner = [
    cdataElement('title', legalText(job.title)),
    cdataElement('date', rfc822(facts.postedAt ?? job.publishedAt)),
    cdataElement('referencenumber', reference),
    cdataElement('requisitionid', documentId),
    cdataElement('url', job.url),
    cdataElement('company', brand.name),
    cdataElement('sourcename', brand.name),
    cdataElement('city', place?.city),
    cdataElement('state', place?.region),
    cdataElement('country', place?.country ?? facts.remoteCountries[0]),
    cdataElement('postalcode', place?.postalCode),
    cdataElement('streetaddress', place?.street),
    cdataElement('email', email),
    cdataElement('description', descriptionOf(job)),
    cdataElement('salary', salary),
    cdataElement('education', facts.education),
    cdataElement('jobtype', facts.employmentTypes.flatMap((type) => JOB_TYPES[type] ?? []).join(', ')),
    cdataElement('category', facts.department),
    cdataElement('experience', facts.experience),
    cdataElement('expirationdate', facts.validThrough),
    cdataElement('remotetype', remoteOf(facts.remote)),
  ];
  return element('job', inner.join(''));
}

/** Boards refuse a job without a description: the summary stands in for an empty body. */
function descriptionOf({ body, summary, title }: ItemView<'job'>): string {
  return body.html || (summary ?? title);
}

function salaryOf({ facts: { salary }, locale }: ItemView<'job'>, texts: HubTexts): string | null {
  const amount = salary && formatMoneyRange(salary, locale);
  if (!amount || !salary) return null;
  const per = PER_UNIT[salary.unit as keyof typeof PER_UNIT];
  return per ? fill(texts[per], { amount }) : amount;
}

function remoteOf(remote: ItemView<'job'>['facts']['remote']): string | null {
  if (remote === 'full') return 'Fully remote';
  return remote === 'hybrid' ? 'Hybrid remote' : null;
}
