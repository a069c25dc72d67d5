#!/usr/bin/env node
// Takes the README's pictures of a running demo: node scripts/screenshots.mjs [--port 1337]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const at = process.argv.indexOf('--port');
const origin = `http://localhost:${at > 0 ? process.argv[at + 1] : 1337}`;
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/images');
const WIDE = { width: 1360, height: 900 };
const PHONE = { width: 390, height: 844 };

const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: [...sparticuz.args, '--no-sandbox', '--disable-background-networking'],
  headless: true,
});

/** Saves what a page shows, small enough for a README. */
async function picture(name, target, options = {}) {
  const shot = await target.screenshot(options);
  await sharp(shot)
    .jpeg({ quality: 82, mozjpeg: true })
    .toFile(path.join(folder, `${name}.jpg`));
  console.log(`docs/images/${name}.jpg`);
}

async function hubPictures() {
  const wide = await browser.newPage({ viewport: { width: 1360, height: 1180 } });
  await wide.goto(`${origin}/hub/en`, { waitUntil: 'networkidle' });
  await picture('hub-home', wide);
  const phone = await browser.newPage({ viewport: PHONE, deviceScaleFactor: 2, colorScheme: 'dark' });
  await phone.goto(`${origin}/hub/fr/evenements`, { waitUntil: 'networkidle' });
  await phone.locator('main a').nth(2).click();
  await phone.waitForLoadState('networkidle');
  await picture('event-phone', phone);
}

async function login() {
  const page = await browser.newPage({ viewport: WIDE });
  await page.goto(`${origin}/admin`);
  await page.fill('input[name=email]', 'admin@demo.example');
  await page.fill('input[name=password]', 'Demo1234!');
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return page;
}

/** An event that was never shared, with three pages ticked and their posts shown beside it. */
async function sidePanel(page) {
  await page.setViewportSize({ width: 1360, height: 1500 });
  await page.goto(`${origin}/admin/content-manager/collection-types/plugin::community-hub.event?pageSize=50`);
  await page.getByText('How to choose a bicycle that lasts').first().click();
  const boxes = page.getByRole('checkbox', { name: /Tootle|Skyline/ });
  await boxes.first().waitFor();
  for (let index = 0; index < (await boxes.count()); index += 1) {
    await boxes.nth(index).check();
    await page.waitForTimeout(1500);
  }
  await page.waitForTimeout(4000);
  await dismissBanner(page);
  await picture('side-panel', page, { clip: { x: 280, y: 0, width: 1080, height: 1400 } });
}

async function dismissBanner(page) {
  const close = page.getByRole('button', { name: /close/i }).first();
  if (await close.isVisible().catch(() => false)) await close.click();
}

mkdirSync(folder, { recursive: true });
await hubPictures();
const admin = await login();
await sidePanel(admin);
await admin.setViewportSize(WIDE);
for (const [name, place] of [
  ['accounts', 'accounts'],
  ['posts', 'posts'],
]) {
  await admin.goto(`${origin}/admin/plugins/community-hub/${place}`);
  await admin.waitForTimeout(3000);
  await dismissBanner(admin);
  await picture(name, admin);
}
await browser.close();
