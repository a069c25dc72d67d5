/**
 * What each kind knows beyond its text. The same facts are stored with pictures and stores by reference and answered
 * with both joined, so `Picture` and `Store` are the two ways they can stand in them.
 */

export interface Address {
  street: string | null;
  postalCode: string | null;
  city: string | null;
  region: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}
export interface Geo {
  lat: number;
  lng: number;
}
export interface Place {
  name: string | null;
  address: Address | null;
  geo: Geo | null;
}
export interface Offer {
  name: string | null;
  price: number;
  /** ISO 4217. */
  currency: string | null;
  url: string | null;
  availableFrom: string | null;
  availableUntil: string | null;
}
export interface Person<Picture> {
  name: string;
  role: string | null;
  url: string | null;
  photo: Picture | null;
}
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export interface Session<Store> {
  key: string;
  type: 'training' | 'advice' | 'trial' | 'visit';
  /** ISO 8601 with the offset of the session's zone on that day. */
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  store: Store | null;
  onlineUrl: string | null;
  instructor: string | null;
  seats: number | null;
  status: 'scheduled' | 'full' | 'postponed' | 'cancelled';
}

interface NewsFacts<Picture> {
  author: Person<Picture> | null;
  pinnedUntil: string | null;
  expiresAt: string | null;
  source: { name: string | null; url: string | null } | null;
}

interface EventFacts<Picture> {
  /** ISO 8601 with the offset of the zone on that day; `YYYY-MM-DD` when all day. */
  startsAt: string;
  endsAt: string | null;
  timezone: string;
  allDay: boolean;
  attendance: 'onsite' | 'online' | 'mixed';
  place: Place | null;
  onlineUrl: string | null;
  organizer: { name: string | null; url: string | null } | null;
  speakers: Person<Picture>[];
  offers: Offer[];
  capacity: number | null;
  registration: 'none' | 'external';
  registrationUrl: string | null;
  status: 'scheduled' | 'rescheduled' | 'postponed' | 'cancelled' | 'moved-online';
  previousDates: string[];
  recurrence: { rule: string; exceptions: string[] } | null;
}

interface TrainingFacts<Store> {
  objectives: string | null;
  prerequisites: string | null;
  audience: string | null;
  level: string | null;
  durationMinutes: number | null;
  /** BCP 47. */
  language: string | null;
  certificate: string | null;
  provider: { name: string | null; url: string | null } | null;
  offers: Offer[];
  sessions: Session<Store>[];
}

interface AlbumFacts<Picture> {
  beneficiary: { name: string | null; url: string | null; logo: Picture | null } | null;
  cause: string | null;
  contribution: string | null;
  /** Null when the editor keeps it to herself. */
  amount: { value: number; currency: string } | null;
  /** `YYYY-MM-DD`. */
  periodStart: string | null;
  periodEnd: string | null;
  place: Place | null;
  photos: Picture[];
}

interface JobFacts<Store> {
  department: string | null;
  /** schema.org values: FULL_TIME, PART_TIME, ... */
  employmentTypes: string[];
  locations: { store: Store | null; address: Address | null }[];
  remote: 'no' | 'hybrid' | 'full';
  /** ISO 3166-1 alpha-2 codes. */
  remoteCountries: string[];
  /** Null when not visible. */
  salary: { min: number | null; max: number | null; currency: string | null; unit: string } | null;
  validThrough: string | null;
  state: 'open' | 'filled' | 'closed';
  application: { by: 'url'; url: string } | { by: 'email'; email: string } | null;
  experience: string | null;
  education: string | null;
  benefits: string | null;
  postedAt: string | null;
  contact: { name: string | null; email: string | null; phone: string | null } | null;
}

interface StoreFacts<Picture> {
  role: 'store' | 'office' | 'venue' | 'partner';
  /** schema.org LocalBusiness subtype. */
  businessType: string;
  address: Address | null;
  geo: Geo | null;
  phone: string | null;
  email: string | null;
  timezone: string;
  /** `HH:mm`, several rows a day for split shifts; closing before opening means past midnight. */
  hours: { day: Weekday; opens: string; closes: string }[];
  specialDays: { date: string; closed: boolean; opens: string | null; closes: string | null; note: string | null }[];
  services: string[];
  photos: Picture[];
  googlePlaceId: string | null;
}

/** Facts of each kind. */
export interface ItemFacts<Picture, Store> {
  news: NewsFacts<Picture>;
  event: EventFacts<Picture>;
  training: TrainingFacts<Store>;
  album: AlbumFacts<Picture>;
  job: JobFacts<Store>;
  store: StoreFacts<Picture>;
  info: { role: string; menu: 'none' | 'header' | 'footer' };
}
