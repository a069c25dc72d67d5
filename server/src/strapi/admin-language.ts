import type { Core } from '@strapi/strapi';

/** The language that the admin user of the current call reads; English for everybody else. */
export function adminLanguage(strapi: Core.Strapi): string {
  const state = strapi.requestContext.get()?.state;
  const isAdmin = state?.auth?.strategy?.name === 'admin';
  const language: unknown = isAdmin ? state.user?.preferedLanguage : null;
  return typeof language === 'string' && language !== '' ? language : 'en';
}
