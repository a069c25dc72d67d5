import type { Locator, Page } from 'playwright-core';
import en from '../../admin/src/translations/en';
import { KIND_UIDS } from '../../shared/kinds';
import { waitFor } from '../integration/wait-for';
import { listPath } from './admin-screens';
import { panel, speak } from './admin-steps';
import type { DemoApp } from './demo-app';
import { lookAtAdmin } from './look-at-admin';

const DAY_MS = 86_400_000;
const ITEM = 'Bristol, the kettle is on';
const QUESTION = 'Is there a step at the door?';
const ANSWER = 'None: the ramp is on the left.';

/** A visitor answers a post on Tootle; her words come to the item, and what is answered there stands below them. */
export async function answerVisitor(page: Page, demo: DemoApp): Promise<void> {
  await writeBelow(demo, ITEM, QUESTION);
  await speak(page, 'en');
  await page.goto(demo.admin + listPath(KIND_UIDS.news, 'en'));
  await page.getByRole('link', { name: ITEM }).click();
  const reply = panel(page, en['replies.title']).getByRole('listitem').filter({ hasText: QUESTION });
  const answer = reply.getByRole('button', { name: 'Answer @maud' });
  await answer.click();
  expect([ITEM, await lookAtAdmin(page, 'en')]).toEqual([ITEM, []]);
  await page.reload();
  await answer.click();
  const box = reply.getByRole('textbox', { name: 'Answer @maud' });
  await box.fill(`${await box.inputValue()}${ANSWER}`);
  await reply.getByText(/^\d+ of 500 characters$/).waitFor();
  await reply.getByRole('button', { name: en['replies.send'] }).click();
  await waitFor(async () => (await timeline(demo)).includes(ANSWER), 'the answer on Tootle', 60);
}

/** Moves a planned post by a day, in its dialog, which then tells the new time. */
export async function moveTime(page: Page, { admin }: DemoApp): Promise<void> {
  await speak(page, 'en');
  await page.goto(`${admin}/plugins/community-hub/posts?work=planned`);
  const post = page.getByRole('row').filter({ hasText: 'One per cent for hedges' }).filter({ hasText: 'Tootle (en)' });
  const open = post.getByRole('button', { name: en['post-action.reschedule'] });
  await open.click();
  const dialog = page.getByRole('dialog');
  const time = timeIn(dialog);
  const before = await time.inputValue();
  expect(['the time of a post', await lookAtAdmin(page, 'en')]).toEqual(['the time of a post', []]);
  const after = new Date(Date.parse(`${before}Z`) + DAY_MS).toISOString().slice(0, before.length);
  await time.fill(after);
  await time.press('Enter');
  await dialog.getByRole('button', { name: en['times.change.confirm'] }).click();
  await dialog.waitFor({ state: 'detached' });
  await open.click();
  expect(await timeIn(dialog).inputValue()).toBe(after);
  await page.keyboard.press('Escape');
}

/** Opens what people read about an account and a post, to be looked at. */
export async function lookAtDialogs(page: Page, { admin }: DemoApp): Promise<void> {
  await speak(page, 'fr');
  for (const [path, button] of [
    ['/accounts', 'Règles'],
    ['/posts?presence=live', /^\d+ essais?\s:/],
  ] as const) {
    await page.goto(`${admin}/plugins/community-hub${path}`);
    await page.getByRole('button', { name: button }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading').first().waitFor();
    await dialog.getByRole('status').waitFor({ state: 'detached' });
    expect([path, await lookAtAdmin(page, 'fr')]).toEqual([path, []]);
  }
}

function timeIn(dialog: Locator): Locator {
  return dialog.getByLabel(new RegExp(`^${en['plan.time']}`));
}

async function timeline({ networks }: DemoApp): Promise<string> {
  return (await fetch(networks.tootle.url)).text();
}

/** What @maud writes below our post about an item, with the app of her network. */
async function writeBelow(demo: DemoApp, title: string, text: string): Promise<void> {
  const { url, visitors } = demo.networks.tootle;
  const maud = visitors.find(({ username }) => username === 'maud');
  const post = (await timeline(demo)).split('<article').find((one) => one.includes(title));
  const id = /id="post-(\d+)"/.exec(post ?? '')?.[1];
  const answer = await fetch(`${url}/api/v1/statuses`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${maud?.accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ in_reply_to_id: id, status: `@hub ${text}` }),
  });
  expect(answer.status).toBe(200);
}
