import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../../shared/kinds';
import { ADMIN_ACTIONS, type AdminAction, adminActionId } from '../../../shared/permissions';

/** How the roles page of the admin names and groups each action. */
const ACTIONS = {
  'accounts.read': { subCategory: 'social pages', displayName: 'See the connected accounts' },
  'accounts.manage': { subCategory: 'social pages', displayName: 'Connect, pause and disconnect accounts' },
  'posts.read': { subCategory: 'posts', displayName: 'See plans, previews and posts' },
  'posts.manage': { subCategory: 'posts', displayName: 'Choose accounts and texts, share, retry and cancel posts' },
  'posts.approve': { subCategory: 'posts', displayName: 'Approve posts that wait for it' },
  import: { subCategory: 'hub', displayName: 'Import items from files' },
  settings: { subCategory: 'hub', displayName: 'Open and close the hub, see its settings' },
} as const satisfies Record<AdminAction, { subCategory: string; displayName: string }>;

/** Makes the plugin's actions known to the roles page. Called at every bootstrap. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider };
  await actionProvider.registerMany(
    ADMIN_ACTIONS.map((uid) => ({ section: 'plugins', uid, pluginName: PLUGIN_ID, ...ACTIONS[uid] })),
  );
}

/** Names of the roles that have one of the plugin's actions. */
export async function rolesWith(strapi: Core.Strapi, action: AdminAction): Promise<string[]> {
  const granted = await strapi.db
    .query('admin::permission')
    .findMany({ where: { action: adminActionId(action) }, populate: ['role'] });
  const names = granted.flatMap(({ role }: { role?: { name?: string } | null }) => role?.name ?? []);
  return [...new Set(names)].sort();
}

interface ActionProvider {
  registerMany(actions: { section: 'plugins'; uid: string; pluginName: string; displayName: string }[]): Promise<void>;
}
