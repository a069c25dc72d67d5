/**
 * A screen that people read from four metres away. All sizes follow the smaller side of the screen;
 * the smallest type is 3 vmin: capitals of 11 mm on a screen of 43 inches. Rows that do not fit whole
 * wrap into a second column, which lies outside.
 */
export const SCREEN = `
html{font-size:3.2vmin}
html,body,main{height:100%}
body{overflow:hidden;font-size:1rem;line-height:1.3}
.screen{display:grid;height:100%;gap:3vmin 5vmin;padding:4vmin 5vmin;grid-template:auto minmax(0,1fr)/minmax(0,1fr) minmax(0,30vmax);background:radial-gradient(80vmax 50vmax at 100% 0,color-mix(in oklab,var(--fill) 26%,transparent),transparent 70%)}
.screen-head{grid-column:1/-1;display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:end;gap:0 4vmin;padding-bottom:2.4vmin;border-bottom:.4vmin solid var(--accent)}
.screen-brand{grid-column:1/-1;display:flex;align-items:center;gap:1.6vmin;font:600 3.6vmin/1.2 var(--display);color:var(--ink)}
.screen-brand img{width:5vmin;height:5vmin;object-fit:contain;border-radius:1vmin}
.screen h1{grid-column:1;font-size:8vmin;line-height:1.2;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.screen-day{grid-column:2;font:600 4.2vmin/1.2 var(--display);text-align:end}
.screen-day::first-letter{text-transform:uppercase}
.screen h2{margin-bottom:1.6vmin;font-size:4.2vmin;color:var(--ink)}
.screen-main,.screen-next{display:flex;flex-direction:column;min-height:0}
.screen-next{flex:1}
.screen-main{gap:3vmin}
.screen-runs{flex:1;display:flex;flex-flow:column wrap;align-content:flex-start;min-height:0;overflow:hidden}
.screen-runs>li{width:100%;display:grid;grid-template-columns:12vmin minmax(0,1fr);gap:3vmin;align-items:center;padding-block:1.5vmin}
.screen-runs>li+li{border-top:.2vmin solid var(--line)}
.screen .leaf{padding:.8vmin;border-radius:1.4vmin;box-shadow:inset 0 0 0 .2vmin var(--line)}
.screen .leaf-month,.screen .leaf-weekday{font-size:3vmin;letter-spacing:0}
.screen .leaf-day{font-size:5.4vmin}
.screen-title{font:600 4.8vmin/1.25 var(--display);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.screen-line{display:flex;flex-wrap:wrap;align-items:center;gap:.4vmin 2vmin;font-size:3.6vmin;color:var(--muted)}
.screen-line strong{color:var(--text)}
.screen .badge{font-size:3vmin}
.screen-jobs li{font-size:3.8vmin;font-weight:600;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.screen-jobs .muted{font-weight:400}
.screen-side{display:flex;flex-direction:column;justify-content:space-between;gap:3vmin;min-height:0}
.screen .open-state::before{flex:none}
.screen .open-state{padding:1.2vmin 3vmin;font-size:4vmin}
.screen-hours{margin-top:2.4vmin;font-size:3.6vmin}
.screen-hours p+p{font:600 4.8vmin/1.3 var(--display)}
.screen-code{display:grid;justify-items:start;gap:1.6vmin;font-size:3.2vmin;font-weight:600}
.screen-code svg{width:26vmin;height:26vmin;padding:1.5vmin;border-radius:1.6vmin;background:#fff;fill:#000}
.screen-code span{font-size:3vmin;font-weight:400;color:var(--muted);overflow-wrap:anywhere}
.screen-empty{font:500 4.8vmin/1.4 var(--display)}
@media (orientation:landscape){.screen-jobs li:nth-child(n+3){display:none}}
@media (orientation:portrait){
  .screen{grid-template:auto minmax(0,1fr) auto/minmax(0,1fr)}
  .screen-head{grid-template-columns:minmax(0,1fr)}
  .screen-day{grid-column:1;text-align:start}
  .screen h1{white-space:normal;font-size:9vmin}
  .screen-title{font-size:5.4vmin}
  .screen-side{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:end;padding-top:3vmin;border-top:.2vmin solid var(--line)}
}
`.trim();
