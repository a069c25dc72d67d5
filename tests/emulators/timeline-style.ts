/** One sheet for all fake networks; only colours differ. */
export const TIMELINE_CSS = `
:root{--accent:#5a55e0;--bg:#f4f4f8;--card:#fff;--ink:#1c1b2a;--soft:#65637a;--line:#e3e2ec;--tint:#eeedff;color-scheme:light dark}
[data-theme=skyline]{--accent:#0a66d0;--bg:#f1f5fa;--line:#dde6f0;--tint:#e6f1ff;--ink:#101c2b;--soft:#56687d}
[data-theme=receiver]{--accent:#0b6e60;--bg:#f2f6f4;--line:#dce7e3;--tint:#e2f3ee;--ink:#12211d;--soft:#566b65}
@media (prefers-color-scheme:dark){
:root{--accent:#a9a6ff;--bg:#131320;--card:#1c1c2c;--ink:#eeedf6;--soft:#a3a1b8;--line:#2d2c40;--tint:#26254a}
[data-theme=skyline]{--accent:#7db8ff;--bg:#0e151d;--card:#16202b;--ink:#e9f0f7;--soft:#96a8ba;--line:#263443;--tint:#17314d}
[data-theme=receiver]{--accent:#6fd3bf;--bg:#0f1715;--card:#17211e;--ink:#e8f1ee;--soft:#95aaa3;--line:#273530;--tint:#163b33}
}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;-webkit-text-size-adjust:100%}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:6px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.bar{position:sticky;top:0;z-index:1;background:color-mix(in srgb,var(--card) 86%,transparent);backdrop-filter:blur(12px);border-bottom:1px solid var(--line)}
.bar-in{max-width:640px;margin:0 auto;padding:.7rem 1rem;display:flex;align-items:center;gap:1rem;justify-content:space-between}
.brand{display:flex;align-items:center;gap:.55rem;color:var(--ink);font-size:1.12rem;letter-spacing:-.01em}.brand:hover{text-decoration:none}
.hint{color:var(--soft);font-size:.8rem;text-align:right}
main{max-width:640px;margin:0 auto;padding:1rem 0 4rem}
.post{display:grid;grid-template-columns:48px minmax(0,1fr);gap:.9rem;background:var(--card);border:1px solid var(--line);padding:1.05rem 1.1rem;margin:0 0 .75rem;border-radius:16px}
@media (max-width:660px){main{padding:0 0 3rem}.post{border-radius:0;border-width:0 0 1px;margin:0;gap:.75rem}.hint{display:none}}
.avatar svg{display:block;width:48px;height:48px}
.who{display:flex;flex-wrap:wrap;align-items:baseline;gap:.15rem .5rem;line-height:1.3}
.who b{font-weight:650;letter-spacing:-.01em}.handle,time,.edited{color:var(--soft);font-size:.86rem}
time{margin-left:auto;font-variant-numeric:tabular-nums}
.edited{border:1px solid var(--line);border-radius:99px;padding:0 .5rem;font-size:.75rem}
.text{margin-top:.35rem;overflow-wrap:anywhere}.text p{margin:0 0 .65rem}.text p:last-child{margin-bottom:0}
.text .invisible{font-size:0;line-height:0;display:inline-block;width:0;height:0;position:absolute}.text .ellipsis::after{content:"…"}
.media{margin-top:.8rem;display:grid;gap:4px;border-radius:12px;overflow:hidden;border:1px solid var(--line)}
.media.n2,.media.n3,.media.n4{grid-template-columns:1fr 1fr}.media.n3 figure:first-child{grid-row:span 2}
.media figure{margin:0;position:relative;min-height:0;background:var(--tint)}
.media img{display:block;width:100%;height:100%;object-fit:cover;max-height:420px}.media:not(.n1) img{aspect-ratio:4/3}
figcaption{position:absolute;left:8px;bottom:8px;max-width:calc(100% - 16px);display:flex;align-items:flex-end;gap:.5rem;background:rgba(12,12,20,.78);color:#fff;border-radius:8px;padding:.16rem .45rem;font-size:.8rem;line-height:1.4}
figcaption i{font-style:normal;font-weight:700;font-size:.7rem;letter-spacing:.04em;line-height:1.6}
figcaption span{display:none}figure:hover figcaption span,figure:focus-within figcaption span{display:inline}
.card{display:block;margin-top:.8rem;border:1px solid var(--line);border-radius:12px;overflow:hidden;color:inherit;transition:background .15s}
.card:hover{background:var(--tint);text-decoration:none}
.card img{display:block;width:100%;aspect-ratio:1.91;object-fit:cover;background:var(--tint)}
.card-in{display:grid;gap:.1rem;padding:.7rem .9rem .8rem}.card small{color:var(--soft);font-size:.8rem}
.card b{font-weight:620;line-height:1.35}.card-in>span{color:var(--soft);font-size:.9rem;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
details{margin-top:.8rem;color:var(--soft);font-size:.85rem}summary{cursor:pointer}
pre{overflow:auto;background:var(--bg);border:1px solid var(--line);border-radius:10px;padding:.75rem;font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--ink)}
.empty{text-align:center;color:var(--soft);padding:5rem 1.5rem;text-wrap:balance}
`;
