import type { Faults } from './faults';
import type { OnStore, RunningServer } from './http-server';

/** A post as a person would see it on the network's page. */
export interface TimelinePost {
  id: string;
  account: { name: string; handle: string };
  /** Safe HTML. */
  html: string;
  text: string;
  language: string | null;
  media: { url: string; alt: string }[];
  card: { url: string; title: string; description: string; imageUrl: string | null } | null;
  postedAt: string;
  editedAt: string | null;
  /** Id of the post that it answers. */
  replyTo?: string;
  /** Shown folded: the message as it came, for a receiver of webhooks. */
  detail?: { title: string; text: string };
}

/** A fake network that runs. */
export interface Emulator {
  url: string;
  port: number;
  /** What stands there now, newest first. */
  posts(): TimelinePost[];
  faults: Faults;
  calls: RunningServer['calls'];
  /** Calls that were answered with 429 because a limit was reached. */
  limited(): number;
  stop(): Promise<void>;
}

export interface EmulatorOptions {
  port?: number | undefined;
  /** JSON file that keeps the state over restarts. */
  stateFile?: string | undefined;
  /** Time of the fake network, for keys and tokens that expire. */
  now?: (() => Date) | undefined;
  onStore?: OnStore | undefined;
}

/** `image/jpeg` and the like by the first bytes of a file; undefined for anything that is no picture. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('GIF8')) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  return undefined;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
