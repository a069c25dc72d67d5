import type { Core } from '@strapi/types';
import { kindOfUid } from '../../../../shared/kinds';

interface Write {
  uid: string;
  action: string;
  params: { documentId?: string; locale?: string; data?: unknown };
}

/** The Content Manager's own maker of slugs, which finds one that no other draft of the locale has. */
interface UidService {
  generateUIDField(input: { contentTypeUID: string; field: string; data: object; locale?: string }): Promise<string>;
}

/**
 * Gives an item the slug of its title when it has none: Strapi makes slugs in the Content Manager's
 * form only, so REST, imports by code and seeds would have none. Call in `register()`.
 */
export function registerSlugs(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const write = context as unknown as Write;
    const data = titledData(write);
    if (data && !(await hasSlug(strapi, write, data))) data.slug = await makeSlug(strapi, write, data.title);
    return next();
  });
}

type Titled = { title: string; slug?: unknown };

/** The data of a write of an item that has a title. */
function titledData({ uid, action, params }: Write): Titled | undefined {
  if (!kindOfUid(uid) || (action !== 'create' && action !== 'update')) return undefined;
  const { data } = params;
  if (typeof data !== 'object' || data === null || !('title' in data)) return undefined;
  return typeof data.title === 'string' && data.title.trim() !== '' ? (data as Titled) : undefined;
}

async function hasSlug(strapi: Core.Strapi, { uid, params }: Write, data: Titled): Promise<boolean> {
  if (data.slug) return true;
  // Sent empty: the editor wants another one.
  if (data.slug !== undefined || !params.documentId) return false;
  const locale = params.locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale());
  const stored = await strapi.db
    .query(uid as Parameters<typeof strapi.db.query>[0])
    .findOne({ where: { documentId: params.documentId, locale, slug: { $notNull: true } }, select: ['id'] });
  return stored !== null;
}

async function makeSlug(strapi: Core.Strapi, { uid, params }: Write, title: string): Promise<string> {
  const service: UidService = strapi.plugin('content-manager').service('uid');
  const request = { contentTypeUID: uid, field: 'slug', ...(params.locale && { locale: params.locale }) };
  // A title without a letter that slugs can have gives none; then the kind's name serves.
  return (
    (await service.generateUIDField({ ...request, data: { title } })) ||
    (await service.generateUIDField({ ...request, data: {} }))
  );
}
