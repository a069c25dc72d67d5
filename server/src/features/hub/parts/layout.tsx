/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import renderToString from 'preact-render-to-string';

import { KINDS, type Kind } from '../../../../../shared/kinds';
import { type Head, renderHead } from '../../metadata';
import type { HubPage, Scene } from '../hub-page';
import { hubCss } from '../stylesheet';
import { hubTexts } from '../texts';
import { Footer } from './footer';
import { Header } from './header';

/** Adds texts and menu to what a caller gave. */
export function sceneOf(page: HubPage): Scene {
  return { ...page, texts: page.texts ?? hubTexts(page.locale), kinds: page.kinds ?? KINDS.filter(isListed) };
}

/** Standing information stands in the menu by name, not as a list. */
function isListed(kind: Kind): boolean {
  return kind !== 'info';
}

interface Frame {
  scene: Scene;
  head: Head;
  /** Kind that the menu marks as the current one. */
  current?: Kind | 'home' | null;
  children: ComponentChildren;
}

/** A whole HTML document. */
export function renderDocument(frame: Frame): string {
  return `<!doctype html>${renderToString(<Document {...frame} />)}`;
}

function Document({ scene, head, current, children }: Frame) {
  return (
    <html lang={head.lang} dir={head.dir}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderHead escapes every value */}
      <head dangerouslySetInnerHTML={{ __html: headHtml(scene, head) }} />
      <body>
        <a class="skip" href="#main">
          {scene.texts.skip}
        </a>
        <Header scene={scene} current={current ?? null} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer scene={scene} />
      </body>
    </html>
  );
}

function headHtml({ brand, urls }: Scene, head: Head): string {
  const sheet = `${urls.settings.basePath}${hubCss(brand).path}`;
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    renderHead(head),
    `<link rel="stylesheet" href="${sheet}">`,
  ].join('\n');
}
