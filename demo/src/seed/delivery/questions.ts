import type { Core } from '@strapi/strapi';
import { demoNetworks } from '../../networks';
import { hubService } from '../plugin';
import { editorOf } from './editor';
import { postOnce, share } from './share';
import { callTootle, idOf } from './tootle';

const APPROVED_ON = 'Skyline (en)';

/** Jobs need a second pair of eyes on one account: one proposal waits, one was refused. */
export async function proposePosts(strapi: Core.Strapi): Promise<void> {
  const { accounts, approvals } = hubService(strapi);
  const account = (await accounts.list()).find(({ label }) => label === APPROVED_ON);
  if (!account) return;
  const approval = { kinds: ['job'], ownAllowed: true };
  await accounts.setRules(account.id, { ...account.rules, approval });
  for (const item of ['job-developer', 'job-seamstress']) {
    await share(strapi, { item, locale: 'en', accounts: [APPROVED_ON], moment: 'announce' });
  }
  const about = { item: 'job-developer', locale: 'en', account: APPROVED_ON };
  const refused = await postOnce(strapi, about, ({ approval }) => approval?.state === 'proposed');
  const by = { ...(await editorOf(strapi)), name: 'Naomi Perrin', id: null };
  await approvals.answer([refused.id], { answer: 'refuse', by, reason: 'Please say first that it is fully remote.' });
}

/** A page that only people post on has something to do for them. */
export async function askForHands(strapi: Core.Strapi): Promise<void> {
  const { accounts } = hubService(strapi);
  // A hub on one's own machine takes no page on a real network; one of a practice network stands for it.
  const profile = `${demoNetworks().find(({ id }) => id === 'receiver')?.url ?? ''}/by-hand`;
  const fields = { network: 'LinkedIn', profile, limit: '' };
  const known = (await accounts.list()).some(({ label }) => label === 'LinkedIn');
  const input = { channel: 'manual', label: 'LinkedIn', locale: '', kinds: [], fields };
  const connected = known ? null : await accounts.connect(input);
  if (connected?.ok === false) throw new Error(JSON.stringify(connected.error));
  await share(strapi, { item: 'album-river', locale: 'en', accounts: ['LinkedIn'], moment: 'announce' });
}

/** Somebody corrected a post on the network itself: the hub asks which text is right. */
export async function changeBehindOurBack(strapi: Core.Strapi): Promise<void> {
  const tootle = demoNetworks().find(({ id }) => id === 'tootle');
  const token = tootle?.accounts.find(({ locale }) => locale === 'en')?.accessToken;
  if (!tootle || !token) return;
  const about = { item: 'training-bike-care', locale: 'en', account: 'Tootle (en)' };
  const post = await postOnce(strapi, about, ({ presence, work }) => presence === 'live' && work === 'idle');
  const address = `/api/v1/statuses/${idOf(post)}`;
  const { text } = (await callTootle(tootle.url, token, 'GET', `${address}/source`)) as { text: string };
  const shown = (await callTootle(tootle.url, token, 'GET', address)) as { media_attachments: { id: string }[] };
  await callTootle(tootle.url, token, 'PUT', address, {
    status: text.replace('\n', ' (fully booked in Nantes)\n'),
    media_ids: shown.media_attachments.map(({ id }) => id),
  });
  await hubService(strapi).patrol.lookAt(post.id);
}
