import type { Page } from 'playwright-core';
import type { Language } from './admin-screens';
import { axeProblems } from './axe';

/** How readers of each language look: every pair of language, colours and width is there, at half the cost of all. */
const LOOKS = {
  en: [
    { colours: 'light', width: 1280 },
    { colours: 'dark', width: 390 },
  ],
  fr: [
    { colours: 'dark', width: 1280 },
    { colours: 'light', width: 390 },
  ],
} as const;
const HEIGHT = 900;

/** What Strapi 5.54 itself draws and axe refuses (2026-11): not ours to mend. */
const STRAPIS = [
  // Slides of a media field: aria-selected on a group.
  '[aria-roledescription="slide"]',
  // The editor of blocks: named by an id that is not there, in a frame that scrolls without taking the focus.
  ':has(> [data-slate-editor])',
];
/** Areas of Strapi's design system that scroll without taking the focus; what is in them is looked at. */
const SCROLLS = /^axe scrollable-region-focusable: <div data-radix-scroll-area-viewport/;

/** Looks at a screen of the admin that stands, as readers of a language do: one line for each thing that is wrong. */
export async function lookAtAdmin(page: Page, language: Language): Promise<string[]> {
  const before = page.viewportSize();
  const problems: string[] = [];
  for (const { colours, width } of LOOKS[language]) {
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: HEIGHT });
    // On a phone the panels of a form wait in a drawer.
    const more = page.getByRole('button', { name: /^(?:Open more actions|Ouvrir plus d'actions)$/ });
    if (await more.isVisible()) await more.click();
    await page.evaluate(SETTLED);
    const found = (await axeProblems(page, STRAPIS)).filter((one) => !SCROLLS.test(one));
    if (await page.evaluate(TOO_WIDE)) found.push('wider than the screen');
    problems.push(...found.map((one) => `${colours} ${width}: ${one}`));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
  return problems;
}

/** The page itself, or a panel in the drawer, which scrolls by itself. */
const TOO_WIDE = `document.documentElement.scrollWidth > innerWidth ||
  [...document.querySelectorAll('aside')].some((panel) => panel.getBoundingClientRect().right > innerWidth)`;

/** Colours that are on their way have no contrast to judge; what turns for ever is not waited for. */
const SETTLED = `Promise.race([
  new Promise((done) => setTimeout(done, 1000)),
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    .then(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished))),
])`;
