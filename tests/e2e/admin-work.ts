import type { Page } from 'playwright-core';
import sharp from 'sharp';
import en from '../../admin/src/translations/en';
import fr from '../../admin/src/translations/fr';
import { KIND_UIDS } from '../../shared/kinds';
import { type Language, listPath } from './admin-screens';
import { panel, speak } from './admin-steps';
import type { DemoApp } from './demo-app';

/** An album of the demo, to open its photos. */
export async function albumOf({ api }: DemoApp, language: Language): Promise<{ documentId: string; title: string }> {
  const url = new URL(api);
  url.search = `?kind=album&limit=1&locale=${language}`;
  const { data } = (await (await fetch(url)).json()) as { data: { documentId: string; title: string }[] };
  if (!data[0]) throw new Error(`no album at ${url.href}`);
  return data[0];
}

/** Two rows, one of them wrong: tried, read in French, then written. */
export async function importFile(page: Page, { admin }: DemoApp): Promise<void> {
  await open(page, admin, '/import', 'fr');
  const rows = [
    'identifier,title,startsAt,timezone,attendance,eventStatus',
    'e2e-1,Soup at the lock,2031-02-01T18:00,Europe/Paris,mixed,postponed',
    'e2e-2,Soup on no day,demain,Europe/Paris,mixed,postponed',
  ];
  await choose(page, [{ name: 'soup.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }]);
  const refused = page.getByRole('row').filter({ hasText: 'Soup on no day' });
  await refused.getByText('startsAt doit être un jour et une heure').waitFor();
  await page.getByRole('button', { name: 'Importer 1 ligne' }).click();
  await page.getByText('« soup.csv » est importé').waitFor();
  await page.goto(admin + listPath(KIND_UIDS.event, 'en'));
  const item = page.getByRole('row').filter({ hasText: 'Soup at the lock' });
  await item
    .filter({ hasText: /1 févr. 2031.*18:00/ })
    .filter({ hasText: 'Reporté' })
    .waitFor();
}

/** A table of addresses: tried, used, answered. */
export async function leadOldAddresses(page: Page, { admin, hub }: DemoApp): Promise<void> {
  await open(page, admin, '/redirects', 'en');
  const table = 'from,to,status\n/about-us.html,/hub/en,\n/closed.html,,410\n';
  await choose(page, [{ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }]);
  await page.getByText('2 new, 0 changed').waitFor();
  await page.getByRole('button', { name: en['redirects.import.apply'] }).click();
  await page.getByRole('row').filter({ hasText: '/about-us.html' }).getByText('For ever (301)').waitFor();
  const old = await fetch(new URL('/about-us.html', hub), { redirect: 'manual' });
  const gone = await fetch(new URL('/closed.html', hub));
  expect([old.status, old.headers.get('location'), gone.status]).toEqual([301, '/hub/en', 410]);
}

/** Two pictures at once, described one after the other with Enter. */
export async function describePictures(page: Page, demo: DemoApp): Promise<void> {
  const { documentId } = await albumOf(demo, 'en');
  await open(page, demo.admin, `/albums/${documentId}/photos?locale=en`, 'en');
  const background = '#cc8866';
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .png()
    .toBuffer();
  await choose(
    page,
    ['bridge.png', 'heron.png'].map((name) => ({ name, mimeType: 'image/png', buffer })),
  );
  await page.getByRole('heading', { name: 'heron.png' }).waitFor();
  await page.getByLabel('Description of bridge.png in English').fill('A bridge at noon');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A heron at noon');
  await page.getByRole('button', { name: 'Save 2 photos' }).click();
  await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor();
  await page.reload();
  expect(await page.getByLabel('Description of heron.png in English').inputValue()).toBe('A heron at noon');
}

export async function rebuildPages(page: Page, { admin }: DemoApp): Promise<void> {
  await open(page, admin, '/rebuild', 'fr');
  await page.getByRole('button', { name: fr['rebuild.command.start'] }).click();
  await page.getByText(fr['rebuild.none']).waitFor();
  await page.getByRole('heading', { name: fr['rebuild.status.done'] }).waitFor();
}

/** An item that is public and that nobody shared goes to one account. */
export async function shareNow(page: Page, { admin }: DemoApp): Promise<void> {
  await openItem(page, admin, 'Open workshop weekend');
  const social = panel(page, en['panel.title']);
  await social.getByRole('checkbox', { name: 'Share on Practice' }).click();
  await social.getByRole('button', { name: en['panel.share-now'] }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('It is sent to one account now.').waitFor();
  await dialog.getByRole('button', { name: en['panel.share-now'] }).click();
  await social.getByText(en['presence.live'], { exact: true }).waitFor();
  await open(page, admin, '/practice', 'en');
  await page.getByRole('article').filter({ hasText: 'Open workshop weekend' }).first().waitFor();
}

/** What is typed and saved stands under Draft, what visitors see under Published. */
export async function previewItem(page: Page, { admin }: DemoApp): Promise<void> {
  await openItem(page, admin, 'Repair café on the quay');
  await page
    .getByRole('main')
    .getByRole('textbox', { name: 'Title', exact: true })
    .fill('Repair café under the bridge');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('button:disabled').getByText('Save', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Open preview' }).click();
  const shown = page.frameLocator('iframe').getByRole('heading', { level: 1 });
  await shown.filter({ hasText: 'Repair café under the bridge' }).waitFor();
  await page.getByRole('tab', { name: 'Published' }).click();
  await shown.filter({ hasText: 'Repair café on the quay' }).waitFor();
}

export async function closeAndOpen(page: Page, { admin, hub }: DemoApp): Promise<void> {
  await open(page, admin, '', 'en');
  for (const [command, status] of [
    ['close', 404],
    ['open', 200],
  ] as const) {
    await page.getByRole('button', { name: en[`hub.${command}.button`] }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(en['hub.grant.brand.find']).waitFor();
    await dialog.getByRole('button', { name: en[`hub.${command}.button`] }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await fetch(`${hub}/en`)).status).toBe(status);
  }
}

/** A screen of the plugin in a language. */
async function open(page: Page, admin: string, path: string, language: Language): Promise<void> {
  await speak(page, language);
  await page.goto(`${admin}/plugins/community-hub${path}`);
}

async function openItem(page: Page, admin: string, title: string): Promise<void> {
  await speak(page, 'en');
  await page.goto(admin + listPath(KIND_UIDS.event, 'en'));
  await page.getByRole('link', { name: title }).click();
}

type Files = { name: string; mimeType: string; buffer: Buffer }[];

async function choose(page: Page, files: Files): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
}
