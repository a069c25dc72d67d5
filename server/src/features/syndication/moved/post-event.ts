import { POST_EVENTS, type PostEventName, type PostEventPayload } from '../../../../../shared/contracts/post-events';
import type { Account, NewPost } from '../ports';
import type { Moved } from './moved';

/** The events of a write: a post entered a state in which it was not before. */
export function eventsOf({ before, after }: Moved): PostEventName[] {
  return POST_EVENTS.filter((name) => isIn(after, name) && !(before && isIn(before, name)));
}

function isIn({ presence, work }: NewPost, name: PostEventName): boolean {
  return name === 'community-hub.post.live' ? presence === 'live' : `community-hub.post.${work}` === name;
}

/** What an event tells: nothing that the posts list would not. */
export function payloadOf({ after }: Moved, account: Account | null): PostEventPayload {
  const { key, kind, documentId, locale, subject, occasion, title, presence, work, problem, receipt } = after;
  return {
    post: { key, kind, documentId, locale, subject, occasion, title, presence, work, url: receipt?.url ?? null },
    account: {
      id: after.accountId,
      channel: account?.channel ?? '',
      label: account?.label ?? '',
      handle: account?.handle ?? '',
    },
    problem: problem && { code: problem.code, detail: problem.detail },
  };
}
