/** Frames on other pages, from 220 by 180 pixels on: what does not fit is left out, nothing is cut in half. */
export const FRAMES = `
html,body,main{height:100%}
body{background:var(--card);font-size:1rem;line-height:1.4}
.frame{display:flex;flex-direction:column;min-height:100%;box-shadow:inset 0 0 0 1px var(--line)}
.frame-item{height:100%}
.frame-text{display:flex;flex-direction:column;gap:.4rem;min-width:0;padding:clamp(.7rem,4vw,1.25rem)}
.frame-text:first-child{flex:1}
.frame-picture{position:relative;display:none;overflow:hidden;background:var(--soft)}
.frame-picture img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
.frame-title{font-size:clamp(1.05rem,4.2vw,1.5rem);line-height:1.2}
.frame-title,.frame-line,.frame-summary{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;flex:none}
.frame-title a{color:var(--text);text-decoration:none}
.frame-title a:hover{color:var(--ink);text-decoration:underline}
.frame-line{color:var(--muted);font-size:var(--step--1)}
.frame-summary{display:none;font-size:.97rem}
.frame-foot{margin-top:auto;font-size:var(--step--1);font-weight:600}
.frame-foot a{display:inline-flex;align-items:center;gap:.5em;min-height:1.75rem;text-decoration:none}
.frame-foot img{width:1.4rem;height:1.4rem;object-fit:contain;border-radius:.3rem}
.frame .kicker{font-size:.72rem;flex:none}
@media (min-height:18.5rem){
  .frame-picture{display:block;flex:1 1 0;min-height:6rem}
  .frame-foot a{min-height:var(--target)}
}
@media (min-height:23rem){.frame-summary{display:-webkit-box}}
@media (min-width:27rem) and (max-height:18.49rem){
  .frame-item{flex-direction:row}
  .frame-picture{display:block;flex:0 0 36%}
  .frame-text{flex:1}
}
.frame-join{gap:1rem;padding:clamp(.8rem,4vw,1.5rem)}
.frame-join h1,.frame-list h1{font-size:clamp(1.15rem,5vw,1.6rem)}
.frame-join p{color:var(--muted)}
.follow,.chips{display:flex;flex-wrap:wrap;gap:.5rem}
.follow a{display:inline-flex;gap:.5em;align-items:center;min-height:var(--target);padding:.3rem 1rem;border-radius:99px;background:var(--fill);color:var(--on-fill);font-size:var(--step--1);font-weight:600;text-decoration:none}
.follow-handle{font-weight:400}
@media (max-width:26rem){.follow-handle{display:none}}
.frame-list{gap:.4rem;padding:clamp(.8rem,4vw,1.5rem)}
.frame-rows>li{display:grid;gap:.2rem;padding-block:.7rem;border-top:1px solid var(--line)}
.frame-rows .frame-title{font-size:1.1rem}
`.trim();
