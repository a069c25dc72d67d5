import type { Emulator, TimelinePost } from '../emulators/emulator';
import { startMastodon } from '../emulators/mastodon';
import { type AdminSession, loginAs } from './admin-session';
import { type BootedHub, bootHub } from './boot';
import type { TestDatabase } from './databases';
import { type Editor, editorOf } from './editor';

/** What the network gave the team for its page. */
export const TEAM_TOKEN = 'token-of-the-team-page';

/** A hub, a Mastodon of our own, an account connected there, and the person who runs both. */
export interface TeamPage extends Editor {
  hub: BootedHub;
  network: Emulator;
  admin: AdminSession;
  /** Id of the account that is connected from the start, "Team page", in English. */
  account: number;
  /** Connects one more account; answers its id. */
  connect(account: { channel: string; label: string; locale: string; fields: Record<string, string> }): Promise<number>;
  /** The posts on the network that name the title. */
  onNetwork(title: string): TimelinePost[];
  stop(): Promise<void>;
}

/** Starts all of it. `kinds` are what its accounts share, `people` those on the network beside the team. */
export async function openTeamPage(options: {
  database: TestDatabase;
  kinds: readonly string[];
  /** Merged over what the page needs, one level deep. */
  config?: { syndication?: object; [section: string]: object | undefined };
  people?: readonly { id: string; username: string; displayName: string; token: string }[];
}): Promise<TeamPage> {
  const team = { id: '1', username: 'team', displayName: 'Team', token: TEAM_TOKEN };
  const network = await startMastodon({ accounts: [team, ...(options.people ?? [])] });
  // A network that goes on listening would keep jest alive.
  const hub = await bootWith(network, options).catch(async (error: unknown) => {
    await network.stop();
    throw error;
  });
  const admin = await loginAs(hub, 'super-admin');
  const connect: TeamPage['connect'] = async (account) => {
    const answer = await admin.call('post', '/community-hub/accounts', { ...account, kinds: options.kinds });
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    return answer.body.data.id;
  };
  const fields = { instance: network.url, accessToken: TEAM_TOKEN };
  const account = await connect({ channel: 'mastodon', label: 'Team page', locale: 'en', fields });
  return {
    ...{ ...editorOf(admin), hub, network, admin, account, connect },
    onNetwork: (title) => network.posts().filter(({ text }) => text.includes(title)),
    stop: async () => {
      await hub.stop();
      await network.stop();
    },
  };
}

function bootWith(network: Emulator, { database, config }: Parameters<typeof openTeamPage>[0]): Promise<BootedHub> {
  return bootHub({
    database,
    config: {
      hub: { publicUrl: 'http://localhost:1337' },
      network: { allowedPrivate: [`127.0.0.1:${network.port}`] },
      ...config,
      syndication: { sweepSeconds: 1, ...config?.syndication },
    },
  });
}
