import type { Core } from '@strapi/strapi';

/**
 * What opening the hub lets anonymous visitors do: read published items, heads and the brand.
 * The one list that the button shows, opening grants and closing takes back.
 */
export const HUB_GRANTS = [
  'plugin::community-hub.item.find',
  'plugin::community-hub.item.findOne',
  'plugin::community-hub.head.findOne',
  'plugin::community-hub.brand.find',
] as const satisfies readonly `plugin::community-hub.${string}`[];

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/** Gives the public role exactly the listed rights; those it has already are left alone. */
export async function grantToVisitors(strapi: Core.Strapi): Promise<void> {
  const role = await publicRole(strapi);
  if (role === null) return;
  const rows = await strapi.db.query(PERMISSION).findMany({ where: { role, action: { $in: [...HUB_GRANTS] } } });
  const had = new Set(rows.map((row: { action: string }) => row.action));
  for (const action of HUB_GRANTS.filter((grant) => !had.has(grant))) {
    await strapi.db.query(PERMISSION).create({ data: { action, role } });
  }
}

/** Takes back the listed rights and no other. */
export async function revokeFromVisitors(strapi: Core.Strapi): Promise<void> {
  const role = await publicRole(strapi);
  if (role === null) return;
  await strapi.db.query(PERMISSION).deleteMany({ where: { role, action: { $in: [...HUB_GRANTS] } } });
}

/** Null where the app does without users-permissions: the API then knows no anonymous visitors. */
async function publicRole(strapi: Core.Strapi): Promise<number | null> {
  if (!strapi.plugin('users-permissions')) return null;
  const role = await strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
  return (role as { id: number } | null)?.id ?? null;
}
