import type { Core } from '@strapi/strapi';

/** The login that the start script prints. */
const ADMIN = { email: 'admin@demo.example', password: 'Demo1234!', firstname: 'Camille', lastname: 'Perrin' };

/** Creates the ready login in a database without users. */
export async function ensureAdmin(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query('admin::user').count()) > 0) return;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    ...ADMIN,
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
  });
}

/** English is Strapi's own default; French is added. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('fr'))) await locales.create({ code: 'fr', name: 'Français (fr)' });
}
