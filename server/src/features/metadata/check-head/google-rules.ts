/** A property that Google asks for. Several paths: one of them is enough. */
export interface PropertyRule {
  paths: readonly string[];
  /** Field of the content manager that fills it. */
  field: string | null;
}

export interface TypeRule {
  /** What the words call it. */
  name: string;
  types: RegExp;
  required: readonly PropertyRule[];
  recommended: readonly PropertyRule[];
}

const of = (paths: string, field: string | null = null): PropertyRule => ({ paths: paths.split(' or '), field });

/**
 * What Google demands of each type: developers.google.com/search/docs/appearance/structured-data, gathered in
 * facts/metadata 1.4, 2026-11. Written from Google's pages, never from what we generate.
 */
export const GOOGLE_RULES: readonly TypeRule[] = [
  {
    name: 'Event',
    types: /^\w*Event$|^Festival$|^EventSeries$/,
    required: [
      of('name', 'title'),
      of('startDate', 'startsAt'),
      of('location', 'place'),
      of('location.address or location.url', 'place'),
    ],
    recommended: [
      of('description', 'summary'),
      of('endDate', 'endsAt'),
      of('eventStatus'),
      of('image', 'cover'),
      of('location.name or location.url', 'place'),
      of('offers', 'offers'),
      of('organizer', 'organizer'),
    ],
  },
  {
    name: 'JobPosting',
    types: /^JobPosting$/,
    required: [
      of('title', 'title'),
      of('description', 'body'),
      of('datePosted', 'postedAt'),
      of('hiringOrganization.name'),
      of('jobLocation.address.addressCountry or applicantLocationRequirements', 'locations'),
    ],
    recommended: [
      of('baseSalary', 'salary'),
      of('employmentType', 'employmentTypes'),
      of('validThrough', 'validThrough'),
      of('identifier'),
      of('directApply'),
    ],
  },
  {
    name: 'Article',
    types: /^(News|Blog|Tech)?Article$|^BlogPosting$/,
    required: [],
    recommended: [
      of('headline', 'title'),
      of('image', 'cover'),
      of('datePublished'),
      of('dateModified'),
      of('author.name', 'author'),
    ],
  },
  {
    name: 'Course',
    types: /^Course$/,
    required: [of('name', 'title'), of('description', 'summary')],
    recommended: [of('provider.name', 'provider')],
  },
  {
    name: 'LocalBusiness',
    types:
      /^(LocalBusiness|\w*(Store|Shop|Business|Repair|Restaurant)|Bakery|Florist|ProfessionalService|ShoppingCenter)$/,
    required: [of('name', 'title'), of('address', 'address')],
    recommended: [
      of('geo', 'geo'),
      of('telephone', 'phone'),
      of('openingHoursSpecification', 'hours'),
      of('image', 'cover'),
      of('url'),
    ],
  },
  {
    name: 'Organization',
    types: /^(Organization|Corporation|NGO)$/,
    required: [of('name')],
    recommended: [],
  },
  {
    name: 'VideoObject',
    types: /^VideoObject$/,
    required: [of('name', 'title'), of('thumbnailUrl', 'video.poster'), of('uploadDate')],
    recommended: [of('description', 'summary')],
  },
  {
    name: 'ImageObject',
    types: /^ImageObject$/,
    required: [of('contentUrl or url', 'photos')],
    recommended: [],
  },
  {
    name: 'BreadcrumbList',
    types: /^BreadcrumbList$/,
    required: [
      of('itemListElement'),
      of('itemListElement.position'),
      of('itemListElement.name or itemListElement.item.name'),
    ],
    recommended: [],
  },
  {
    name: 'ItemList',
    types: /^ItemList$/,
    required: [
      of('itemListElement'),
      of('itemListElement.position'),
      of('itemListElement.url or itemListElement.item'),
    ],
    recommended: [],
  },
];

/** Properties whose values are members of a schema.org enumeration: schema.org 30.0. */
export const ENUMERATIONS: Readonly<Record<string, RegExp>> = {
  eventStatus: /^https:\/\/schema\.org\/Event(Scheduled|Cancelled|Postponed|Rescheduled|MovedOnline)$/,
  eventAttendanceMode: /^https:\/\/schema\.org\/(Offline|Online|Mixed)EventAttendanceMode$/,
  availability:
    /^https:\/\/schema\.org\/(InStock|SoldOut|PreOrder|PreSale|OutOfStock|LimitedAvailability|OnlineOnly|InStoreOnly|Discontinued|BackOrder|MadeToOrder|Reserved)$/,
  dayOfWeek: /^https:\/\/schema\.org\/((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|PublicHolidays)$/,
};

/** Plain words that Google reads in job offers. */
export const WORDS: Readonly<Record<string, RegExp>> = {
  employmentType: /^(FULL_TIME|PART_TIME|CONTRACTOR|TEMPORARY|INTERN|VOLUNTEER|PER_DIEM|OTHER)$/,
  unitText: /^(HOUR|DAY|WEEK|MONTH|YEAR)$/,
  jobLocationType: /^TELECOMMUTE$/,
};

/** Properties that hold a date or a time. */
export const DATES =
  /^(startDate|endDate|previousStartDate|datePublished|dateModified|datePosted|uploadDate|validThrough|validFrom|expires)$/;
/** Properties that hold a full address. */
export const ADDRESSES = /^(url|contentUrl|embedUrl|thumbnailUrl|license|acquireLicensePage|sameAs|item|hasMap)$/;

/** Fewest entries that search engines show (breadcrumb: two steps; course lists: three). */
export const LIST_MIN: Readonly<Record<string, number>> = { BreadcrumbList: 2 };
