import type { CheckedHead, Found } from './checked-head';
import { ADDRESSES, DATES, ENUMERATIONS, GOOGLE_RULES, LIST_MIN, type PropertyRule, WORDS } from './google-rules';
import { allThings, type Graph, graphOf, isReference, isThing, listOf, type Thing, typesOf, valuesAt } from './graph';

const DATE =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const MOMENT_WITHOUT_ZONE = /T[\d:.]+$/;

/** Structured data: resolved, complete for Google, in values that machines read. */
export function checkGraph({ jsonLd }: CheckedHead): Found[] {
  const graph = graphOf(jsonLd);
  if (graph.roots.length === 0) return [{ level: 'hint', code: 'graph-missing', network: 'google' }];
  const things = graph.roots.flatMap(allThings).filter((thing) => !isReference(thing));
  return [
    ...graph.repeated.map(({ id, count }): Found => ({ level: 'error', code: 'id-repeated', data: { id, count } })),
    ...things.flatMap((thing) => valueFindings(graph, thing)),
    ...graph.roots.flatMap((thing) => ruleFindings(graph, thing)),
    ...things.flatMap((thing) => wholeFindings(graph, thing)),
  ];
}

function nameOf(thing: Thing): string {
  return typesOf(thing)[0] ?? 'thing';
}

function ruleFindings(graph: Graph, thing: Thing): Found[] {
  const types = typesOf(thing);
  const rules = GOOGLE_RULES.filter((rule) => types.some((type) => rule.types.test(type)));
  return rules.flatMap((rule) => {
    const lacking = (wanted: readonly PropertyRule[]) =>
      wanted.filter(({ paths }) => !paths.some((path) => has(graph, thing, path)));
    const say =
      (level: Found['level'], code: Found['code']) =>
      (lack: PropertyRule): Found => ({
        level,
        code,
        network: 'google',
        field: lack.field,
        data: { type: rule.name, property: lack.paths[0] ?? '' },
      });
    return [
      ...lacking(rule.required).map(say('error', 'property-required')),
      ...lacking(rule.recommended).map(say('hint', 'property-recommended')),
    ];
  });
}

function has(graph: Graph, thing: Thing, path: string): boolean {
  return valuesAt(graph, thing, path).some((value) => value !== null && value !== '');
}

function valueFindings(graph: Graph, thing: Thing): Found[] {
  const type = nameOf(thing);
  return Object.entries(thing).flatMap(([property, raw]) => {
    if (raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0)) {
      return [{ level: 'error', code: 'graph-value-empty', data: { type, property } } satisfies Found];
    }
    return listOf(raw).flatMap((value) => oneValue(graph, type, property, value));
  });
}

function oneValue({ byId }: Graph, type: string, property: string, value: unknown): Found[] {
  if (isThing(value)) {
    const id = String(value['@id']);
    const dangling = isReference(value) && !byId.has(id);
    return dangling ? [{ level: 'error', code: 'reference-dangling', data: { type, property, id } }] : [];
  }
  if (typeof value !== 'string' || property.startsWith('@')) return [];
  const data = { type, property, value: value.slice(0, 80) };
  if (ENUMERATIONS[property]?.test(value) === false) return [{ level: 'error', code: 'value-not-iri', data }];
  if (WORDS[property]?.test(value) === false) return [{ level: 'error', code: 'value-unknown', data }];
  if (DATES.test(property)) return dateFindings(value, data);
  if (!ADDRESSES.test(property) || /^https?:\/\/[^/]/i.test(value)) return [];
  return [{ level: 'error', code: 'graph-address-relative', data }];
}

function dateFindings(value: string, data: Record<string, string>): Found[] {
  if (!DATE.test(value) || Number.isNaN(Date.parse(value.slice(0, 10))))
    return [{ level: 'error', code: 'date-wrong', data }];
  return MOMENT_WITHOUT_ZONE.test(value) ? [{ level: 'warn', code: 'date-no-offset', data }] : [];
}

/** What is only wrong together with the rest of the thing. */
function wholeFindings(graph: Graph, thing: Thing): Found[] {
  const type = nameOf(thing);
  const found: Found[] = [];
  const { startDate, endDate, price, priceCurrency, title, description } = thing;
  if (typeof startDate === 'string' && typeof endDate === 'string' && Date.parse(endDate) < Date.parse(startDate)) {
    found.push({ level: 'error', code: 'date-order', field: 'endsAt', data: { type } });
  }
  if (Number(price) > 0 && !priceCurrency) {
    found.push({ level: 'error', code: 'currency-missing', field: 'offers', data: { type, price: Number(price) } });
  }
  if (type === 'JobPosting' && typeof description === 'string' && plain(description) === title) {
    found.push({ level: 'error', code: 'job-words-repeat-title', network: 'google', field: 'body' });
  }
  return [...found, ...listFindings(graph, thing, type)];
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim();
}

function listFindings(graph: Graph, thing: Thing, type: string): Found[] {
  const entries = valuesAt(graph, thing, 'itemListElement');
  if (!Array.isArray(thing.itemListElement)) return [];
  const min = coursesOnly(graph, entries) ? COURSES_MIN : (LIST_MIN[type] ?? 0);
  const found: Found[] = [];
  if (entries.length < min)
    found.push({ level: 'hint', code: 'list-short', network: 'google', data: { type, count: entries.length, min } });
  const inOrder = entries.every((entry, index) => isThing(entry) && Number(entry.position) === index + 1);
  return inOrder ? found : [...found, { level: 'error', code: 'positions-wrong', data: { type } }];
}

/** Google shows a list of courses from three on (Course list guide, 2026-11). */
const COURSES_MIN = 3;

function coursesOnly(graph: Graph, entries: readonly unknown[]): boolean {
  const items = entries.flatMap((entry) => (isThing(entry) ? valuesAt(graph, entry, 'item') : []));
  return items.length > 0 && items.every((item) => isThing(item) && typesOf(item).includes('Course'));
}
