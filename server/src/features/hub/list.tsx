/** @jsxImportSource preact */
import type { ListInput, Scene } from './hub-page';
import { AgendaRow, Card } from './parts/card';
import { renderDocument, sceneOf } from './parts/layout';
import { fill } from './texts';

/** A list of one kind, a tag, or the results of a search. */
export function renderList(input: ListInput): string {
  const scene = sceneOf(input);
  const children = (
    <div class="wrap page">
      <header class="page-head">
        <h1>{input.title}</h1>
        {input.when && input.kind && <WhenTabs scene={scene} kind={input.kind} when={input.when} />}
        {input.q !== undefined && <SearchForm scene={scene} q={input.q} />}
      </header>
      <Items scene={scene} input={input} />
      {input.nextUrl && (
        <p class="next">
          <a class="button button-quiet" rel="next" href={input.nextUrl}>
            {scene.texts.next}
          </a>
        </p>
      )}
    </div>
  );
  return renderDocument({ scene, head: input.head, current: input.kind, children });
}

function Items({ scene, input }: { scene: Scene; input: ListInput }) {
  const { items, q } = input;
  if (items.length === 0) {
    if (q === '') return null;
    return <p class="empty">{q ? fill(scene.texts.emptySearch, { q }) : scene.texts.emptyList}</p>;
  }
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
      {items.map((item) => (
        <Card key={item.documentId} scene={scene} item={item} level={2} />
      ))}
    </div>
  );
}

function WhenTabs({ scene, kind, when }: { scene: Scene; kind: NonNullable<ListInput['kind']>; when: string }) {
  const base = scene.urls.list(kind, scene.locale);
  const tabs = [
    { id: 'upcoming', href: base, label: scene.texts.whenUpcoming },
    { id: 'past', href: `${base}?when=past`, label: scene.texts.whenPast },
  ];
  return (
    <nav class="tabs" aria-label={scene.texts.when}>
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

function SearchForm({ scene, q }: { scene: Scene; q: string }) {
  return (
    <search>
      <form class="search" action={scene.urls.search(scene.locale)} method="get">
        <input type="search" name="q" value={q} aria-label={scene.texts.search} maxLength={200} />
        <button class="button" type="submit">
          {scene.texts.search}
        </button>
      </form>
    </search>
  );
}
