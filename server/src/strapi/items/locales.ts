import type { Core } from '@strapi/strapi';
import type { Clock } from '../../core/clock';

/** The locales an app has in its Internationalization settings. */
export interface Locales {
  codes(): Promise<string[]>;
  named(): Promise<{ code: string; name: string }[]>;
  byDefault(): Promise<string>;
}

/** Every visit asks: what another instance changes is seen this much later, what this one changes at once. */
const KEPT_MS = 2000;

export function createLocales(strapi: Core.Strapi, clock: Clock): Locales {
  const service = () => strapi.plugin('i18n').service('locales');
  const named = keptBriefly(clock, async () => {
    const rows = (await service().find()) as { code: string; name: string }[];
    return rows.map(({ code, name }) => ({ code, name }));
  });
  const byDefault = keptBriefly(clock, async () => (await service().getDefaultLocale()) as string);
  strapi.db.lifecycles.subscribe((event) => {
    if (/^after(Create|Update|Delete)/.test(event.action) && TOLD_BY.has(event.model.uid)) {
      named.forget();
      byDefault.forget();
    }
  });
  return {
    named,
    codes: async () => (await named()).map(({ code }) => code),
    byDefault,
  };
}

/** Types whose rows say which locales there are, and which is the default one. */
const TOLD_BY: ReadonlySet<string> = new Set(['plugin::i18n.locale', 'strapi::core-store']);

interface Kept<T> {
  (): Promise<T>;
  forget(): void;
}

function keptBriefly<T>(clock: Clock, read: () => Promise<T>): Kept<T> {
  let kept: { value: T; until: number } | null = null;
  let round = 0;
  const get = async () => {
    if (kept && clock.now().getTime() < kept.until) return kept.value;
    const started = round;
    const value = await read();
    // What was forgotten meanwhile may be what was read.
    if (started === round) kept = { value, until: clock.now().getTime() + KEPT_MS };
    return value;
  };
  const forget = () => {
    round += 1;
    kept = null;
  };
  return Object.assign(get, { forget });
}
