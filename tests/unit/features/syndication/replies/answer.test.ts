import { bluesky } from '../../../../../server/src/channels/bluesky';
import { fitDraft, fitText, limitsFor, measurePost, withLink } from '../../../../../server/src/channels/kit';
import { mastodon } from '../../../../../server/src/channels/mastodon';
import { createRenderer } from '../../../../../server/src/features/syndication';
import { answerDraft, answerNow, answerPost } from '../../../../../server/src/features/syndication/replies/answer';
import type { Reply } from '../../../../../server/src/features/syndication/replies/reply-ports';
import { createReplyDeskStore } from '../../../../../server/src/strapi/store/reply-desk-store';
import { createReplyReadStore } from '../../../../../server/src/strapi/store/reply-read-store';
import { openSqlite } from '../../../../support/syndication/database';
import { manualClock } from '../../../../support/syndication/manual-clock';
import { type SmallHub, smallHub } from '../../../../support/syndication/small-hub';
import { type SmallNetwork, smallNetwork } from '../../../../support/syndication/small-network';

const NOW = '2026-11-22T10:00:00.000Z';
const BY = { name: 'Ana', id: 1 };
let network: SmallNetwork;
let hub: SmallHub;

/** An item that stands there, with a reply under it. */
async function asked() {
  await hub.connect(network);
  await hub.publish('doc', 'Open day');
  await hub.dispatch();
  const [post] = await hub.posts();
  if (!post) throw new Error('no post');
  const author = { handle: '@ann', name: 'Ann', url: null };
  const reply = {
    ...{ id: 'https://first.example/ann', target: { remoteId: 'ann' }, answers: 'p1', own: false, author },
    ...{ text: 'When?', url: null, greeting: '', at: NOW, editedAt: null },
  };
  await createReplyReadStore(hub.knex).save(post, 'first', { replies: [reply], own: [], gone: [] }, NOW);
  const [found] = await createReplyDeskStore(hub.knex).ofItem('doc', 'en');
  if (!found) throw new Error('no reply');
  return found;
}

async function answer(key = 'answer1') {
  const found = await asked();
  const made = answerPost({ ...found, before: null }, { key, text: 'At nine.', now: NOW });
  return { found, made, written: await createReplyDeskStore(hub.knex).answer(found.reply, made, null, BY) };
}

const answers = async () =>
  (await hub.posts())
    .filter(({ occasion }) => occasion === 'answer')
    .map(({ presence, work }) => `${presence} ${work}`);

beforeEach(async () => {
  network = smallNetwork('first');
  hub = smallHub(await openSqlite(), manualClock(), [network]);
});
afterEach(() => hub.knex.destroy());

describe('an answer', () => {
  it('is not touched when its item changes, and goes with it', async () => {
    await answer();
    await hub.publish('doc', 'Open night', { fresh: false, published: ['en'] });
    expect(await answers()).toEqual(['none due']);
    await hub.dispatch();
    expect(await answers()).toEqual(['live idle']);
    await hub.publish('doc', 'Open week', { fresh: false, published: ['en'] });
    expect(await answers()).toEqual(['live idle']);
    await hub.withdraw('doc');
    await hub.dispatch();
    expect(await answers()).toEqual(['removed idle']);
  });

  it('is one where two people answer what they read at the same time', async () => {
    const { found, written } = await answer();
    expect(written).toBe(true);
    const late = answerPost({ ...found, before: null }, { key: 'answer2', text: 'At ten.', now: NOW });
    expect(await createReplyDeskStore(hub.knex).answer(found.reply, late, null, BY)).toBe(false);
    expect(await answers()).toHaveLength(1);
  });

  it('is asked about once more when it is sent, and left alone once it stands there', async () => {
    const { reply, post } = await asked();
    const unsent = { locale: 'en', presence: 'none' as const };
    const live = { locale: 'en', presence: 'live' as const };
    const deleted: Reply = { ...reply, state: 'deleted' };
    expect(answerNow(unsent, { reply, post })).toMatchObject({
      visible: true,
      draft: { link: '', replyTo: reply.target },
    });
    expect(answerNow(unsent, { reply: deleted, post })).toMatchObject({ reason: 'deleted-before-sending' });
    expect(answerNow(unsent, null)).toMatchObject({ reason: 'deleted-before-sending' });
    expect(answerNow(unsent, { reply, post: { ...post, presence: 'removed' } })).toMatchObject({
      reason: 'not-public',
    });
    expect(answerNow(live, { reply: deleted, post })).toMatchObject({ visible: true });
    // What is over stays there.
    expect(answerNow(live, null)).toMatchObject({ reason: 'past' });
  });

  it('is what the person wrote, without a link, a card or a template', () => {
    const render = createRenderer({ limitsFor, fitDraft, fitText, withLink, measurePost });
    const root = { uri: 'at://did:plc:a/app.bsky.feed.post/1', cid: 'bafyroot' };
    const target = { remoteId: 'at://did:plc:b/app.bsky.feed.post/2', extra: { cid: 'bafyparent', root } };
    const draft = answerDraft('fr-CA', target);
    expect(render(bluesky, {}, draft, 'Oui, à neuf heures.')).toMatchObject({
      text: 'Oui, à neuf heures.',
      warnings: [],
      payload: {
        ...{ text: 'Oui, à neuf heures.', images: [], card: null, langs: ['fr-CA'] },
        reply: { root, parent: { uri: target.remoteId, cid: 'bafyparent' } },
      },
    });
    expect(render(mastodon, {}, draft, '@ann Oui.').payload).toEqual({
      ...{ status: '@ann Oui.', language: 'fr', media: [], inReplyTo: target.remoteId },
    });
    const long = render(mastodon, {}, draft, 'mot '.repeat(200));
    expect([long.warnings, long.counter.used <= 500]).toEqual([['text-shortened'], true]);
  });
});
