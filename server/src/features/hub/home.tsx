/** @jsxImportSource preact */
import { kindLabel } from '../metadata';
import type { HomeInput, Scene } from './hub-page';
import { AgendaRow, Card } from './parts/card';
import { FollowLinks } from './parts/footer';
import { renderDocument, sceneOf } from './parts/layout';
import { Picture } from './parts/picture';

/** The hub's first page in one locale. */
export function renderHome(input: HomeInput): string {
  const scene = sceneOf(input);
  const children = (
    <>
      <Hero scene={scene} />
      <Upcoming scene={scene} items={input.upcoming} />
      <Newest scene={scene} items={input.newest} />
      {input.upcoming.length + input.newest.length === 0 && <p class="wrap empty">{scene.texts.emptyHome}</p>}
    </>
  );
  return renderDocument({ scene, head: input.head, current: 'home', children });
}

function Hero({ scene }: { scene: Scene }) {
  const { brand, join } = scene;
  return (
    <section class="hero">
      <div class="wrap hero-grid">
        <div class="hero-text">
          <h1>{brand.tagline ?? brand.name}</h1>
          {brand.description && <p class="lead">{brand.description}</p>}
          {join.length > 0 && <FollowLinks join={join} />}
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

function Upcoming({ scene, items }: { scene: Scene; items: HomeInput['upcoming'] }) {
  if (items.length === 0) return null;
  return (
    <section class="wrap band" aria-labelledby="upcoming">
      <div class="band-head">
        <h2 id="upcoming">{scene.texts.upcoming}</h2>
        <a href={scene.urls.list('event', scene.locale)}>{kindLabel('event', scene.locale)}</a>
      </div>
      <div class="agenda">
        {items.map((item) => (
          <AgendaRow key={item.documentId} scene={scene} item={item} level={3} />
        ))}
      </div>
    </section>
  );
}

function Newest({ scene, items }: { scene: Scene; items: HomeInput['newest'] }) {
  if (items.length === 0) return null;
  return (
    <section class="wrap band" aria-labelledby="newest">
      <div class="band-head">
        <h2 id="newest">{scene.texts.newest}</h2>
      </div>
      <div class="grid">
        {items.map((item, index) => (
          <Card key={item.documentId} scene={scene} item={item} level={3} wide={index === 0} />
        ))}
      </div>
    </section>
  );
}
