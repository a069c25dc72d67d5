/** Admin calls about the words that posts are made with. */
import type { SharedKind } from '../kinds';
import type { Occasion } from '../occasions';

/** What a template is for; '' stands for any. */
export interface TemplateScope {
  occasion: Occasion;
  channel: string;
  kind: SharedKind | '';
  /** A locale's code, or a language for all of its locales. */
  locale: string;
}

export interface TemplateRow extends TemplateScope {
  text: string;
  /** ISO 8601. */
  updatedAt: string;
  updatedBy: string;
}

/** GET /templates */
export interface TemplatesResponse {
  data: {
    templates: TemplateRow[];
    /** What is used where nobody wrote another, by occasion. */
    builtIn: { [language in 'en' | 'fr']: { [occasion in Occasion]: string } };
    /** `item.title`, ...: what a template may name. */
    fields: string[];
    channels: { id: string; name: string }[];
    locales: { code: string; name: string }[];
  };
}

/** PUT /templates: writes the template of a scope. Refused with line and column of each problem. */
export interface TemplateInput extends TemplateScope {
  text: string;
}
export interface TemplateResponse {
  data: TemplateRow;
}

/** DELETE /templates?occasion=&channel=&kind=&locale= */
export interface TemplateRemovedResponse {
  data: { removed: boolean };
}

/** Lines and columns count from 1. */
export interface TemplateProblem {
  line: number;
  column: number;
  message: string;
}

/** POST /templates/preview: a text with a public item, the newest one that fits where none is named. */
export interface TemplatePreviewInput extends TemplateInput {
  documentId?: string;
}
export interface TemplatePreviewResponse {
  data: {
    problems: TemplateProblem[];
    /** The post as the channel takes it; null with problems, or where nothing fitting is public. */
    preview: { title: string; text: string; counter: { used: number; max: number } } | null;
    /** Items to try it with. */
    items: { documentId: string; title: string }[];
  };
}
