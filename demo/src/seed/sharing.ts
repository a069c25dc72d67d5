import type { Core } from '@strapi/strapi';
import { demoNetworks } from '../networks';
import { SHARED_FIRST } from './content';
import { findItem } from './content-seed';
import { type AccountInput, hubService } from './plugin';
import { publish } from './write';

const DONE = { type: 'demo', name: 'seed', key: 'shared-first-items' } as const;
/** Who shares the first items, as their history says. */
const DEMO = { name: 'Demo', id: null };
const KINDS = ['news', 'event', 'training', 'album', 'job', 'store'];

/**
 * Connects the demo's accounts and shares the first items, so that the timelines are alive. Networks
 * fetch link cards from the hub, so this must run once the app listens; once is enough.
 */
export async function shareFirstItems(strapi: Core.Strapi): Promise<void> {
  if (await strapi.store.get(DONE)) return;
  await connectAccounts(strapi);
  for (const key of SHARED_FIRST) {
    const item = await findItem(strapi, key);
    if (!item) continue;
    // Published by code, so its posts wait until somebody asks; here the demo does.
    await publish(strapi, item.kind, item.documentId);
    await hubService(strapi).posts.answerNotAsked('share', DEMO, { documentId: item.documentId });
  }
  await strapi.store.set({ ...DONE, value: true });
}

/** Another port is another public address: in the demo that is never a copy. */
export async function sayMoved(strapi: Core.Strapi): Promise<void> {
  const { moves } = hubService(strapi);
  if (await moves.question()) await moves.answer('moved');
}

async function connectAccounts(strapi: Core.Strapi): Promise<void> {
  const { accounts } = hubService(strapi);
  const known = new Set((await accounts.list()).map((account) => account.label));
  for (const input of demoAccounts()) {
    if (known.has(input.label)) continue;
    const connected = await accounts.connect(input);
    if (!connected.ok) strapi.log.warn(`demo: ${input.label} was not connected: ${JSON.stringify(connected.error)}`);
  }
}

function demoAccounts(): AccountInput[] {
  const onNetworks = demoNetworks().flatMap(({ name, channel, accounts }) =>
    accounts.map(({ locale, ...fields }) => ({
      channel,
      label: locale ? `${name} (${locale})` : name,
      locale,
      kinds: KINDS,
      fields,
    })),
  );
  const practice = { channel: 'practice', label: 'Practice', locale: '', kinds: KINDS, fields: { name: 'Tournelune' } };
  return [practice, ...onNetworks];
}
