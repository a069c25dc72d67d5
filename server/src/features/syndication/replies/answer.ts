import type { Draft } from '../../../channels/kit/contract';
import type { Instant } from '../../../core/clock';
import type { ItemNow, NewPost, Post } from '../ports';
import { blankPost } from '../post/new-post';
import type { Reply } from './reply-ports';

/** What a post is about that answers somebody; its subject is the number of the reply. */
export const ANSWER = 'answer';

/** An answer before it is rendered: its words are a person's, it holds no link, and no template makes it. */
export function answerDraft(locale: string, replyTo: Reply['target']): Draft {
  const card = { title: '', description: '', image: null };
  return { locale, link: '', title: '', summary: '', hashtags: [], media: [], card, replyTo };
}

/** The post that carries an answer: it lives the life of every post. */
export function answerPost(
  to: { post: Post; reply: Reply; before: Post | null },
  { key, text, now }: { key: string; text: string; now: Instant },
): NewPost {
  const { kind, documentId, locale, accountId, title } = to.post;
  const generation = (to.before?.generation ?? 0) + 1;
  const identity = { kind, documentId, subject: String(to.reply.id), locale, accountId, occasion: ANSWER, generation };
  return { ...blankPost(now), ...identity, key, title, text, work: 'due', at: now };
}

/** What is asked again at the moment of sending: that what is answered is still there. */
export function answerNow(
  answer: Pick<Post, 'locale' | 'presence'>,
  asked: { reply: Reply; post: Post } | null,
): ItemNow {
  const unsent = answer.presence === 'none';
  // Of one that stands nothing follows any more: it is in step, whatever became of what it answered.
  if (!asked) return { visible: false, reason: unsent ? 'deleted-before-sending' : 'past', detail: NOT_THERE };
  if (unsent && asked.reply.state === 'deleted') {
    return { visible: false, reason: 'deleted-before-sending', detail: NOT_THERE };
  }
  if (unsent && asked.post.presence !== 'live') {
    return {
      visible: false,
      reason: 'not-public',
      detail: 'The post that was answered does not stand there any more.',
    };
  }
  return { visible: true, title: asked.post.title, draft: answerDraft(answer.locale, asked.reply.target) };
}

const NOT_THERE = 'What it answers was deleted.';
