/** The line above a draft. */
export const DRAFT = `
.draft{display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:center;padding:.6rem 1rem;background:var(--warn-soft);color:var(--warn);border-bottom:2px solid;font-size:var(--step--1)}
`.trim();
