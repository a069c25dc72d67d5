/** A leaf torn off a calendar. */
export const LEAF = `
.leaf{display:grid;justify-items:center;align-content:center;padding:.4rem .2rem .5rem;border-radius:.7rem;background:var(--card);box-shadow:inset 0 0 0 1px var(--line);line-height:1.1}
.leaf-month,.leaf-weekday{font-size:.72rem;font-weight:600;text-transform:uppercase;letter-spacing:.05em}
.leaf-month{color:var(--ink)}
.leaf-weekday{color:var(--muted);font-weight:500;text-transform:none}
.leaf-day{font:600 1.75rem/1.1 var(--display)}
`.trim();

/** Cards and the agenda. The whole card is a target: its title's link covers it. */
export const CARDS = `
.grid{display:grid;gap:1.4rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.card{position:relative;display:flex;flex-direction:column;overflow:hidden;border-radius:var(--radius);background:var(--card);box-shadow:var(--shadow),inset 0 0 0 1px var(--line);transition:transform .18s,box-shadow .18s}
.card:hover{transform:translateY(-2px)}
.card-picture{overflow:hidden;background:var(--soft)}
.card-picture img{width:100%;aspect-ratio:16/9;object-fit:cover}
.card-text{display:flex;flex-direction:column;gap:.55rem;padding:1.1rem 1.25rem 1.3rem;flex:1}
.card-text>:last-child{margin-top:auto;padding-top:.3rem}
.card-title a{color:var(--text);text-decoration:none}
.card-title a::after{content:"";position:absolute;inset:0}
.card:hover .card-title a,.agenda-row:hover .card-title a{color:var(--ink)}
.card-title a:focus-visible{outline:none}
.card:focus-within:has(:focus-visible),.agenda-row:focus-within:has(:focus-visible){outline:3px solid var(--ink);outline-offset:3px}
.card-summary{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;color:color-mix(in oklab,var(--text) 80%,var(--card));font-size:.97rem;line-height:1.5}
@media (max-width:39.99rem){
  .grid-compact{gap:.9rem}
  .grid-compact .card:not(.card-wide){flex-direction:row}
  .grid-compact .card:not(.card-wide) .card-picture{flex:0 0 6.6rem}
  .grid-compact .card:not(.card-wide) .card-picture img{height:100%;aspect-ratio:auto}
  .grid-compact .card:not(.card-wide) .card-text{padding:.85rem 1rem .9rem;gap:.35rem;min-width:0}
  .grid-compact .card:not(.card-wide) .card-summary{display:none}
  .grid-row{grid-auto-flow:column;grid-template-columns:none;grid-auto-columns:min(82%,19rem);overflow-x:auto;overscroll-behavior-x:contain;scroll-snap-type:x mandatory;margin-inline:-1.25rem;padding:.25rem 1.25rem 1.2rem;scroll-padding-inline:1.25rem}
  .grid-row .card{scroll-snap-align:start}
}
@media (min-width:62rem){
  .grid-four{grid-template-columns:repeat(4,minmax(0,1fr));gap:1.2rem}
  .card-wide{grid-column:span 2;flex-direction:row}
  .card-wide .card-picture{flex:1.15}
  .card-wide .card-picture img{height:100%;aspect-ratio:auto;min-height:18rem}
  .card-wide .card-text{flex:1;justify-content:center;padding:1.6rem}
  .card-wide .card-text>:last-child{margin-top:0}
  .card-wide .card-title{font-size:var(--step-2)}
  .grid-pinned .card-wide:only-child{grid-column:1/-1}
}
.agenda{display:grid;gap:.2rem 2.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,27rem),1fr))}
.agenda-row{position:relative;display:grid;grid-template-columns:4.2rem 1fr;gap:1.1rem;align-items:center;padding-block:.95rem;border-top:1px solid var(--line)}
.agenda-text{display:grid;gap:.3rem;min-width:0}
.agenda-text:first-child{grid-column:1/3}
.agenda-picture{display:none!important}
@media (min-width:40rem){
  .agenda-row{grid-template-columns:4.2rem 1fr 7rem}
  .agenda-picture{display:block!important}
  .agenda-picture img{width:100%;aspect-ratio:16/10;object-fit:cover;border-radius:.6rem}
}
${LEAF}
.agenda-long{grid-template-columns:1fr}
.agenda-long .agenda-row{padding-block:1.3rem}
@media (min-width:40rem){
  .agenda-long .agenda-row{grid-template-columns:4.6rem 1fr minmax(9rem,14rem);gap:1.6rem}
  .agenda-long .card-title{font-size:var(--step-2)}
}
`.trim();
