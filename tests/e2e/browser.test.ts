import type { Browser, Locator, Page } from 'playwright-core';
import en from '../../admin/src/translations/en';
import fr from '../../admin/src/translations/fr';
import { answerVisitor, lookAtDialogs, moveTime } from './admin-delivery';
import { FORMS, listPath, SCREENS } from './admin-screens';
import {
  accountCard,
  fillEvent,
  fillTitle,
  logIn,
  openNewEvent,
  panel,
  publish,
  sidePanel,
  speak,
  unpublish,
} from './admin-steps';
import {
  albumOf,
  closeAndOpen,
  describePictures,
  importFile,
  leadOldAddresses,
  previewItem,
  rebuildPages,
  shareNow,
} from './admin-work';
import { recorded, startBrowser, type Visit, visit } from './browser';
import { type DemoApp, startDemo } from './demo-app';
import { lookAtAdmin } from './look-at-admin';

const MINUTE = 60_000;
const BEFORE = 'Lantern ride along the canal';
const AFTER = 'Lantern ride along the river';
const NETWORKS = ['tootle', 'skyline'] as const;
const LANGUAGES = [
  ['English', 'en', en],
  ['French', 'fr', fr],
] as const;

describe('the demo in a browser', () => {
  let demo: DemoApp;
  let browser: Browser;
  let editor: Visit;
  let reader: Visit;

  beforeAll(async () => {
    demo = await startDemo();
    browser = await startBrowser();
    editor = await visit(browser);
    reader = await visit(browser);
    await logIn(editor.page, demo);
    // The demo connects its accounts and shares its first items once it listens.
    for (const network of NETWORKS) await (await postOn(network, '')).first().waitFor();
  }, 8 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const steps = (name: string, run: () => Promise<void>) => () =>
    recorded(name, { editor, reader }, () => demo.log(), run);
  /** The post with these words on a network's public page, which renews itself. */
  const postOn = (network: (typeof NETWORKS)[number], words: string) =>
    reader.page
      .goto(demo.networks[network].url)
      .then(() => reader.page.getByRole('article').filter({ hasText: words }));
  const head = (property: string) => reader.page.locator(`head meta[property="${property}"]`).getAttribute('content');

  it(
    'takes an event from the form to the hub and two networks, keeps it in step and takes it back',
    steps('way-of-an-event', async () => {
      const { page } = editor;
      await openNewEvent(page);
      await sidePanel(page).getByText(en['panel.fill-in']).waitFor();
      await fillEvent(page, {
        title: BEFORE,
        summary: 'A slow ride with lanterns, and soup at the lock.',
        startsAt: '2031-05-20T18:30',
        endsAt: '2031-05-20T21:00',
        city: 'Paris',
      });

      await sidePanel(page).getByText('Goes to 4 accounts').waitFor();
      const promised: Record<string, string> = {};
      for (const [network, label] of [
        ['tootle', 'Tootle (en)'],
        ['skyline', 'Skyline (en)'],
      ] as const) {
        const text = accountCard(page, label).getByRole('paragraph').filter({ hasText: BEFORE });
        await text.filter({ hasText: /20 May 2031.*18:30/ }).waitFor();
        promised[network] = letters(await text.innerText());
      }
      expect(await accountCard(page, 'Tootle (fr)').count()).toBe(0);

      await publish(page);
      const addresses = new Set<string>();
      for (const network of NETWORKS) {
        const post = await postOn(network, BEFORE);
        await post.waitFor();
        expect(letters(await post.locator('.text').innerText())).toBe(promised[network]);
        await reader.page.goto(await linkToHub(post.getByRole('link')));
        addresses.add(reader.page.url());
        expect(await reader.page.getByRole('heading', { level: 1 }).innerText()).toBe(BEFORE);
        expect(await head('og:title')).toBe(BEFORE);
        expect(await head('og:url')).toBe(reader.page.url());
      }
      expect([...addresses]).toEqual([`${demo.hub}/en/events/lantern-ride-along-the-canal`]);
      const [address = ''] = addresses;

      await fillTitle(page, AFTER);
      await publish(page);
      for (const network of NETWORKS) {
        await (await postOn(network, AFTER)).waitFor();
        expect(await (await postOn(network, BEFORE)).count()).toBe(0);
      }
      await reader.page.goto(address);
      expect(await head('og:title')).toBe(AFTER);

      await unpublish(page);
      for (const network of NETWORKS) await (await postOn(network, AFTER)).waitFor({ state: 'detached' });
      expect((await reader.page.goto(address))?.status()).toBe(410);
    }),
    6 * MINUTE,
  );

  it.each(LANGUAGES)(
    'shows each screen of the plugin in %s, with every text, without an error and open to everybody',
    (name, language, texts) =>
      steps(`screens-in-${name}`, async () => {
        const { page, troubles } = editor;
        await speak(page, language);
        const album = await albumOf(demo, language);
        const photos = `/albums/${album.documentId}/photos?locale=${language}`;
        const screens = SCREENS.map(([path, key]) => [path, texts[key]] as const);
        for (const [path, heading] of [...screens, [photos, album.title] as const]) {
          troubles.length = 0;
          await page.goto(`${demo.admin}/plugins/community-hub${path}`);
          await page.getByRole('heading', { level: 1 }).filter({ hasText: heading }).waitFor();
          await loaded(page);
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          expect(await page.locator('body').innerText()).not.toMatch(/community-hub\.\w|\{\w+\}|\bundefined\b/);
          expect([path, troubles, await lookAtAdmin(page, language)]).toEqual([path, [], []]);
        }
      })(),
    6 * MINUTE,
  );

  it.each(LANGUAGES)(
    'shows what is ours in lists and forms in %s, in words and open to everybody',
    (name, language, texts) =>
      steps(`forms-in-${name}`, async () => {
        const { page } = editor;
        await speak(page, language);
        for (const { uid, name: item, panels } of FORMS) {
          await page.goto(demo.admin + listPath(uid, language));
          const link = page.getByRole('link', { name: item[language] });
          await link.waitFor();
          expect(await page.getByRole('main').innerText()).not.toMatch(/\d{4}-\d{2}-\d{2}T|\bonsite\b|\bscheduled\b/);
          await link.click();
          for (const key of panels) await panel(page, texts[key]).waitFor();
          expect([uid, await lookAtAdmin(page, language)]).toEqual([uid, []]);
        }
      })(),
    6 * MINUTE,
  );

  it.each([
    ['tries a file, says in French what is wrong, and imports the rest', importFile],
    ['leads addresses of the old site to the hub', leadOldAddresses],
    ['makes photos of dropped pictures and keeps what is written about them', describePictures],
    ['makes every page again and finds nothing to change', rebuildPages],
    ['moves a planned post to another time', moveTime],
    ['brings a reply to its item, and the answer to its network', answerVisitor],
    ['shows rules and history open to everybody', lookAtDialogs],
    ['shares now what was public before', shareNow],
    ['shows the draft and the published page under the tabs of the preview', previewItem],
    ['closes the hub to visitors and opens it again', closeAndOpen],
  ] as const)('%s', (name, work) => steps(name, () => work(editor.page, demo))(), 3 * MINUTE);
});

/** Nothing on the screen is on its way any more. */
async function loaded(page: Page): Promise<void> {
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** The letters of a text: networks break lines and addresses as they like. */
function letters(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Address of the first link to the hub among the links of a post. */
async function linkToHub(links: Locator): Promise<string> {
  for (const link of await links.all()) {
    const address = await link.getAttribute('href');
    if (address?.includes('/hub/go/')) return address;
  }
  throw new Error('the post has no link to the hub');
}
