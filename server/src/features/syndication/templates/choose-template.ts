import type { SharedKind } from '../../../../../shared/kinds';
import type { Occasion } from '../../../../../shared/occasions';
import { languageOf } from '../../../core/locale';
import { builtInTemplate } from './built-in';

/** Whose texts a template makes; '' stands for any. */
export interface TemplateScope {
  channel: string;
  kind: SharedKind | '';
  /** A locale's code, or a language for all of its locales. */
  locale: string;
  occasion: Occasion;
}

export interface TextTemplate extends TemplateScope {
  text: string;
}

/** The post that a text is made for: nothing is left open. */
export type TemplateUse = TemplateScope & { kind: SharedKind };

/** The template that fits best: its channel counts most, then its kind, then its locale. */
export function chooseTemplate(templates: readonly TextTemplate[], use: TemplateUse): string {
  const fitting = templates
    .map((template) => ({ template, fit: fitOf(template, use) }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => (b.fit ?? 0) - (a.fit ?? 0));
  return fitting[0]?.template.text ?? builtInTemplate(use.occasion, use.locale);
}

/** Null for a template of something else. */
function fitOf(template: TextTemplate, use: TemplateUse): number | null {
  if (template.occasion !== use.occasion) return null;
  const channel = exactOrAny(template.channel, use.channel);
  const kind = exactOrAny(template.kind, use.kind);
  const locale = localeFit(template.locale, use.locale);
  return channel === null || kind === null || locale === null ? null : channel * 100 + kind * 10 + locale;
}

function exactOrAny(given: string, used: string): number | null {
  if (given === '') return 0;
  return given === used ? 1 : null;
}

function localeFit(given: string, used: string): number | null {
  if (given === '') return 0;
  if (given.toLowerCase() === used.toLowerCase()) return 2;
  return given.toLowerCase() === languageOf(used) ? 1 : null;
}
