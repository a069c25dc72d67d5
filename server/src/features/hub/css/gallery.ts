/** Photos of an album or a store, and one of them over the whole window. */
export const GALLERY = `
.gallery{display:grid;gap:1.4rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.gallery figure{margin:0;scroll-margin-top:7rem}
.gallery a{display:block}
.gallery figcaption a,.viewer figcaption a{display:inline}
.gallery img{width:100%;aspect-ratio:4/3;object-fit:cover;border-radius:var(--radius);background:var(--soft);cursor:zoom-in;transition:filter .15s}
.gallery a:hover img{filter:brightness(1.05)}
.gallery figcaption,.viewer figcaption{display:grid;gap:.1rem}
.gallery figcaption>span{color:var(--text)}
.viewer{position:fixed;inset:0;z-index:20;display:none;grid-template-rows:minmax(0,1fr) auto;gap:.5rem;padding:1rem;background:#0d0f11;color:#f4f2ee}
.viewer:target{display:grid}
html:has(.viewer:target){overflow:hidden}
.viewer figure{display:grid;grid-template-rows:minmax(0,1fr) auto;justify-items:center;min-height:0;margin:0}
.viewer img{width:100%;height:100%;object-fit:contain}
.viewer figcaption{max-width:44rem;color:#c9c7c2;text-align:center}
.viewer figcaption>span{color:#f4f2ee}
.viewer a{color:inherit}
.viewer-tools{display:grid;grid-template-columns:1fr auto 1fr;gap:.5rem;align-items:center}
.viewer-tools li:last-child{text-align:end}
.viewer-tools a{display:inline-flex;align-items:center;min-height:var(--target);padding-inline:1.1rem;border-radius:99px;background:#23272b;font-weight:600;font-size:var(--step--1);white-space:nowrap;text-decoration:none}
.viewer-tools .viewer-close{background:#f4f2ee;color:#0d0f11}
.viewer :focus-visible{outline-color:#fff;outline-offset:2px}
.viewer:focus{outline:none}
`.trim();
