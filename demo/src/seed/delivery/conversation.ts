import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { demoNetworks } from '../../networks';
import { findItem } from '../content-seed';
import { hubService } from '../plugin';
import { editorOf } from './editor';
import { postOnce } from './share';
import { callTootle, idOf } from './tootle';

const ACCOUNT = 'Tootle (en)';
const PATIENCE_MS = 60_000;

/** What visitors of Tootle write below posts, and what the brand says. */
const QUESTIONS = [
  {
    item: 'event-night-ride',
    by: 'maud',
    text: 'Is there a slower group? My daughter is nine and rides her own bicycle.',
    answer:
      'Yes! The last group waits at every bridge, and children ride in the middle. Lights can be borrowed at the start.',
  },
  {
    item: 'news-bristol',
    by: 'sam',
    text: 'Finally! Will you repair tents there too, or only bicycles?',
    answer: null,
  },
] as const;

/** Two visitors answer posts of ours; one of them gets an answer. */
export async function letVisitorsAnswer(strapi: Core.Strapi): Promise<void> {
  const tootle = demoNetworks().find(({ id }) => id === 'tootle');
  for (const { item, by, text, answer } of QUESTIONS) {
    const token = tootle?.visitors?.find(({ username }) => username === by)?.accessToken;
    if (!tootle || !token) continue;
    const post = await postOnce(
      strapi,
      { item, locale: 'en', account: ACCOUNT },
      ({ presence }) => presence === 'live',
    );
    const status = { in_reply_to_id: idOf(post), status: `${post.account.handle} ${text}`, language: 'en' };
    await callTootle(tootle.url, token, 'POST', '/api/v1/statuses', status);
    if (answer) await answerOnce(strapi, item, answer);
  }
}

async function answerOnce(strapi: Core.Strapi, item: string, text: string): Promise<void> {
  const { replies } = hubService(strapi);
  const found = await findItem(strapi, item);
  for (const end = Date.now() + PATIENCE_MS; found && Date.now() < end; await sleep(500)) {
    const [reply] = (await replies.ofItem(found.documentId, 'en')).data;
    if (!reply) continue;
    await replies.answer(reply.id, reply.greeting + text, await editorOf(strapi));
    return;
  }
  throw new Error(`the reply about "${item}" was not read in time`);
}
