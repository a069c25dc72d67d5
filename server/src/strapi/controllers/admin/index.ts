import { adminAccounts } from './accounts';
import { adminApprovals } from './approvals';
import { adminAttention } from './attention';
import { adminCalendar } from './calendar';
import { adminChannels } from './channels';
import { adminHeads } from './heads';
import { adminHistory } from './history';
import { adminImport } from './import';
import { adminKinds } from './kinds';
import { adminLooks } from './looks';
import { adminPhotos } from './photos';
import { adminPlan } from './plan';
import { adminPosts } from './posts';
import { adminPractice } from './practice';
import { adminRebuild } from './rebuild';
import { adminRedirects } from './redirects';
import { adminReplies } from './replies';
import { adminSettings } from './settings';
import { adminTemplates } from './templates';
import { adminTimers } from './timers';
import { adminWhy } from './why';

/** Controllers of the admin's calls, by the names that the routes use. */
export const adminControllers = {
  'admin-accounts': adminAccounts,
  'admin-approvals': adminApprovals,
  'admin-attention': adminAttention,
  'admin-calendar': adminCalendar,
  'admin-channels': adminChannels,
  'admin-heads': adminHeads,
  'admin-history': adminHistory,
  'admin-import': adminImport,
  'admin-kinds': adminKinds,
  'admin-looks': adminLooks,
  'admin-photos': adminPhotos,
  'admin-plan': adminPlan,
  'admin-posts': adminPosts,
  'admin-practice': adminPractice,
  'admin-redirects': adminRedirects,
  'admin-rebuild': adminRebuild,
  'admin-replies': adminReplies,
  'admin-settings': adminSettings,
  'admin-templates': adminTemplates,
  'admin-timers': adminTimers,
  'admin-why': adminWhy,
};
