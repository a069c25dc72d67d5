import { escapeMarkup } from '../../../core/escape';

/** HTML that is safe to send as it is. */
export class Markup {
  constructor(readonly html: string) {}
}

/**
 * Makes markup of a template literal: what is filled in is escaped, unless it is markup itself. Lists are
 * joined; null, undefined and booleans say nothing. Throws for anything else that is no text or number.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  return new Markup(strings.map((text, index) => (index === 0 ? '' : htmlOf(values[index - 1])) + text).join(''));
}

function htmlOf(value: unknown): string {
  if (value instanceof Markup) return value.html;
  if (Array.isArray(value)) return value.map(htmlOf).join('');
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeMarkup(String(value));
  throw new Error(`a template filled in ${typeof value} where text, a number, markup or a list of these is due`);
}
