import type { Core } from '@strapi/strapi';

/** The locales an app has in its Internationalization settings. */
export interface Locales {
  codes(): Promise<string[]>;
  named(): Promise<{ code: string; name: string }[]>;
  byDefault(): Promise<string>;
}

export function createLocales(strapi: Core.Strapi): Locales {
  const service = () => strapi.plugin('i18n').service('locales');
  const named = async () => {
    const rows = (await service().find()) as { code: string; name: string }[];
    return rows.map(({ code, name }) => ({ code, name }));
  };
  return {
    named,
    codes: async () => (await named()).map(({ code }) => code),
    byDefault: async () => (await service().getDefaultLocale()) as string,
  };
}
