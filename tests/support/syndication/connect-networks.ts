import type { Knex } from 'knex';
import { type Clock, toInstant } from '../../../server/src/core/clock';
import type { AccountStore } from '../../../server/src/features/syndication/ports';
import { createAccountStore } from '../../../server/src/strapi/store/account-store';
import { REVERSING_CIPHER } from './small-hub';

interface FakeNetwork {
  name: string;
  account: Pick<Parameters<AccountStore['insert']>[0], 'channel' | 'settings' | 'secrets' | 'facts'>;
}

/** Connects an account on each fake network to a hub without accounts; their ids are 1, 2, 3... in the networks' order. */
export async function connectNetworks(knex: Knex, networks: readonly FakeNetwork[], clock: Clock): Promise<void> {
  const accounts = createAccountStore(knex, REVERSING_CIPHER);
  for (const [index, { name, account }] of networks.entries()) {
    const { id } = await accounts.insert({
      label: name,
      locale: '',
      kinds: ['news'],
      handle: `@${name}`,
      displayName: name,
      url: null,
      state: 'ready',
      publicUrl: 'https://hub.example.org',
      connectedAt: toInstant(clock.now()),
      ...account,
    });
    // Where accounts were deleted before, the database goes on counting.
    await knex('community_hub_accounts')
      .where({ id })
      .update({ id: index + 1 });
  }
}
