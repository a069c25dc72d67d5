import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { findItem } from '../content-seed';
import { hubService, type PostRow } from '../plugin';
import { asEditor } from './editor';
import type { PlannedPost } from './planned';

const PATIENCE_MS = 90_000;

/** Ticks a post of a public item and presses Share now, as the side panel does. */
export async function share(strapi: Core.Strapi, { item, locale, accounts, moment, at }: PlannedPost): Promise<void> {
  const hub = hubService(strapi);
  const found = await findItem(strapi, item);
  if (!found) throw new Error(`there is no item "${item}"`);
  const target = { ...found, locale };
  const known = await hub.accounts.list();
  const standing = await hub.posts.ofItem(found.documentId, locale);
  const choices = accounts.flatMap((label) => {
    const account = known.find((one) => one.label === label);
    const isStanding = standing.some((post) => post.account.id === account?.id && post.occasion === 'announce');
    return account ? [choiceOf(account.id, isStanding, { moment, at: at ?? null })] : [];
  });
  const written = await hub.plans.write(target, choices);
  if (!written.ok) throw new Error(`${item}: ${JSON.stringify(written.error)}`);
  await asEditor(strapi, '/community-hub/plan/share', async () => {
    const shared = await hub.shareNow(target);
    if (!shared.ok) throw new Error(`${item} is not public`);
  });
}

function choiceOf(id: number, isStanding: boolean, { moment, at }: { moment: string; at: string | null }): object {
  const nothing = { text: null, pictures: null };
  if (moment === 'announce') return { id, ticked: true, at, ...nothing };
  return {
    id,
    ticked: isStanding,
    ...nothing,
    occasions: [{ occasion: moment, subject: '', ticked: true, at, ...nothing }],
  };
}

/** A post as soon as it is as wanted. Throws when it does not come to be. */
export async function postOnce(
  strapi: Core.Strapi,
  { item, locale, account }: { item: string; locale: string; account: string },
  wanted: (post: PostRow) => boolean,
): Promise<PostRow> {
  const found = await findItem(strapi, item);
  if (!found) throw new Error(`there is no item "${item}"`);
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(500)) {
    const posts = await hubService(strapi).posts.ofItem(found.documentId, locale);
    const post = posts.find((one) => one.account.label === account && one.occasion === 'announce');
    if (post && wanted(post)) return post;
  }
  throw new Error(`the post about "${item}" on ${account} was not made in time`);
}
