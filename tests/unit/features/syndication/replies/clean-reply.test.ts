import type { RemoteReply } from '../../../../../server/src/channels/kit';
import { cleanReply } from '../../../../../server/src/features/syndication/replies/clean-reply';

const REPLY: RemoteReply = {
  id: 'https://social.example/1',
  target: { remoteId: '1' },
  answers: '2',
  own: false,
  author: { handle: '@eve@social.example', name: 'Eve', url: 'https://social.example/@eve' },
  text: 'Hello',
  url: 'https://social.example/@eve/1',
  at: '2026-11-22T10:00:00+01:00',
  editedAt: null,
  greeting: '@eve@social.example ',
};

describe('a reply of a stranger', () => {
  it('is kept as it is when there is nothing wrong with it, with its time in UTC', () => {
    expect(cleanReply(REPLY)).toEqual({ ...REPLY, at: '2026-11-22T09:00:00.000Z' });
  });

  it('loses what hides or turns its words, and what no database takes', () => {
    const text = ' a\u0000b\u202Egnp.exe\u2066\r\nc\ud800 ';
    const author = { handle: '@e\nve', name: 'E\u202Eve\tX', url: null };
    expect(cleanReply({ ...REPLY, text, author })).toMatchObject({
      text: 'a b gnp.exe  \nc',
      author: { handle: '@e ve', name: 'E ve X' },
    });
  });

  it('is cut to what its columns hold', () => {
    const author = { handle: `@${'e'.repeat(400)}`, name: 'n'.repeat(400), url: null };
    const clean = cleanReply({ ...REPLY, author, text: 't'.repeat(20_000), greeting: `@${'g'.repeat(400)} ` });
    expect([clean?.author.handle.length, clean?.author.name.length, clean?.text.length]).toEqual([254, 254, 10_000]);
    expect(clean?.greeting).toMatch(/^@g+ $/);
    expect(clean?.greeting.length).toBe(255);
  });

  it.each([
    ['javascript:alert(1)', 'data:text/html,x'],
    [`https://social.example/${'e'.repeat(70_000)}`, `https://social.example/?${'é'.repeat(400)}`],
  ])('leads only to web addresses that fit into a column', (ofAuthor, url) => {
    const author = { ...REPLY.author, url: ofAuthor };
    expect(cleanReply({ ...REPLY, author, url })).toMatchObject({ author: { url: null }, url: null });
  });

  it.each([
    ['without a time', { at: 'yesterday' }],
    ['without a name', { target: { remoteId: '' } }],
    ['with a name that fits nowhere', { target: { remoteId: 'x'.repeat(300) } }],
  ])('is not kept %s', (_, change) => {
    expect(cleanReply({ ...REPLY, ...change })).toBeNull();
  });
});
