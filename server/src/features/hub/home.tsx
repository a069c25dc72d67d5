/** @jsxImportSource preact */
import type { HomeInput, Scene } from './hub-page';
import { AgendaRow, RunRow } from './parts/agenda';
import { Band } from './parts/band';
import { Card } from './parts/card';
import { FollowLinks } from './parts/join';
import { renderDocument, sceneOf } from './parts/layout';
import { Picture } from './parts/picture';
import { replaceable } from './templates/replaceable';

/** The hub's first page in one locale. */
export function renderHome(input: HomeInput): string {
  const scene = sceneOf(input);
  const shared = { title: input.brand.tagline ?? input.brand.name, url: input.urls.home(input.locale) };
  return renderDocument({
    scene,
    head: input.head,
    current: 'home',
    shared,
    children: <Home scene={scene} input={input} />,
  });
}

const Home = replaceable(() => 'home', OurHome);

function OurHome({ scene, input }: { scene: Scene; input: HomeInput }) {
  const { pinned, soon, upcoming, newest, stores } = input;
  const empty = [pinned, soon, upcoming, newest, stores].every((part) => part.length === 0);
  return (
    <>
      <Hero scene={scene} />
      <Pinned scene={scene} items={pinned} />
      <Coming scene={scene} input={input} />
      <Newest scene={scene} items={newest} />
      <Stores scene={scene} stores={stores} />
      {empty && <p class="wrap empty">{scene.texts.emptyHome}</p>}
    </>
  );
}

function Hero({ scene }: { scene: Scene }) {
  const { brand, join } = scene;
  return (
    <section class="hero">
      <div class={brand.shareImage ? 'wrap hero-grid hero-pictured' : 'wrap hero-grid'}>
        <div class="hero-text">
          <h1>{brand.tagline ?? brand.name}</h1>
          {brand.description && <p class="lead">{brand.description}</p>}
          {join.length > 0 && <FollowLinks scene={scene} />}
        </div>
        {brand.shareImage && (
          <div class="hero-picture">
            <Picture picture={brand.shareImage} sizes="(min-width: 62rem) 34rem, 100vw" first />
          </div>
        )}
      </div>
    </section>
  );
}

function Pinned({ scene, items }: { scene: Scene; items: HomeInput['pinned'] }) {
  if (items.length === 0) return null;
  return (
    <section class="wrap band" aria-label={scene.texts.pinned}>
      <div class="grid grid-pinned">
        {items.map((item, index) => (
          <Card
            key={item.documentId}
            scene={scene}
            item={item}
            level={2}
            wide={index === 0}
            mark={scene.texts.pinned}
            first={index === 0 && !scene.brand.shareImage}
          />
        ))}
      </div>
    </section>
  );
}

/** The next two weeks; where they are empty, what comes after them. */
function Coming({ scene, input: { soon, upcoming } }: { scene: Scene; input: HomeInput }) {
  if (soon.length + upcoming.length === 0) return null;
  const { texts, urls, locale } = scene;
  const more = { href: urls.list('event', locale), label: scene.texts.event };
  return (
    <Band scene={scene} id="coming" title={soon.length > 0 ? texts.soon : texts.upcoming} more={more}>
      <div class="agenda">
        {soon.map((dated) => (
          <RunRow key={`${dated.item.documentId}${dated.run.subject}`} scene={scene} dated={dated} level={3} />
        ))}
        {soon.length === 0 &&
          upcoming.map((item) => <AgendaRow key={item.documentId} scene={scene} item={item} level={3} />)}
      </div>
    </Band>
  );
}

function Newest({ scene, items }: { scene: Scene; items: HomeInput['newest'] }) {
  if (items.length === 0) return null;
  return (
    <Band scene={scene} id="newest" title={scene.texts.newest}>
      <div class="grid grid-compact">
        {items.map((item, index) => (
          <Card key={item.documentId} scene={scene} item={item} level={3} wide={index === 0} />
        ))}
      </div>
    </Band>
  );
}

function Stores({ scene, stores }: { scene: Scene; stores: HomeInput['stores'] }) {
  if (stores.length === 0) return null;
  const { urls, locale } = scene;
  const label = scene.texts.store;
  return (
    <Band scene={scene} id="stores" title={label} more={{ href: urls.list('store', locale), label }}>
      <div class="grid grid-row">
        {stores.map((store) => (
          <Card key={store.documentId} scene={scene} item={store} level={3} />
        ))}
      </div>
    </Band>
  );
}
