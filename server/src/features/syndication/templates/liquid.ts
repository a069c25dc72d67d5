import { Liquid, type LiquidError, type Template, type Variable } from 'liquidjs';
import { fail, ok, type Result } from '../../../core/result';

/** What is wrong in a template, and where; lines and columns count from 1. */
export interface TemplateProblem {
  line: number;
  column: number;
  message: string;
}

/** Values of the variables of a template: `{ item: { title: 'Open day' } }`. */
export type TemplateValues = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Longest template and longest text made from one, in UTF-16 units: far above what any network takes. */
const LONGEST_TEMPLATE = 5000;
const LONGEST_TEXT = 20_000;
/** Milliseconds, and units of memory as liquidjs counts them, that one rendering may take. */
const RENDER_LIMIT = 250;
const MEMORY_LIMIT = 200_000;

/** What editors need to choose and repeat words. No tag that reads a file or another template. */
const TAGS = new Set(['assign', 'if', 'unless', 'case', 'for', 'break', 'continue', 'comment', 'raw', '#']);
/** Of one text or list. None that tells the time, draws lots or encodes: a preview must equal what is sent later. */
const FILTERS = new Set([
  ...['append', 'prepend', 'upcase', 'downcase', 'capitalize', 'strip', 'replace', 'replace_first', 'remove'],
  ...['truncate', 'truncatewords', 'split', 'default', 'join', 'first', 'last', 'size', 'slice', 'sort', 'uniq'],
]);

const engine = newEngine();

function newEngine(): Liquid {
  const made = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: LONGEST_TEMPLATE,
    renderLimit: RENDER_LIMIT,
    memoryLimit: MEMORY_LIMIT,
  });
  for (const name of Object.keys(made.tags)) if (!TAGS.has(name)) delete made.tags[name];
  for (const name of Object.keys(made.filters)) if (!FILTERS.has(name)) delete made.filters[name];
  return made;
}

/** A text made from a template. Fields that are not filled in are empty; every failure is told with its place. */
export function renderTemplate(text: string, values: TemplateValues): Result<string, TemplateProblem> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  try {
    const made: string = engine.renderSync(parsed.value, { ...values });
    return made.length > LONGEST_TEXT
      ? fail(at(1, 1, `makes a text of more than ${LONGEST_TEXT} characters`))
      : ok(made);
  } catch (error) {
    return fail(problemOf(error));
  }
}

/**
 * Everything that is wrong with a template before it is kept: its grammar, names that are not among those of
 * `sample`, and what shows when the sample is rendered.
 */
export function checkTemplate(text: string, sample: TemplateValues): TemplateProblem[] {
  if (text.trim() === '') return [at(1, 1, 'must not be empty')];
  if (text.length > LONGEST_TEMPLATE) return [at(1, 1, `must have at most ${LONGEST_TEMPLATE} characters`)];
  const parsed = parse(text);
  if (!parsed.ok) return [parsed.error];
  const unknown = unknownNames(parsed.value, sample);
  if (unknown.length > 0) return unknown;
  const made = renderTemplate(text, sample);
  if (!made.ok) return [made.error];
  return made.value.trim() === '' ? [at(1, 1, 'makes no text at all')] : [];
}

/** Templates are few and rendered often; parsing costs most. */
const KEPT = 200;
const parsedTexts = new Map<string, Template[]>();

function parse(text: string): Result<Template[], TemplateProblem> {
  const known = parsedTexts.get(text);
  if (known) return ok(known);
  try {
    const parsed = engine.parse(text);
    if (parsedTexts.size >= KEPT) parsedTexts.clear();
    parsedTexts.set(text, parsed);
    return ok(parsed);
  } catch (error) {
    return fail(problemOf(error));
  }
}

function unknownNames(template: Template[], sample: TemplateValues): TemplateProblem[] {
  const { globals } = engine.analyzeSync(template, { partials: false });
  return Object.values(globals)
    .flat()
    .filter((variable) => !isKnown(variable, sample))
    .map((variable) => at(variable.location.row, variable.location.col, `there is no ${variable}`));
}

/** `item.title`, and for lists `item.tags`, `item.tags[0]` and `item.tags.size`. */
function isKnown({ segments: [group, name, ...rest] }: Variable, sample: TemplateValues): boolean {
  if (typeof group !== 'string' || typeof name !== 'string') return false;
  const value = Object.hasOwn(sample, group) ? sample[group] : undefined;
  if (!value || !Object.hasOwn(value, name)) return false;
  return rest.length === 0 || (Array.isArray(value[name]) && rest.length === 1);
}

function problemOf(error: unknown): TemplateProblem {
  const { message, originalError, token } = error as LiquidError & { originalError?: Error };
  const [line = 1, column = 1] = token?.getPosition?.() ?? [];
  return at(line, column, (originalError?.message ?? message ?? String(error)).replace(/, line:\d+, col:\d+$/, ''));
}

function at(line: number, column: number, message: string): TemplateProblem {
  return { line, column, message };
}
