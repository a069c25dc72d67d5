import { prefixTranslations } from './prefix';

type Sentences = Readonly<Record<string, string>>;

/** The languages that we speak; Strapi shows English for what others lack. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ default: Sentences }>>> = {
  en: () => import('./en'),
  fr: () => import('./fr'),
};

/** The sentences of one admin language as Strapi wants them; none where we have no such language. */
export async function loadTranslations(locale: string): Promise<{ data: Record<string, string>; locale: string }> {
  const load = LANGUAGES[locale];
  return { data: load ? prefixTranslations((await load()).default) : {}, locale };
}
