/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

import type { Scene } from '../hub-page';

interface Props {
  scene: Scene;
  /** Of the heading, unique on the page. */
  id: string;
  title: string;
  /** Where all of it stands. */
  more?: { href: string; label: string };
  children: ComponentChildren;
}

/** A titled stretch of a page. */
export function Band({ scene, id, title, more, children }: Props) {
  return (
    <section class="wrap band" aria-labelledby={id}>
      <div class="band-head">
        <h2 id={id}>{title}</h2>
        {more && (
          <a class="turn" href={more.href}>
            {scene.texts.seeAll}
            <span class="hidden">: {more.label}</span>
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
