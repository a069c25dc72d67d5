import type { Locator, Page } from 'playwright-core';
import type { DemoApp } from './demo-app';

/** What the test writes into the form of an event. */
export interface EventWords {
  title: string;
  summary: string;
  startsAt: string;
  endsAt: string;
  /** A part of the zone's name, as somebody types it. */
  city: string;
}

/** Logs in with the login that `npm run demo` prints. */
export async function logIn(page: Page, { admin, login }: DemoApp): Promise<void> {
  await page.goto(admin);
  await page.getByRole('textbox', { name: 'Email' }).fill(login.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(login.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Content Manager' }).waitFor();
}

/** Goes to the form of a new event by the menu, as an editor does. */
export async function openNewEvent(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Content Manager' }).click();
  await page.getByRole('link', { name: 'Event', exact: true }).click();
  await page.getByRole('link', { name: 'Create new entry' }).first().click();
  await page.getByRole('heading', { name: 'Create an entry' }).waitFor();
}

/** Fills what an event needs. */
export async function fillEvent(page: Page, words: EventWords): Promise<void> {
  const form = page.getByRole('main');
  await fillTitle(page, words.title);
  await form.getByRole('textbox', { name: 'Summary' }).fill(words.summary);
  await form.getByLabel(/^Starts\b/).fill(words.startsAt);
  await form.getByLabel(/^Ends\b/).fill(words.endsAt);
  const zone = form.getByRole('combobox', { name: 'Time zone' });
  await zone.click();
  await zone.pressSequentially(words.city);
  await page.getByRole('option', { name: words.city }).click();
}

export async function fillTitle(page: Page, title: string): Promise<void> {
  await page.getByRole('main').getByRole('textbox', { name: 'Title', exact: true }).fill(title);
}

/** A panel beside the form, by its title. */
export function panel(page: Page, title: string): Locator {
  return page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** The panel that says where the item goes. */
export function sidePanel(page: Page): Locator {
  return panel(page, 'Social pages');
}

/** The card of one account in the side panel. */
export function accountCard(page: Page, label: string): Locator {
  return sidePanel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: `Share on ${label}` }) });
}

/** Presses Publish and waits until there is nothing left to publish. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.locator('button:disabled').getByText('Publish', { exact: true }).waitFor();
}

export async function unpublish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More document actions' }).click();
  await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
}

/** Shows the admin in another language from the next page on. */
export async function speak(page: Page, language: 'en' | 'fr'): Promise<void> {
  await page.evaluate((value) => localStorage.setItem('strapi-admin-language', value), language);
}
