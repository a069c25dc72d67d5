/** @jsxImportSource preact */
import type { Scene } from '../hub-page';

/** Tags as links to what carries them. */
export function TagLinks({ scene, tags }: { scene: Scene; tags: readonly string[] }) {
  return (
    <ul class="chips">
      {tags.map((tag) => (
        <li key={tag}>
          <a href={scene.urls.tag(tag, scene.locale)} rel="tag">
            {tag}
          </a>
        </li>
      ))}
    </ul>
  );
}
