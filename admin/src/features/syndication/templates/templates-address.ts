import type { TemplateScope } from '../../../../../shared/contracts/templates';
import { SHARED_KINDS, type SharedKind } from '../../../../../shared/kinds';
import { isOccasion, OCCASIONS_OF, type Occasion } from '../../../../../shared/occasions';

/** The template that stands in the page's address; null for the list. */
export function scopeOf(search: URLSearchParams): TemplateScope | null {
  const occasion = search.get('occasion') ?? '';
  if (!isOccasion(occasion)) return null;
  const kind = SHARED_KINDS.find((one) => one === search.get('kind')) ?? '';
  return { occasion, channel: search.get('channel') ?? '', kind, locale: search.get('locale') ?? '' };
}

export function addressOf(scope: TemplateScope): URLSearchParams {
  return new URLSearchParams(Object.entries(scope).filter(([, value]) => value !== ''));
}

/** Kinds that a moment belongs to. */
export function kindsOf(occasion: Occasion): SharedKind[] {
  if (occasion === 'correction') return [...SHARED_KINDS];
  return SHARED_KINDS.filter((kind) => (OCCASIONS_OF[kind] as readonly Occasion[]).includes(occasion));
}

export function isSameScope(one: TemplateScope, other: TemplateScope): boolean {
  return (['occasion', 'channel', 'kind', 'locale'] as const).every((name) => one[name] === other[name]);
}

/** Every locale of the app, and before it the language that several of them share. */
export function localeChoices(locales: readonly { code: string; name: string }[]): { code: string; name: string }[] {
  const codes = locales.map(({ code }) => code);
  return locales.flatMap((locale) => {
    const [language = ''] = locale.code.split(/[-_]/);
    const isFirst = codes.find((code) => code.split(/[-_]/)[0] === language) === locale.code;
    const own = !codes.includes(language) && isFirst ? [{ code: language, name: language }] : [];
    return [...own, locale];
  });
}
