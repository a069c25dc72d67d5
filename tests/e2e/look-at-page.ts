import type { Browser, BrowserContext } from 'playwright-core';
import { axeProblems } from './axe';

/** How somebody looks at a page. */
export interface Look {
  device: 'phone' | 'desktop';
  colours: 'light' | 'dark';
}

const VIEWPORTS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
const AT_ONCE = 2;

/**
 * Opens each page in a browser without a past and says what is wrong, one line each: serious and critical
 * findings of axe, errors and warnings of the console (a policy that was broken is one), requests to another
 * host, cookies. Pages without a fault are left out.
 */
export async function lookAtPages(
  browser: Browser,
  urls: readonly string[],
  look: Look,
): Promise<Record<string, string[]>> {
  // Left open: the browser runs as one process, which ends with its only context.
  const context = await browser.newContext({ viewport: VIEWPORTS[look.device], colorScheme: look.colours });
  const problems: Record<string, string[]> = {};
  const waiting = [...urls];
  const lane = async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      const found = await lookAt(context, url);
      if (found.length > 0) problems[url] = found;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  return cookies.length > 0 ? { ...problems, [`${urls.length} pages`]: cookies } : problems;
}

async function lookAt(context: BrowserContext, url: string): Promise<string[]> {
  const page = await context.newPage();
  const { origin } = new URL(url);
  const problems: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) {
      problems.push(`asks another host: ${request.url()}`);
    }
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A page that says "not found" with its status is what it should be.
    const isOwnStatus = message.location().url === url && message.text().includes('the server responded with');
    if (['error', 'warning'].includes(message.type()) && !isOwnStatus) problems.push(`console: ${message.text()}`);
  });
  try {
    await page.goto(url, { waitUntil: 'load' });
    const found = await axeProblems(page);
    return [...problems, ...found];
  } finally {
    await page.close();
  }
}
