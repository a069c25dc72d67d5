/** @jsxImportSource preact */
import type { TagsInput } from '../hub-page';
import { renderDocument, sceneOf } from '../parts/layout';

/** Every tag of a locale with how many pages carry it. */
export function renderTags(input: TagsInput): string {
  const scene = sceneOf(input);
  const children = (
    <div class="wrap page">
      <header class="page-head">
        <h1>{input.title}</h1>
      </header>
      {input.tags.length === 0 && <p class="empty">{scene.texts.emptyList}</p>}
      <ul class="chips">
        {input.tags.map(({ tag, count }) => (
          <li key={tag}>
            <a href={input.urls.tag(tag, input.locale)} rel="tag">
              {tag} <span class="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
  return renderDocument({ scene, head: input.head, shared: input, children });
}
