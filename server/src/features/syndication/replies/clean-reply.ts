import type { RemoteReply } from '../../../channels/kit/contract';
import { type Instant, toInstant } from '../../../core/clock';
import { webAddress } from '../../../core/parse-url';

/** A reply as it is stored: text of strangers, made harmless and cut to size. */
export type CleanReply = RemoteReply & { at: Instant; editedAt: Instant | null };

/** Characters that are kept: more than any network that we read lets people write. */
const LONGEST = { text: 10_000, line: 255 } as const;

/** Null for what cannot be stored: without a name that fits, or a time. */
export function cleanReply(reply: RemoteReply): CleanReply | null {
  const at = instantOf(reply.at);
  const { remoteId } = reply.target;
  if (at === null || remoteId === '' || remoteId.length > LONGEST.line || reply.answers.length > LONGEST.line) {
    return null;
  }
  const { handle, name, url } = reply.author;
  return {
    ...reply,
    at,
    editedAt: reply.editedAt === null ? null : instantOf(reply.editedAt),
    author: { handle: line(handle), name: line(name), url: webAddress(url) },
    greeting: line(reply.greeting) === '' ? '' : `${line(reply.greeting)} `,
    text: visible(reply.text).slice(0, LONGEST.text).trim(),
    url: webAddress(reply.url),
  };
}

function instantOf(text: string): Instant | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : toInstant(new Date(time));
}

/** Control characters, and those that turn the direction of what follows, hide what a text says; no database likes the first. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, (char) => (char === '\n' ? '\n' : ' '));
}

function line(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST.line - 1);
}
