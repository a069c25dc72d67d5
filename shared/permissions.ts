import { PLUGIN_ID } from './kinds';

/** Admin actions of the plugin; ids are `plugin::community-hub.<uid>`. */
export const ADMIN_ACTIONS = [
  'accounts.read',
  'accounts.manage',
  'posts.read',
  'posts.manage',
  'posts.approve',
  'import',
  'settings',
] as const;
export type AdminAction = (typeof ADMIN_ACTIONS)[number];

export function adminActionId(action: AdminAction): string {
  return `plugin::${PLUGIN_ID}.${action}`;
}
