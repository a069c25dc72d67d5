/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import renderToString from 'preact-render-to-string';

import { KINDS, type Kind } from '../../../../../shared/kinds';
import { escapeMarkup } from '../../../core/escape';
import { type Head, renderHead } from '../../metadata';
import { FACES } from '../fonts/faces';
import type { HubPage, Scene } from '../hub-page';
import { hubCss, type SheetName } from '../stylesheet';
import { hubTexts } from '../texts';
import { Footer } from './footer';
import { Header } from './header';
import { JoinBand } from './join';

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
  /** What the links at the foot share; nothing where the page has such links of its own, or is none. */
  shared?: { title: string; url: string };
  /** Stands above the header. */
  above?: ComponentChildren;
  children: ComponentChildren;
}

/** A whole HTML document. */
export function renderDocument(frame: Frame): string {
  return `<!doctype html>${renderToString(<Document {...frame} />)}`;
}

function Document({ scene, head, current, shared, above, children }: Frame) {
  return (
    <html lang={head.lang} dir={head.dir}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderHead escapes every value */}
      <head dangerouslySetInnerHTML={{ __html: headHtml(scene, head) }} />
      <body>
        <a class="skip" href="#main">
          {scene.texts.skip}
        </a>
        {above}
        <Header scene={scene} current={current ?? null} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <JoinBand scene={scene} shared={shared ?? null} />
        <Footer scene={scene} />
      </body>
    </html>
  );
}

/** What stands in a document's head: one of our stylesheets, the app's own, the fonts and the tags. */
export function headHtml({ brand, urls, stylesheet }: Scene, head: Head, sheet: SheetName = 'hub'): string {
  const sheets = [urls.path(hubCss(brand, sheet).path), ...(stylesheet ? [stylesheet] : [])];
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...sheets.map((sheet) => `<link rel="stylesheet" href="${escapeMarkup(sheet)}">`),
    ...FACES.map(({ file }) => preload(urls.path(`/assets/${file}`))),
    renderHead(head),
  ].join('\n');
}

/** Fonts asked for before the stylesheet has been read: the text need not jump when they come. */
function preload(href: string): string {
  return `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`;
}
