/** Colours that no brand chooses: texts, lines and states. */
export const TONES = {
  light:
    '--text:#1b1d20;--muted:#585c62;--line:#e5e0d6;--stop:#a3281f;--stop-soft:#fbe9e6;--warn:#7a4d00;--warn-soft:#fdf1d8;--good:#1b6336;--good-soft:#e2f3e7;--shadow:0 1px 2px rgb(40 30 10/.05),0 8px 24px -12px rgb(40 30 10/.14);',
  dark: '--text:#eceae6;--muted:#a9aeb4;--line:#2e343a;--stop:#ff9d92;--stop-soft:#3a1d1a;--warn:#f3c66b;--warn-soft:#35290f;--good:#8bd8a4;--good-soft:#15301f;--shadow:0 1px 2px rgb(0 0 0/.4);',
} as const;

/**
 * Ground, type and small parts. Phone first; sizes grow with the screen by `clamp`. Both colour
 * schemes are drawn from the same properties.
 */
export const BASE = `
:root{
  color-scheme:light dark;
  ${TONES.light}
  --display:"Hub Display",ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Noto Serif",serif;
  --body:"Hub Text",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
  --step--1:.875rem;--step-0:1.0625rem;
  --step-1:clamp(1.15rem,1.08rem + .35vw,1.35rem);
  --step-2:clamp(1.35rem,1.2rem + .7vw,1.75rem);
  --step-3:clamp(1.7rem,1.4rem + 1.4vw,2.4rem);
  --step-4:clamp(2.1rem,1.5rem + 2.8vw,3.6rem);
  --radius:.9rem;--target:2.75rem;
}
@media (prefers-color-scheme:dark){:root{
  ${TONES.dark}
}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:5rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}*{transition:none!important}.card:hover{transform:none!important}}
body{margin:0;background:var(--paper);color:var(--text);font:400 var(--step-0)/1.6 var(--body);-webkit-font-smoothing:antialiased;overflow-wrap:break-word}
h1,h2,h3{font-family:var(--display);font-weight:600;line-height:1.12;letter-spacing:-.012em;margin:0;text-wrap:balance}
h1{font-size:var(--step-4)}h2{font-size:var(--step-2)}h3{font-size:var(--step-1)}
p{margin:0}
ul{margin:0;padding:0;list-style:none}
img,video{display:block;max-width:100%;height:auto}
video{width:100%;border-radius:var(--radius);background:#000}
a{color:var(--ink);text-decoration-thickness:.07em;text-underline-offset:.18em;text-decoration-color:color-mix(in oklab,currentColor 40%,transparent)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px;border-radius:4px}
main:focus{outline:none}
address{font-style:normal}
abbr[title]{text-decoration:none}
s{color:var(--muted)}
.wrap{width:min(100% - 2.5rem,72rem);margin-inline:auto}
.muted{color:var(--muted)}
.small{font-size:var(--step--1)}
.lead{font-size:var(--step-1);line-height:1.5;color:color-mix(in oklab,var(--text) 82%,var(--paper));max-width:44rem;text-wrap:pretty}
.lines{white-space:pre-line}
.plain>li+li{margin-top:.3rem}
.empty{padding-block:4rem;color:var(--muted);text-align:center;font-size:var(--step-1)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;z-index:30;padding:.6rem 1rem;background:var(--card);color:var(--text);border-radius:.5rem}
.skip:focus{top:1rem}
.kicker{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;font-size:.78rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:var(--ink)}
.badge{display:inline-block;padding:.1em .6em;border-radius:99px;background:var(--warn-soft);color:var(--warn);font-size:.75rem;font-weight:600;letter-spacing:.02em;text-transform:none}
.badge-stop{background:var(--stop-soft);color:var(--stop)}
.badge-good{background:var(--good-soft);color:var(--good)}
.badge-info{background:var(--soft);color:var(--muted)}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:2.9rem;padding:.55rem 1.5rem;border:0;border-radius:99px;background:var(--fill);color:var(--on-fill);font:600 var(--step-0)/1.2 var(--body);text-decoration:none;cursor:pointer;transition:filter .15s}
.button:hover{filter:brightness(1.08) saturate(1.05)}
.button-quiet{background:transparent;color:var(--ink);box-shadow:inset 0 0 0 1.5px var(--line)}
.button-quiet:hover{box-shadow:inset 0 0 0 1.5px currentColor;filter:none}
.chips{display:flex;flex-wrap:wrap;gap:.5rem}
.chips a,.chips-plain li{display:inline-flex;align-items:center;min-height:var(--target);padding:.2rem 1.1rem;border-radius:99px;background:var(--card);box-shadow:inset 0 0 0 1px var(--line);color:var(--text);font-size:var(--step--1);text-decoration:none}
.chips a:hover{box-shadow:inset 0 0 0 1.5px var(--ink);color:var(--ink)}
.chips-plain{gap:.4rem}
.chips-plain li{min-height:0;padding:.15rem .7rem;background:var(--soft);box-shadow:none}
.notice{padding:.8rem 1.1rem;border-radius:.7rem;background:var(--soft);font-weight:600;max-width:44rem}
.count{margin-inline-start:.5em;color:var(--muted);font-variant-numeric:tabular-nums}
.turn{display:inline-flex;align-items:center;gap:.4em;min-height:var(--target);font-weight:600;text-decoration:none;white-space:nowrap}
.turn::after{content:"→";content:"→"/""}
.turn-back{flex-direction:row-reverse}
.turn-back::after{content:"←";content:"←"/""}
[dir=rtl] .turn::after{content:"←";content:"←"/""}
[dir=rtl] .turn-back::after{content:"→";content:"→"/""}
[dir=rtl] *{letter-spacing:normal!important}
summary{cursor:pointer}
.notice-stop{background:var(--stop-soft);color:var(--stop)}
.notice-warn{background:var(--warn-soft);color:var(--warn)}
@media (forced-colors:active){
  .button,.chips a,.badge,.card,.leaf,.tabs [aria-current],.panel,.notice,.day{border:1px solid CanvasText}
  .menu [aria-current],.tabs [aria-current]{border-color:Highlight}
}
`.trim();
