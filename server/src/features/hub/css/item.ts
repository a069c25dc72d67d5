/** Whether a store is open now. */
export const OPEN_STATE = `
.open-state{display:inline-flex;align-items:center;gap:.6em;justify-self:start;padding:.4rem 1rem;border-radius:99px;background:var(--soft);font-weight:600}
.open-state::before{content:"";width:.6em;height:.6em;border-radius:50%;background:currentColor}
.open-now{background:var(--good-soft);color:var(--good)}
`.trim();

/** The page of one item: head, cover, facts beside the text, and what each kind adds. */
export const ITEM = `
.item-head{display:grid;gap:1.1rem;padding-block:clamp(1.6rem,4vw,3.2rem) clamp(1.2rem,2.5vw,2rem)}
.item-head h1{max-width:24ch}
.trail{font-size:var(--step--1);font-weight:600}
.trail a{text-decoration:none}
.trail a::before{content:"← "}
[dir=rtl] .trail a::before{content:"→ "}
.cover{margin-block:0 0}
.cover img{width:100%;max-height:34rem;object-fit:cover;border-radius:calc(var(--radius)*1.2)}
figcaption{padding-top:.5rem;color:var(--muted);font-size:var(--step--1)}
.item-grid{display:grid;gap:2rem;padding-block:clamp(1.6rem,3.5vw,3rem)}
.item-main{display:grid;gap:2rem;align-content:start;min-width:0}
.item-main>section>h2{margin-bottom:.8rem}
.item-main>section{max-width:44rem}
@media (min-width:62rem){
  .item-grid{grid-template-columns:minmax(0,1fr) 21.5rem;column-gap:4rem}
  .item-grid-single{grid-template-columns:minmax(0,1fr)}
  .panel{order:2;align-self:start;position:sticky;top:6rem}
  .item-album .item-main>section,.item-store .item-main>section,.item-training .item-main>section{max-width:none}
}
.panel{display:grid;gap:1.4rem;padding:1.4rem 1.5rem 1.6rem;border-radius:var(--radius);background:var(--card);box-shadow:var(--shadow),inset 0 0 0 1px var(--line)}
.facts{display:grid;gap:1.1rem;margin:0}
.facts dt{font-size:.78rem;font-weight:600;letter-spacing:.05em;text-transform:uppercase;color:var(--muted)}
.facts dd{display:grid;gap:.25rem;margin:.15rem 0 0;justify-items:start}
.facts dd>time{font-weight:600}
.when>span{display:block}
.when>span::first-letter{text-transform:uppercase}
.place{display:grid;justify-items:start}
.online{display:grid;gap:.2rem}
.prose{max-width:44rem;font-size:1.1rem;line-height:1.7}
.prose>*{margin:0}
.prose>*+*{margin-top:1.1em}
.prose h2,.prose h3,.prose h4,.prose h5,.prose h6{margin-top:1.7em;line-height:1.2}
.prose h4,.prose h5,.prose h6{font:600 1.1rem/1.3 var(--body)}
.prose h2+*,.prose h3+*{margin-top:.6em}
.prose ul,.prose ol{padding-inline-start:1.4em;list-style:disc}
.prose ol{list-style:decimal}
.prose li+li{margin-top:.35em}
.prose li::marker{color:var(--ink)}
.prose blockquote{padding:.1rem 0 .1rem 1.3rem;border-inline-start:4px solid var(--accent);font:500 var(--step-1)/1.45 var(--display)}
.prose pre{overflow-x:auto;padding:1rem 1.2rem;border-radius:.7rem;background:var(--soft);font-size:.92rem;line-height:1.5}
.prose code{font-size:.92em}
.prose figure img{border-radius:var(--radius)}
.byline{display:flex;gap:.8rem;align-items:center}
.byline img,.people img{width:3rem;height:3rem;border-radius:50%;object-fit:cover;flex:none}
.byline p{display:grid;line-height:1.4}
.byline-name{font-weight:600}
.byline a{color:inherit}
.people{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr))}
.people li{display:flex;gap:.9rem;align-items:center}
.people img{width:4rem;height:4rem}
.people span{display:grid;line-height:1.35}
.share{display:grid;gap:.8rem;padding-top:1.8rem;border-top:1px solid var(--line)}
.share h2{font-size:var(--step-1);margin:0}
.sessions{width:100%;border-collapse:collapse;font-size:.97rem}
.sessions th{padding-block:.5rem;padding-inline-end:.8rem;border-bottom:2px solid var(--line);text-align:start;font-size:.78rem;font-weight:600;letter-spacing:.05em;text-transform:uppercase;color:var(--muted)}
.sessions td{padding-block:.8rem;padding-inline-end:.8rem;border-bottom:1px solid var(--line);vertical-align:top}
.sessions td>.small{display:block}
.sessions time{font-weight:600}
@media (max-width:46rem){
  .sessions thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .sessions tr{display:grid;gap:.35rem;padding-block:1rem;border-top:1px solid var(--line)}
  .sessions td{display:grid;grid-template-columns:6.5rem 1fr;padding:0;border:0}
  .sessions td:empty{display:none}
  .sessions td::before{content:attr(data-label);color:var(--muted);font-size:var(--step--1)}
  .sessions td>.small{grid-column:2}
  .sessions td>.badge{justify-self:start}
}
.hours{border-collapse:collapse;font-size:.97rem}
.hours th,.hours td{padding-block:.22rem;vertical-align:top;text-align:start}
.hours th{padding-inline:.5rem 1.2rem;font-weight:400;color:var(--muted)}
.hours td{padding-inline-end:.5rem}
.hours th::first-letter{text-transform:uppercase}
.hours td>span{display:block}
.hours-today :is(th,td){background:var(--soft);color:var(--text);font-weight:600}
.hours-today th{border-start-start-radius:.4rem;border-end-start-radius:.4rem}
.hours-today td{border-start-end-radius:.4rem;border-end-end-radius:.4rem}
${OPEN_STATE}
.reach{display:grid;gap:.2rem}
.reach a{display:inline-flex;align-items:center;min-height:2.25rem}
.calendars>summary{list-style:none}
.calendars>summary::-webkit-details-marker{display:none}
.calendars ul{margin-top:.6rem}
.calendars li a{display:flex;align-items:center;min-height:var(--target);padding-inline:1rem;border-bottom:1px solid var(--line)}
.panel .button{width:100%}
.dates li{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .8rem;padding-block:.6rem;border-bottom:1px solid var(--line)}
.dates time{font-weight:600}
.dates time::first-letter{text-transform:uppercase}
.more-dates summary{display:flex;align-items:center;min-height:var(--target);color:var(--ink);font-weight:600}
.session-place+.session-place{margin-top:1.8rem}
.session-place h3{margin-bottom:.5rem}
:target{scroll-margin-top:7rem}
tr:target{background:var(--soft)}
`.trim();
