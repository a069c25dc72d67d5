/** Header, hero, sections and footer. */
export const FRAME = `
.top{position:sticky;top:0;z-index:5;background:color-mix(in oklab,var(--paper) 92%,transparent);backdrop-filter:blur(12px);border-bottom:1px solid var(--line)}
.top-row{display:grid;grid-template-columns:1fr auto;align-items:center;column-gap:1rem}
.brand{display:inline-flex;align-items:center;gap:.7rem;padding-block:.7rem;color:var(--text);font:600 1.15rem/1.2 var(--display);letter-spacing:-.01em;text-decoration:none}
.brand img{width:2.5rem;height:2.5rem;object-fit:contain;border-radius:.55rem}
.menu{grid-column:1/-1;margin-inline:-1.25rem;overflow-x:auto;scrollbar-width:none;-webkit-mask-image:linear-gradient(to right,transparent,#000 1.25rem,#000 calc(100% - 2.5rem),transparent);mask-image:linear-gradient(to right,transparent,#000 1.25rem,#000 calc(100% - 2.5rem),transparent)}
.menu::-webkit-scrollbar{display:none}
.menu ul{display:flex;gap:.25rem;padding-inline:.75rem;width:max-content}
.menu a{display:block;padding:.55rem .65rem .7rem;color:var(--muted);font-size:.97rem;font-weight:500;text-decoration:none;border-bottom:3px solid transparent;white-space:nowrap}
.menu a:hover{color:var(--text)}
.menu [aria-current]{color:var(--text);border-color:var(--ink)}
.tools{display:flex;align-items:center;gap:.15rem}
.find{display:grid;place-items:center;width:var(--target);height:var(--target);border-radius:99px;color:var(--muted)}
.find:hover{color:var(--text)}
.find svg{width:1.2rem;height:1.2rem;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
.languages ul{display:flex;gap:.15rem}
.languages a{display:grid;place-items:center;min-width:var(--target);min-height:var(--target);border-radius:99px;color:var(--muted);font-size:.85rem;font-weight:600;text-decoration:none}
.languages abbr{text-decoration:none}
.languages a:hover{color:var(--text)}
.languages [aria-current]{background:var(--soft);color:var(--ink)}
@media (min-width:62rem){
  .top-row{grid-template-columns:auto 1fr auto;min-height:4.5rem}
  .menu{grid-column:auto;order:1;margin:0;justify-self:end;min-width:0;overflow:visible;-webkit-mask-image:none;mask-image:none}
  .menu ul{width:auto;padding:0;flex-wrap:wrap;justify-content:flex-end;gap:0 .1rem}
  .menu a{padding:.75rem .6rem calc(.75rem - 3px)}
  .tools{order:2}
}
.hero{background:radial-gradient(90rem 30rem at 110% -20%,color-mix(in oklab,var(--accent) 18%,transparent),transparent 60%),var(--soft);border-bottom:1px solid var(--line)}
.hero-grid{display:grid;gap:2rem;padding-block:clamp(2.2rem,5vw,4.5rem)}
.hero-text{display:grid;gap:1.2rem;align-content:center}
.hero-picture img{width:100%;aspect-ratio:16/10;object-fit:cover;border-radius:calc(var(--radius)*1.4);box-shadow:var(--shadow)}
@media (min-width:62rem){.hero-pictured{grid-template-columns:1.05fr 1fr;gap:4rem;align-items:center}}
.follow{display:flex;flex-wrap:wrap;gap:.6rem}
.follow a{display:inline-flex;gap:.5em;align-items:center;min-height:var(--target);padding:.35rem 1.1rem;border-radius:99px;background:var(--card);box-shadow:inset 0 0 0 1px var(--line);color:var(--text);font-size:var(--step--1);text-decoration:none}
.follow a:hover{box-shadow:inset 0 0 0 1.5px var(--ink)}
.follow-channel{font-weight:600;color:var(--ink)}
@media (max-width:39.99rem){.hero .follow-handle{display:none}}
.band{padding-block:clamp(2.2rem,4vw,3.6rem)}
.band+.band{padding-top:0}
.band-head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.2rem 1rem;margin-bottom:1.4rem}
.band-head h2{font-size:var(--step-3)}
.page{padding-block:clamp(2rem,4vw,3.4rem) 4rem}
.page-head{display:grid;gap:1.2rem;margin-bottom:2rem}
.page>p+.grid{margin-top:2.6rem}
.join{padding-block:clamp(2rem,4vw,3.2rem);background:var(--fill);color:var(--on-fill)}
.join-grid{display:grid;gap:2rem}
@media (min-width:62rem){.join-grid{grid-template-columns:1.05fr 1fr;gap:4rem}}
.join h2{font-size:var(--step-3);margin-bottom:.4rem}
.join h3{margin-bottom:.6rem;font:600 1rem/1.3 var(--body);letter-spacing:0}
.join .chips+h3,.join .follow{margin-top:1.3rem}
.join .follow a,.join .chips a{background:var(--card);color:var(--text);box-shadow:none}
.join :is(.follow,.chips) a:hover{text-decoration:underline}
.join :focus-visible{outline-color:currentColor}
.foot{background:var(--soft);font-size:var(--step--1)}
.foot-grid{display:grid;gap:2rem;padding-block:2.6rem 1.8rem;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
.foot h2{margin-bottom:.7rem;font-size:1.05rem}
.foot li a{display:flex;align-items:center;min-height:2.25rem;width:fit-content;max-width:100%;overflow-wrap:anywhere}
.foot-end{padding-block:1.1rem 2rem;border-top:1px solid var(--line);color:var(--muted)}
`.trim();
