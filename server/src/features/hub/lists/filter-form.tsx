/** @jsxImportSource preact */
import { formatDay } from '../../metadata';
import type { Scene } from '../hub-page';
import { Notice } from '../parts/facts-list';
import { fill, type HubTexts } from '../texts';
import { addressWith, type FilterName, type ListFilters } from './list-filters';

interface Props {
  scene: Scene;
  filters: ListFilters;
  /** Address of the list without filters. */
  url: string;
}

/** The form that narrows a list; all that it says stands in the address. */
export function FilterForm({ scene, filters, url }: Props) {
  const { texts } = scene;
  return (
    <search class="filters">
      <details open={filters.ignored.length > 0}>
        <summary>{texts.filters}</summary>
        <form action={url} method="get">
          {filters.names.map((name) => (
            <Field key={name} name={name} filters={filters} texts={texts} />
          ))}
          {Object.entries(filters.kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button class="button" type="submit">
            {texts.filter}
          </button>
        </form>
      </details>
      <ActiveFilters scene={scene} filters={filters} url={url} />
    </search>
  );
}

function Field({ name, filters, texts }: { name: FilterName; filters: ListFilters; texts: HubTexts }) {
  const value = filters.values[name] ?? '';
  const choices = filters.choices[name];
  if (choices) {
    return (
      <label>
        <span>{filterLabel(name, texts)}</span>
        <select name={name}>
          <option value="">{texts.all}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const type = name === 'from' || name === 'to' ? 'date' : 'search';
  return (
    <label>
      <span>{filterLabel(name, texts)}</span>
      <input type={type} name={name} value={value} {...(type === 'search' ? { maxLength: 200 } : {})} />
    </label>
  );
}

/** Each active filter as a link that removes it, and what could not be read. */
function ActiveFilters({ scene, filters, url }: Props) {
  const { texts } = scene;
  const active = filters.names.filter((name) => filters.values[name]);
  return (
    <>
      {filters.ignored.length > 0 && (
        <Notice tone="warn">
          {fill(texts.ignoredFilters, { names: filters.ignored.map((name) => filterLabel(name, texts)).join(', ') })}
        </Notice>
      )}
      {active.length > 0 && (
        <ul class="chips active-filters">
          {active.map((name) => {
            const said = `${filterLabel(name, texts)}: ${spoken(name, filters, scene.locale)}`;
            return (
              <li key={name}>
                <a href={addressWith(url, { ...filters.kept, ...filters.values, [name]: undefined })}>
                  <span class="hidden">{fill(texts.removeFilter, { filter: said })}</span>
                  <span aria-hidden="true">{said} ×</span>
                </a>
              </li>
            );
          })}
          {active.length > 1 && (
            <li>
              <a href={addressWith(url, filters.kept)}>{texts.clearFilters}</a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

function spoken(name: FilterName, { values, choices }: ListFilters, locale: string): string {
  const value = values[name] ?? '';
  if (name === 'from' || name === 'to') return formatDay(value, locale);
  return choices[name]?.find((choice) => choice.value === value)?.label ?? value;
}

function filterLabel(name: FilterName | 'cursor', texts: HubTexts): string {
  const labels: Record<FilterName | 'cursor', string> = {
    q: texts.filterWords,
    kind: texts.filterKind,
    store: texts.filterStore,
    tag: texts.filterTag,
    from: texts.filterFrom,
    to: texts.filterTo,
    cursor: texts.filterCursor,
  };
  return labels[name];
}
