import type { KindsResponse } from '../../../shared/contracts/kinds';
import type { PlanAlbumsResponse } from '../../../shared/contracts/plan';
import type { PracticePost } from '../../../shared/contracts/practice';
import type { SettingsResponse } from '../../../shared/contracts/settings';
import type { Channel } from '../channels/kit/contract';
import type { Accounts } from '../features/syndication/accounts/accounts';
import type { Moves } from '../features/syndication/accounts/copies';
import type { Approvals } from '../features/syndication/approval/approvals';
import type { Attention } from '../features/syndication/attention/attention';
import type { Calendar } from '../features/syndication/calendar/calendar';
import type { Previews } from '../features/syndication/compose/previews';
import type { Posts } from '../features/syndication/desk/posts';
import type { Explainer } from '../features/syndication/explain/explainer';
import type { History } from '../features/syndication/history/history';
import type { Patrol } from '../features/syndication/patrol/patrol';
import type { Plans } from '../features/syndication/plan/plans';
import type { ReplyDesk } from '../features/syndication/replies/replies';
import type { Templates } from '../features/syndication/templates/templates';
import type { ConsentDesk } from './consent/consent-desk';
import type { ShareNow } from './hooks/share-now';
import type { HubDoor } from './hub-door';
import type { Importer } from './import/importer';
import type { RebuildJob } from './items/rebuild-job';
import type { PhotoDesk } from './photos/photo-desk';
import type { HeadDesk } from './site/head-desk';
import type { Redirects } from './site/redirects';
import type { TimerStore } from './store/timer-store';

/** The composed parts that controllers use: `strapi.plugin('community-hub').service('hub')`. */
export interface Hub {
  channels: readonly Channel[];
  accounts: Accounts;
  /** Whether this installation is the one that speaks (P10). */
  moves: Moves;
  plans: Plans;
  shareNow: ShareNow;
  previews: Previews;
  /** Public albums whose pictures a post may show. */
  albums(locale: string): Promise<PlanAlbumsResponse['data']>;
  heads: HeadDesk;
  /** The words that posts are made with. */
  templates: Templates;
  posts: Posts;
  calendar: Calendar;
  /** What needs a person. */
  attention: Attention;
  /** Why an item is or is not on its accounts. */
  explainer: Explainer;
  /** Answers to posts that wait for approval. */
  approvals: Approvals;
  history: History;
  /** What people answer to posts. */
  replies: ReplyDesk;
  /** How delivery is doing, as text for Prometheus. */
  metrics(): Promise<string>;
  /** Looks at live posts. */
  patrol: Patrol;
  /** When items are published and unpublished by themselves. */
  timers: Pick<TimerStore, 'ofItem' | 'refused'>;
  /** Links that ask people whether they may be shown. */
  consents: ConsentDesk;
  photos: PhotoDesk;
  practice: { timeline(): Promise<PracticePost[]> };
  door: HubDoor;
  importer: Importer;
  redirects: Redirects;
  /** Makes all pages again, in the background. */
  rebuilds: RebuildJob;
  /** The app's own types that are kinds. */
  appTypes: KindsResponse['data'];
  missingInfo(): Promise<SettingsResponse['data']['missingInfo']>;
  shareImages(): SettingsResponse['data']['shareImages'];
  /** Whether secrets can be kept, and what to add where they cannot. */
  encryption: { encrypts: boolean; hint: string };
  /** '' where none is set. */
  publicUrl: string;
  locales(): Promise<{ code: string; name: string }[]>;
}
