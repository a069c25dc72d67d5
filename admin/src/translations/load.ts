import { spaced } from './content/messages';
import { prefixTranslations } from './prefix';

type Module = { default: Readonly<Record<string, string>> };

/** The languages that we speak; Strapi shows English for what others lack. */
const LANGUAGES: Readonly<Record<string, () => Promise<[own: Module, content: Module]>>> = {
  en: () => Promise.all([import('./en'), import('./content/en')]),
  fr: () => Promise.all([import('./fr'), import('./content/fr')]),
};

/** The sentences of one admin language as Strapi wants them; none where we have no such language. */
export async function loadTranslations(locale: string): Promise<{ data: Record<string, string>; locale: string }> {
  const load = LANGUAGES[locale];
  if (!load) return { data: {}, locale };
  const [own, content] = await load();
  const sentences = locale === 'fr' ? spaced(own.default) : own.default;
  return { data: { ...content.default, ...prefixTranslations(sentences) }, locale };
}
