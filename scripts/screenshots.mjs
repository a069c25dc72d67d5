#!/usr/bin/env node
// Takes the README's pictures of a running demo: node scripts/screenshots.mjs [--port 1337]
// The demo should be fresh (npm run demo -- --reset): what somebody tried on it would show.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { networkPorts } from './demo/ports.mjs';
import { LOGIN } from './demo/summary.mjs';

const at = process.argv.indexOf('--port');
const origin = `http://localhost:${at > 0 ? process.argv[at + 1] : 1337}`;
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/images');
const WIDE = { width: 1360, height: 900 };
const PHONE = { width: 390, height: 844 };
const MAX_BYTES = 150_000;

/** Saves what a page shows as docs/images/<name>.jpg, small enough for a README. */
async function picture(name, page, options = {}) {
  const file = path.join(folder, `${name}.jpg`);
  const { size } = await sharp(await page.screenshot({ animations: 'disabled', ...options }))
    .jpeg({ quality: 82, mozjpeg: true })
    .toFile(file);
  if (size > MAX_BYTES) throw new Error(`${file} has ${size} bytes: take less of the page`);
  console.log(`docs/images/${name}.jpg, ${Math.round(size / 1000)} kB`);
}

async function hubPictures(browser) {
  const wide = await browser.newPage({ viewport: { width: 1360, height: 1180 }, colorScheme: 'light' });
  await wide.goto(`${origin}/hub/en`, { waitUntil: 'networkidle' });
  await picture('hub-home', wide);
  const phone = await browser.newPage({ viewport: PHONE, deviceScaleFactor: 2, colorScheme: 'dark' });
  await phone.goto(`${origin}/hub/fr/evenements`, { waitUntil: 'networkidle' });
  await phone.getByRole('link', { name: 'Balade nocturne au fil de la Saône' }).first().click();
  await phone.waitForLoadState('networkidle');
  await picture('event-phone', phone);
}

async function timelinePicture(browser) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1100 }, colorScheme: 'light' });
  await page.goto(`http://127.0.0.1:${networkPorts()[0]}/`, { waitUntil: 'networkidle' });
  await page.getByRole('article').first().waitFor();
  await picture('timeline', page);
}

async function logIn(browser) {
  const page = await browser.newPage({ viewport: WIDE, locale: 'en-GB' });
  await page.goto(`${origin}/admin`);
  await page.getByRole('textbox', { name: 'Email' }).fill(LOGIN.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(LOGIN.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('button', { name: 'Close the banner.' }).click();
  return page;
}

/** An event that was never shared, with a change in its form: its texts are shown, and nothing is sent. */
async function sidePanelPicture(page) {
  await page.setViewportSize({ width: 1360, height: 1500 });
  await page.goto(`${origin}/admin/content-manager/collection-types/plugin::community-hub.event?pageSize=50`);
  await page.getByText('How to choose a bicycle that lasts').first().click();
  const panel = page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Social pages' }) });
  for (const label of ['Tootle (en)', 'Skyline (en)']) {
    await panel.getByRole('checkbox', { name: `Share on ${label}` }).check();
    await panel.getByRole('button', { name: `Write my own text for ${label}` }).waitFor();
  }
  const summary = page.getByRole('textbox', { name: 'Summary' });
  await summary.fill(`${await summary.inputValue()} Bring your questions.`);
  await panel.getByText('Bring your questions.').last().waitFor();
  await panel.getByText('Goes to 2').waitFor();
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  await picture('side-panel', page, { clip: { x: 290, y: 0, width: 1070, height: 1400 } });
}

/** A visitor's question above the other panels, and the answer as it is being written. */
async function repliesPicture(page) {
  await page.setViewportSize({ width: 1360, height: 1050 });
  await page.goto(`${origin}/admin/content-manager/collection-types/plugin::community-hub.news-item?pageSize=50`);
  await page.getByText('Bristol, the kettle is on').first().click();
  const panel = page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Replies' }) });
  await panel.getByRole('button', { name: 'Answer @sam' }).click();
  const answer = panel.getByRole('textbox');
  await answer.fill(`${await answer.inputValue()}Both! The tent bench is by the window.`);
  await panel.getByText(/^4\d of 500 characters$/).waitFor();
  await page.waitForLoadState('networkidle');
  await picture('replies', page, { clip: { x: 290, y: 0, width: 1070, height: 1050 } });
}

async function screenPicture(page, screen, { sign = 'Tootle (en)', height = WIDE.height } = {}) {
  await page.setViewportSize({ ...WIDE, height });
  await page.goto(`${origin}/admin/plugins/community-hub/${screen}`);
  await page.getByRole('main').getByText(sign).first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture(screen, page);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: [...sparticuz.args, '--no-sandbox', '--disable-background-networking'],
  headless: true,
});
try {
  await hubPictures(browser);
  await timelinePicture(browser);
  const admin = await logIn(browser);
  await sidePanelPicture(admin);
  for (const screen of ['accounts', 'posts']) await screenPicture(admin, screen);
  await screenPicture(admin, 'calendar', { sign: 'Post planned', height: 1240 });
  await repliesPicture(admin);
} finally {
  await browser.close();
}
