/** @jsxImportSource preact */
import type { Scene } from '../hub-page';

/** One field that searches the whole hub. */
export function SearchForm({ scene, q }: { scene: Scene; q: string }) {
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
