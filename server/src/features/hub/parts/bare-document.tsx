/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import renderToString from 'preact-render-to-string';

import { buildPlainHead } from '../../metadata';
import type { Scene } from '../hub-page';
import type { SheetName } from '../stylesheet';
import { headHtml } from './layout';

/** Colours of a page that somebody chose; `auto` follows the device. */
export type BareTheme = 'auto' | 'light' | 'dark';

interface Bare {
  scene: Scene;
  title: string;
  sheet: Exclude<SheetName, 'hub'>;
  theme: BareTheme;
  /** True for what stands inside another page: its links open in the whole window. */
  framed?: boolean;
  children: ComponentChildren;
}

/** A whole HTML document without menu and footer, which no search engine keeps. */
export function renderBare({ scene, title, sheet, theme, framed, children }: Bare): string {
  const head = buildPlainHead({ title, brand: scene.brand, locale: scene.locale });
  const top = framed ? '<base target="_top">\n' : '';
  const document = (
    <html lang={head.lang} dir={head.dir} {...(theme === 'auto' ? {} : { 'data-theme': theme })}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: headHtml escapes every value */}
      <head dangerouslySetInnerHTML={{ __html: top + headHtml(scene, head, sheet) }} />
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(document)}`;
}
