import { createHash } from 'node:crypto';
import { brandColours } from '../colours';

/**
 * The page's own few rules, inside the page: it must look right while the hub is still closed and
 * its stylesheet answers nobody.
 */
const RULES = `*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:400 1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
main{width:min(100% - 2.5rem,40rem);margin-inline:auto;padding-block:2rem 4rem;display:grid;gap:1.2rem}
p,h1,h2,ul,fieldset{margin:0;padding:0;border:0;list-style:none}
h1{font:600 clamp(1.7rem,1.4rem + 1.4vw,2.4rem)/1.15 ui-serif,Georgia,"Noto Serif",serif}
legend,h2{font-size:1.1rem;font-weight:600;padding:0;margin-bottom:.5rem}
.brand{font-weight:600;color:var(--ink)}
img{display:block;width:100%;height:auto;border-radius:.9rem;background:var(--soft)}
form{display:grid;gap:1.2rem}
fieldset label{display:flex;gap:.7rem;align-items:flex-start;padding-block:.35rem}
input[type=checkbox]{flex:none;width:1.4rem;height:1.4rem;margin:.15rem 0 0;accent-color:var(--fill)}
.text{display:grid;gap:.4rem}
input[type=text]{min-height:2.9rem;padding:.5rem 1rem;border:1.5px solid var(--muted);border-radius:.6rem;background:var(--card);color:var(--text);font:inherit}
.answers{display:flex;flex-wrap:wrap;gap:.8rem}
button{min-height:2.9rem;padding:.55rem 1.5rem;border:1.5px solid var(--fill);border-radius:99px;background:var(--fill);color:var(--on-fill);font:inherit;font-weight:600;line-height:1.2;cursor:pointer}
button.quiet{background:transparent;color:var(--text);border-color:var(--muted)}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
.small{font-size:.9rem;color:var(--muted)}
.notice{padding:.8rem 1.1rem;border-radius:.7rem;background:var(--soft);font-weight:600}`;

/** A stylesheet and the source that a Content-Security-Policy lets it through by. */
export interface PageStyle {
  css: string;
  /** `'sha256-...'`. */
  source: string;
}

/** The rules in a brand's colours, light and dark. */
export function consentStyle(primary: string | null, accent: string | null): PageStyle {
  const { fill, onFill, light, dark } = brandColours(primary, accent);
  const ground = ({ paper, card, soft, ink }: typeof light) =>
    `--paper:${paper};--card:${card};--soft:${soft};--ink:${ink}`;
  const css = [
    `:root{color-scheme:light dark;--fill:${fill};--on-fill:${onFill};--text:#1b1d20;--muted:#585c62;${ground(light)}}`,
    `@media (prefers-color-scheme:dark){:root{--text:#eceae6;--muted:#a9aeb4;${ground(dark)}}}`,
    RULES,
  ].join('\n');
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
}
