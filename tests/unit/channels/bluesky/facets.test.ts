import { richText } from '../../../../server/src/channels/bluesky/facets';

describe('richText', () => {
  it('finds the link of the vendor’s own example at byte 74', () => {
    const text = '✨ example mentioning @atproto.com to share the URL 👨‍❤️‍👨 https://en.wikipedia.org/wiki/CBOR.';
    const made = richText(text, 16);
    expect(made.text).toBe(text.replace('https://', ''));
    expect(made.facets).toEqual([
      {
        index: { byteStart: 74, byteEnd: 74 + 'en.wikipedia.org/wiki/CBOR'.length },
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://en.wikipedia.org/wiki/CBOR' }],
      },
    ]);
  });

  it('marks hashtags, but none inside a link, after a letter, or of digits alone', () => {
    const { facets } = richText('#réparer c#nothing #2026 https://a.org/#top (#bis)', 16);
    expect(facets.map(({ features: [feature] }) => feature)).toEqual([
      { $type: 'app.bsky.richtext.facet#tag', tag: 'réparer' },
      { $type: 'app.bsky.richtext.facet#link', uri: 'https://a.org/#top' },
      { $type: 'app.bsky.richtext.facet#tag', tag: 'bis' },
    ]);
  });
});
