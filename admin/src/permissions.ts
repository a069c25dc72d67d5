import { useRBAC } from '@strapi/strapi/admin';

import { type AdminAction, adminActionId } from '../../shared/permissions';

/** A permission as Strapi's menu, `Page.Protect` and `useRBAC` want it. */
export function permission(action: AdminAction): { action: string; subject: null } {
  return { action: adminActionId(action), subject: null };
}

/** Having one of these shows the plugin in the menu. */
export const MENU_PERMISSIONS = (['accounts.read', 'posts.read', 'import', 'settings'] as const).map(permission);

// useRBAC names an answer by the last part of the action, so each resource is asked for on its own.
const ACCOUNTS = [permission('accounts.read'), permission('accounts.manage')];
const POSTS = [permission('posts.read'), permission('posts.manage'), permission('posts.approve')];
const IMPORT = [permission('import')];
const SETTINGS = [permission('settings')];

export interface Access {
  isLoading: boolean;
  accounts: { read: boolean; manage: boolean };
  posts: { read: boolean; manage: boolean; approve: boolean };
  import: boolean;
  settings: boolean;
}

/** What the person who is logged in may do in this plugin. */
export function useAccess(): Access {
  const accounts = useRBAC(ACCOUNTS);
  const posts = useRBAC(POSTS);
  const imports = useRBAC(IMPORT);
  const settings = useRBAC(SETTINGS);
  return {
    isLoading: accounts.isLoading || posts.isLoading || imports.isLoading || settings.isLoading,
    accounts: { read: accounts.allowedActions.canRead === true, manage: accounts.allowedActions.canManage === true },
    posts: {
      read: posts.allowedActions.canRead === true,
      manage: posts.allowedActions.canManage === true,
      approve: posts.allowedActions.canApprove === true,
    },
    import: imports.allowedActions.canImport === true,
    settings: settings.allowedActions.canSettings === true,
  };
}
