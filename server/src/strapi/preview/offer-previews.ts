import type { Core, UID } from '@strapi/strapi';
import { extendMiddlewareConfiguration } from '@strapi/utils';
import type { Kind } from '../../../../shared/kinds';
import { parseUrl } from '../../core/parse-url';
import type { KindSource } from '../items/kind-sources';
import type { PreviewTarget } from './preview-links';

interface Query {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

type Handler = (uid: string, query: Query) => unknown;

/** Strapi's setting `admin.preview`, as an app may have filled it in. */
interface PreviewSetting {
  enabled?: boolean;
  config?: { handler?: Handler; allowedOrigins?: string[] };
}

interface Parts {
  strapi: Core.Strapi;
  sourceOf(uid: string): KindSource | undefined;
  /** Kinds that visitors never see have no page to look at. */
  hiddenKinds: readonly Kind[];
  defaultLocale(): Promise<string>;
  linkOf(target: PreviewTarget): string;
  /** Where links lead: the admin shows them in a frame. */
  publicUrl: string;
}

/**
 * Puts Strapi's own Preview button on our kinds, beside what the app has set up for its types. An
 * app that switched previews off keeps them off. Call in `register()`.
 */
export function offerPreviews(parts: Parts): void {
  const { strapi } = parts;
  const setting: PreviewSetting = strapi.config.get('admin.preview') ?? {};
  const appHandler = setting.config?.handler;
  const handler: Handler = (uid, query) => {
    const source = parts.sourceOf(uid);
    if (!source) return appHandler?.(uid, query);
    // A type of the app that has a preview of its own keeps it.
    return source.map && appHandler ? besideApp(parts, source, appHandler, query) : linkTo(parts, source, query);
  };
  const enabled = setting.enabled ?? true;
  strapi.config.set('admin.preview', { ...setting, enabled, config: { ...setting.config, handler } });
  if (enabled) letAdminFrame(parts);
}

async function besideApp(parts: Parts, source: KindSource, appHandler: Handler, query: Query): Promise<unknown> {
  return (await appHandler(source.uid, query)) ?? linkTo(parts, source, query);
}

/** Nothing where there is no page to show, or nothing that this person may read. */
async function linkTo(parts: Parts, source: KindSource, query: Query): Promise<string | undefined> {
  const { documentId } = query;
  if (!documentId || parts.hiddenKinds.includes(source.kind)) return undefined;
  if (!(await mayRead(parts.strapi, source.uid, documentId, query.locale ?? null))) return undefined;
  const locale = query.locale ?? (await parts.defaultLocale());
  const status = query.status === 'published' ? 'published' : 'draft';
  return parts.linkOf({ kind: source.kind, documentId, locale, status });
}

/** Strapi asks only whether somebody is logged in; a link shows what is in the entry. */
async function mayRead(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale: string | null,
): Promise<boolean> {
  const userAbility: unknown = strapi.requestContext.get()?.state?.userAbility;
  if (!userAbility) return false;
  const where = { documentId, ...(locale === null ? {} : { locale }) };
  const entry = await strapi.db.query(uid).findOne({ where, populate: { createdBy: { populate: ['roles'] } } });
  const checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
  return entry !== null && checker.can.read(entry) === true;
}

/** The admin's own policy frames its own origin only; the hub may have another. */
function letAdminFrame({ strapi, publicUrl }: Parts): void {
  const origin = parseUrl(publicUrl)?.origin;
  if (!origin || origin === adminOrigin(strapi) || !hasPolicy(strapi)) return;
  const directives = { 'frame-src': ["'self'", origin] };
  const security = { name: 'strapi::security', config: { contentSecurityPolicy: { directives } } };
  strapi.config.set('middlewares', extendMiddlewareConfiguration(strapi.config.get('middlewares'), security));
}

/** Where editors work, as an origin; null while Strapi does not know. */
export function adminOrigin(strapi: Core.Strapi): string | null {
  return parseUrl(String(strapi.config.get('admin.absoluteUrl', '')))?.origin ?? null;
}

/** False in an app that has switched the policy off: extending it would switch it on. */
function hasPolicy(strapi: Core.Strapi): boolean {
  const middlewares: unknown[] = strapi.config.get('middlewares', []);
  return !middlewares.some((middleware) => {
    const { name, config } = (middleware ?? {}) as { name?: string; config?: { contentSecurityPolicy?: unknown } };
    return name === 'strapi::security' && config?.contentSecurityPolicy === false;
  });
}
