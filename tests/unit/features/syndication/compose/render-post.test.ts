import * as fc from 'fast-check';
import { createChannels } from '../../../../../server/src/channels';
import {
  type Draft,
  fitDraft,
  fitText,
  limitsFor,
  measurePost,
  withLink,
} from '../../../../../server/src/channels/kit';
import { canonicalJson } from '../../../../../server/src/core/json';
import { createRenderer } from '../../../../../server/src/features/syndication';
import { memoryTimeline } from '../../../../emulators/practice';

const render = createRenderer({ limitsFor, fitDraft, fitText, withLink, measurePost });
const channels = createChannels({ practiceTimeline: memoryTimeline() }).map((channel) => ({ id: channel.id, channel }));

const LINK = 'https://hub.example/hub/go/k1';
const picture = (id: number) => ({ id, mime: 'image/png', width: 100, height: 80, alt: 'A picture' });
const draft: Draft = {
  locale: 'en',
  link: LINK,
  title: 'Open day',
  summary: 'Come and see.',
  hashtags: ['repair'],
  media: [],
  card: { title: 'Open day', description: 'Come and see.', image: null },
};

describe.each(channels)('a post rendered for $id', ({ channel }) => {
  it('says title and summary and keeps the link in its payload', () => {
    const { payload, text, warnings } = render(channel, {}, draft, null);
    expect(text).toContain('Open day');
    expect(text).toContain('Come and see.');
    expect(canonicalJson(payload)).toContain(LINK);
    expect(warnings).toEqual([]);
  });

  it('takes the editor’s own words, and adds the link where she left it out', () => {
    const { payload, text } = render(channel, {}, draft, 'My own words.');
    expect(text).toContain('My own words.');
    expect(text).not.toContain('Come and see.');
    expect(canonicalJson(payload)).toContain(LINK);
  });

  it('does not add the link twice', () => {
    const { payload } = render(channel, {}, draft, `Look: ${LINK} now`);
    const own = render(channel, {}, draft, 'Look now');
    const times = (value: unknown) => JSON.stringify(value).split(LINK).length;
    expect(times(payload)).toBe(times(own.payload));
  });

  it('takes an empty text for none', () => {
    expect(render(channel, {}, draft, '  ').payload).toEqual(render(channel, {}, draft, null).payload);
  });

  it('says that pictures were left out', () => {
    const many = { ...draft, media: Array.from({ length: 9 }, (_, index) => picture(index)) };
    const rendered = render(channel, {}, many, null);
    expect(rendered.warnings).toContain('media-left-out');
    expect(rendered.draft.media).toHaveLength(channel.limits.media.max);
  });

  it('never passes the network’s limit and always keeps the link, whatever an editor wrote', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5000 }), (words) => {
        const { payload, counter } = render(channel, {}, draft, words);
        expect(counter.used).toBeLessThanOrEqual(counter.max);
        expect(canonicalJson(payload)).toContain(LINK);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whenever it is rendered', () => {
    expect(canonicalJson(render(channel, {}, draft, null).payload)).toBe(
      canonicalJson(render(channel, {}, structuredClone(draft), null).payload),
    );
  });
});

it('says that an editor’s text was cut', () => {
  const [mastodon] = channels;
  if (!mastodon) throw new Error('no channel');
  const { warnings, text } = render(mastodon.channel, {}, draft, 'word '.repeat(400));
  expect(warnings).toEqual(['text-shortened']);
  expect(text.endsWith(LINK)).toBe(true);
});
