import { bluesky } from './bluesky';
import type { Channel } from './kit';
import { manual } from './manual';
import { mastodon } from './mastodon';
import { type PracticeTimeline, practice } from './practice';
import { webhook } from './webhook';

/** Every network we can talk to, in the order lists show them. Equal to the folders beside this file. */
export const CHANNEL_IDS = ['mastodon', 'bluesky', 'webhook', 'manual', 'practice'] as const;
export type ChannelId = (typeof CHANNEL_IDS)[number];

/** The channels; the practice network needs a place for its timeline. */
export function createChannels({ practiceTimeline }: { practiceTimeline: PracticeTimeline }): Channel[] {
  const channels = { mastodon, bluesky, webhook, manual, practice: practice(practiceTimeline) } satisfies Record<
    ChannelId,
    Channel
  >;
  return CHANNEL_IDS.map((id) => channels[id]);
}
