/** Tabs, filters, months and pages of lists. */
export const LISTS = `
.bar{display:flex;flex-wrap:wrap;align-items:flex-start;gap:.9rem 1.5rem}
.tabs ul{display:inline-flex;gap:.2rem;padding:.25rem;border-radius:99px;background:var(--soft)}
.tabs a{display:flex;align-items:center;min-height:var(--target);padding:.2rem 1.2rem;border-radius:99px;color:var(--muted);font-weight:600;font-size:var(--step--1);text-decoration:none}
.tabs [aria-current]{background:var(--card);color:var(--text);box-shadow:var(--shadow),inset 0 0 0 1px var(--line)}
.search{display:flex;gap:.6rem;max-width:36rem}
.search input{flex:1}
:is(.search,.filters) :is(input,select){min-width:0;min-height:2.9rem;padding:.45rem 1.1rem;border:1.5px solid color-mix(in oklab,var(--muted) 55%,var(--card));border-radius:99px;background:var(--card);color:var(--text);font:inherit}
.filters{flex:1 1 22rem;display:grid;gap:.9rem}
.filters summary{display:inline-flex;align-items:center;gap:.5em;min-height:calc(var(--target) + .5rem);padding-inline:1.3rem;border-radius:99px;box-shadow:inset 0 0 0 1.5px var(--line);color:var(--ink);font-weight:600;list-style:none}
.filters summary::-webkit-details-marker{display:none}
.filters summary::after{content:"";width:.5em;height:.5em;border:solid currentColor;border-width:0 2px 2px 0;rotate:45deg;translate:0 -.15em}
.filters [open]>summary::after{rotate:225deg;translate:0 .15em}
.filters form{display:grid;gap:1rem;align-items:end;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));margin-top:.9rem;padding:1.2rem 1.3rem 1.4rem;border-radius:var(--radius);background:var(--card);box-shadow:var(--shadow),inset 0 0 0 1px var(--line)}
.filters label{display:grid;gap:.3rem;min-width:0}
.filters label span{padding-inline-start:.2rem;font-size:var(--step--1);font-weight:600}
.filters :is(input,select){width:100%;border-radius:.7rem}
.active-filters a{background:var(--soft)}
.suggestions{display:grid;gap:1rem;max-width:44rem;margin-inline:auto}
.empty+.suggestions{margin-top:-1.5rem}
.pager{display:flex;flex-wrap:wrap;justify-content:center;gap:.8rem;margin-top:2.4rem}
.months{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-inline-start:auto}
.month-weekdays{display:none}
.month ol{margin:0;padding:0;list-style:none}
.day{padding-block:1rem;border-top:1px solid var(--line)}
.day-free,.day-number{display:none}
.day-long{display:block;margin-bottom:.3rem;font:600 1.1rem/1.3 var(--display)}
.day-long::first-letter,.month-title::first-letter{text-transform:uppercase}
.day ul a{display:inline-flex;gap:.6em;align-items:center;min-height:2.5rem;color:var(--text)}
.day-hour{color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.day .badge{margin-inline-start:.6rem}
.day-today .day-long{color:var(--ink)}
@media (min-width:62rem){
  .month-weekdays,.month ol{display:grid;grid-template-columns:repeat(7,minmax(0,1fr));gap:1px}
  .month-weekdays span{padding:.4rem .7rem;color:var(--muted);font-size:.78rem;font-weight:600;letter-spacing:.05em;text-transform:uppercase}
  .month ol{border-radius:var(--radius);overflow:hidden;border:1px solid var(--line);background:var(--paper)}
  .day,.day-free{display:block;min-height:7.5rem;padding:.5rem .6rem .7rem;border:0;background:var(--card);box-shadow:0 0 0 1px var(--line)}
  .day-free{background:color-mix(in oklab,var(--card) 55%,var(--paper))}
  .day-long{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
  .day-number{display:inline-grid;place-items:center;min-width:1.9rem;height:1.9rem;border-radius:99px;color:var(--muted);font-weight:600;font-size:var(--step--1)}
  .day-today .day-number{background:var(--fill);color:var(--on-fill)}
  .day ul{display:grid;gap:.3rem;margin-top:.3rem}
  .day ul a{display:block;min-height:0;padding:.35rem .55rem;border-radius:.45rem;background:var(--soft);font-size:.85rem;font-weight:600;line-height:1.3;text-decoration:none}
  .day ul a:hover{color:var(--ink)}
  .day .badge{margin:.2rem 0 0}
  .day-hour{display:block;font-size:.78rem}
  .column-1{grid-column:1}.column-2{grid-column:2}.column-3{grid-column:3}.column-4{grid-column:4}.column-5{grid-column:5}.column-6{grid-column:6}.column-7{grid-column:7}
}
`.trim();
