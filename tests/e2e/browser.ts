import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A page of a real browser that never leaves this machine, and what went wrong on it. */
export interface Visit {
  page: Page;
  /** Errors of the console and of scripts, with where they come from. */
  troubles: string[];
}

const RESULTS = resolve(__dirname, '../../test-results');
/** Busy machines are slow; a healthy step takes a second. */
const PATIENCE_MS = 60_000;
/** Calls that Strapi 5.54's own admin makes to parts that the Community edition lacks. */
const STRAPI_LACKS = ['/admin/ai-feature-config', '/i18n/ai-localization-jobs/'];
/** Strapi's own French has gaps; ours may not. */
const UNTRANSLATED_BY_STRAPI = /MISSING_TRANSLATION\] Missing message: "(?!community-hub\.)/;

/** Starts the Chromium that the global setup unpacked. */
export function startBrowser(): Promise<Browser> {
  const where = process.env.HUB_TEST_CHROMIUM;
  if (!where) throw new Error('HUB_TEST_CHROMIUM is not set: run e2e tests with their globalSetup');
  return chromium.launch({ ...(JSON.parse(where) as { executablePath: string; args: string[] }), headless: true });
}

/** Opens an empty page of somebody who was never here. */
export async function visit(browser: Browser): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE_MS);
  await stayHome(context);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !isStrapis(url, message.text())) {
      troubles.push(`console: ${message.text()} (${url})`);
    }
  });
  return { page, troubles };
}

/** Runs the steps of a test; when they fail, what each page shows and the logs are kept in test-results/<name>/. */
export async function recorded(
  name: string,
  visits: Record<string, Visit>,
  logs: () => string,
  steps: () => Promise<void>,
): Promise<void> {
  try {
    await steps();
  } catch (error) {
    const folder = join(RESULTS, name.replace(/\W+/g, '-'));
    mkdirSync(folder, { recursive: true });
    for (const [who, one] of Object.entries(visits)) await keep(join(folder, who), one);
    writeFileSync(join(folder, 'demo.log'), logs());
    throw error;
  }
}

async function keep(file: string, { page, troubles }: Visit): Promise<void> {
  // What cannot be seen any more must not hide why the test failed.
  await page.screenshot({ path: `${file}.png`, fullPage: true }).catch(() => {});
  const outline = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
  writeFileSync(`${file}.txt`, [page.url(), ...troubles, outline].join('\n\n'));
}

function stayHome(context: BrowserContext): Promise<unknown> {
  return context.route(
    (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
    (route) => route.abort(),
  );
}

function isStrapis(url: string, text: string): boolean {
  const { hostname, pathname } = new URL(url || 'about:blank');
  const elsewhere = hostname !== '' && hostname !== 'localhost';
  return elsewhere || STRAPI_LACKS.some((path) => pathname.startsWith(path)) || UNTRANSLATED_BY_STRAPI.test(text);
}
