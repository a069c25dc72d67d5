/** @jsxImportSource preact */
import type { ListInput, ListView, Scene } from '../hub-page';
import { nearTexts } from '../near/texts';
import { AgendaRow } from '../parts/agenda';
import { Card } from '../parts/card';
import { renderDocument, sceneOf } from '../parts/layout';
import { TagLinks } from '../parts/tag-links';
import { replaceable } from '../templates/replaceable';
import { fill } from '../texts';
import { FilterForm } from './filter-form';
import { addressWith } from './list-filters';
import { SearchForm } from './search-form';

/** A list of one kind, a tag, or the results of a search. */
export function renderList(input: ListInput): string {
  const scene = sceneOf(input);
  return renderDocument({
    scene,
    head: input.head,
    current: input.kind,
    shared: input,
    children: <List scene={scene} input={input} />,
  });
}

const List = replaceable(() => 'list', OurList);

function OurList({ scene, input }: { scene: Scene; input: ListInput }) {
  return (
    <div class="wrap page">
      <header class="page-head">
        <h1>{input.title}</h1>
        {input.kind === 'store' && (
          <p>
            <a class="turn" href={scene.urls.near(scene.locale)}>
              {nearTexts(scene.locale).title}
            </a>
          </p>
        )}
        {input.q !== undefined && <SearchForm scene={scene} q={input.q} />}
        {(input.when || input.filters) && (
          <div class="bar">
            {input.when && <WhenTabs scene={scene} kind={input.kind} when={input.when} />}
            {input.filters && <FilterForm scene={scene} filters={input.filters} url={input.url} />}
          </div>
        )}
      </header>
      <Items scene={scene} input={input} />
      <Pager scene={scene} input={input} />
    </div>
  );
}

function Items({ scene, input }: { scene: Scene; input: ListInput }) {
  const { items } = input;
  if (items.length === 0) return <Nothing scene={scene} input={input} />;
  if (input.kind === 'event' && input.when === 'upcoming') {
    return (
      <div class="agenda agenda-long">
        {items.map((item) => (
          <AgendaRow key={item.documentId} scene={scene} item={item} level={2} summary />
        ))}
      </div>
    );
  }
  return (
    <div class="grid">
      {items.map((item, index) => (
        <Card key={item.documentId} scene={scene} item={item} level={2} first={index === 0} />
      ))}
    </div>
  );
}

/** An empty list says so, and offers where to go on. */
function Nothing({ scene, input }: { scene: Scene; input: ListInput }) {
  const { q, suggestions = [] } = input;
  const { texts } = scene;
  return (
    <>
      {q !== '' && <p class="empty">{q ? fill(texts.emptySearch, { q }) : texts.emptyList}</p>}
      {suggestions.length > 0 && (
        <section class="suggestions" aria-labelledby="suggestions">
          <h2 id="suggestions">{texts.suggestions}</h2>
          <TagLinks scene={scene} tags={suggestions} />
        </section>
      )}
    </>
  );
}

function Pager({ scene, input: { firstUrl, nextUrl } }: { scene: Scene; input: ListInput }) {
  if (!firstUrl && !nextUrl) return null;
  return (
    <p class="pager">
      {firstUrl && (
        <a class="button button-quiet" href={firstUrl}>
          {scene.texts.listStart}
        </a>
      )}
      {nextUrl && (
        <a class="button" rel="next" href={nextUrl}>
          {scene.texts.next}
        </a>
      )}
    </p>
  );
}

/** The ways to look at events and at trainings: a course without a coming session is still one to ask about. */
export function WhenTabs({ scene, kind, when }: { scene: Scene; kind: ListInput['kind']; when: ListView | 'month' }) {
  const { texts, urls, locale, now } = scene;
  const base = urls.list(kind ?? 'event', locale);
  const upcoming = { id: 'upcoming', href: base, label: texts.whenUpcoming };
  const tabs =
    kind === 'training'
      ? [upcoming, { id: 'all', href: addressWith(base, { when: 'all' }), label: texts.all }]
      : [
          upcoming,
          { id: 'month', href: urls.month(locale, now.toISOString().slice(0, 7)), label: texts.month },
          { id: 'past', href: addressWith(base, { when: 'past' }), label: texts.whenPast },
        ];
  return (
    <nav class="tabs" aria-label={texts.when}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.id}>
            <a href={tab.href} {...(tab.id === when ? { 'aria-current': 'page' } : {})}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
