import fc from 'fast-check';
import { bluesky } from '../../../../server/src/channels/bluesky';
import {
  clipText,
  composeText,
  fitDraft,
  fitText,
  type Limits,
  measurePost,
  withLink,
} from '../../../../server/src/channels/kit';
import { mastodon } from '../../../../server/src/channels/mastodon';
import { blueskySubject, mastodonSubject, practiceSubject, webhookSubject } from '../../../contract/channels/benches';
import { draftOf, picture } from '../../../contract/channels/drafts';

const link = 'https://hub.example.org/hub/go/k7x2m4p9q1rs';
const limits: Limits['text'] = { max: 100, unit: 'grapheme' };
const parts = { title: 'Open night', summary: '', link, hashtags: [] as string[] };

describe('fitText', () => {
  it('writes title, summary, link and hashtags in the order people read them', () => {
    const wide = { ...limits, max: 500 };
    const { text, shortened } = fitText({ ...parts, summary: 'Come in.', hashtags: ['repair', 'open day'] }, wide);
    expect(text).toBe(`Open night\n\nCome in.\n\n${link}\n\n#repair #OpenDay`);
    expect(shortened).toBe(false);
  });

  it('cuts the summary at a word and keeps the link and the hashtags', () => {
    const summary = 'Bring the chair you always wanted to mend, and the patience for it';
    const { text, shortened } = fitText({ ...parts, title: 'Night', summary, hashtags: ['repair'] }, limits);
    expect(text).toBe(`Night\n\nBring the chair you always wanted to…\n\n${link}\n\n#repair`);
    expect(shortened).toBe(true);
  });

  it('gives up the summary before hashtags, and hashtags from the end', () => {
    const hashtags = ['repair', 'workshop', 'neighbours', 'oldwoodenchairs'];
    const { text } = fitText({ ...parts, summary: 'x'.repeat(80), hashtags }, limits);
    expect(text).toBe(`Open night\n\n${link}\n\n#repair #workshop #neighbours`);
  });

  it('cuts the title last', () => {
    const title = 'An evening for everybody who would like to learn how things are made to last';
    const { text } = fitText({ ...parts, title, hashtags: ['repair'] }, limits);
    expect(text).toBe(`An evening for everybody who would like to learn how…\n\n${link}`);
  });

  it('cuts text without spaces at a word of its language', () => {
    const summary =
      '椅子を直したい方はどなたでもお越しください。工具とお茶と、辛抱強い人たちが六時からお待ちしています。'.repeat(3);
    const { text } = fitText({ ...parts, summary }, limits);
    expect(text).toContain('…');
    expect([...text].length).toBeLessThanOrEqual(100);
  });

  it('never leaves half a family or half a flag', () => {
    const summary = '👨‍👩‍👧‍👦🇫🇷'.repeat(60);
    const { text } = fitText({ ...parts, summary }, limits);
    expect(text.replace(/👨‍👩‍👧‍👦|🇫🇷/gu, '')).not.toMatch(/[\u200d\u{1F1E6}-\u{1F1FF}\u{1F468}]/u);
  });

  it('does not say the title twice', () => {
    expect(fitText({ ...parts, summary: ' Open  night ' }, limits).text).toBe(`Open night\n\n${link}`);
  });

  it('takes out what could hide or turn the text', () => {
    expect(fitText({ ...parts, title: 'Open\u202e \u0007night' }, limits).text).toBe(`Open night\n\n${link}`);
  });

  it('counts a link at the network’s price', () => {
    const dear = { ...limits, max: 60, linkCost: 23 };
    const long = `https://hub.example.com/${'a'.repeat(300)}`;
    expect(fitText({ ...parts, link: long, summary: 'Come in and stay.' }, dear).text).toContain(long);
  });
});

describe('a composed text never exceeds its network', () => {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    fc.constantFrom('👨‍👩‍👧‍👦', '🇫🇷', 'e\u0301\u0323\u0308', '#tag', '@someone@mastodon.social', '\n\n', '"\\"\\'),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom(
      'https://example.com/a_(b)',
      'https://sub.example.fr:8443/x?y=(z)',
      'http://a.co',
      'https://exämple.de/ü',
    ),
  );
  // Long enough that most texts must be cut: fast-check alone would make short ones.
  const prose = (most: number) =>
    fc.array(word, { minLength: Math.floor(most / 2), maxLength: most, size: 'max' }).map((words) => words.join(' '));
  const drafts = fc.record({
    title: prose(16),
    summary: prose(100),
    hashtags: fc.array(prose(3), { maxLength: 12 }),
    key: fc.stringMatching(/^[0-9a-z]{12}$/),
    base: fc.constantFrom(
      'https://hub.example.com/hub',
      'http://localhost:1337/hub',
      'https://h.fr',
      'https://community.brand.co.uk',
    ),
    alts: fc.array(prose(40), { maxLength: 6 }),
  });

  it.each([mastodonSubject('mastodon'), blueskySubject, webhookSubject, practiceSubject])('$id', (subject) => {
    fc.assert(
      fc.property(drafts, ({ title, summary, hashtags, key, base, alts }) => {
        const full = draftOf(key, {
          link: `${base}/go/${key}`,
          title,
          summary,
          hashtags,
          media: alts.map((alt, index) => picture(index + 1, alt)),
        });
        const draft = fitDraft(full, subject.channel.limits);
        const text = composeText(draft, subject.channel.limits);
        expect(text).toContain(draft.link);
        const payload = subject.channel.render(draft, text);
        for (const { used, max } of subject.measured(payload)) expect(used).toBeLessThanOrEqual(max);
      }),
      { numRuns: 40 },
    );
  });

  it('never counts less than Mastodon does, whatever a link looks like', () => {
    const odd = fc.stringMatching(/^https?:\/\/[a-z]{1,3}\.(com|fr)[/?#.()+&=;:@a-z|~!-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, word), { maxLength: 4 }), (words) => {
        const text = words.join(' ');
        const [theirs] = mastodonSubject('mastodon').measured({ status: text });
        expect(measurePost(text, mastodon.limits.text).used).toBeGreaterThanOrEqual(theirs?.used ?? 0);
      }),
      {
        numRuns: 3000,
        examples: [[['http://a.fr..aa']], [['http://a.com.a']], [['http://a.aa/.?#']], [['http://a.fr.aa-']]],
      },
    );
  });

  it('points every Bluesky facet at whole characters of the text', () => {
    fc.assert(
      fc.property(drafts, ({ title, summary, hashtags, key, base }) => {
        const draft = draftOf(key, { link: `${base}/go/${key}`, title, summary, hashtags });
        const payload = bluesky.render(draft, composeText(draft, bluesky.limits)) as unknown as {
          text: string;
          facets: { index: { byteStart: number; byteEnd: number }; features: [{ uri?: string; tag?: string }] }[];
        };
        const bytes = Buffer.from(payload.text);
        for (const { index, features } of payload.facets) {
          const shown = bytes.subarray(index.byteStart, index.byteEnd).toString();
          expect(shown).not.toContain('\ufffd');
          const [feature] = features;
          if (feature.tag !== undefined) expect(shown).toBe(`#${feature.tag}`);
          else expect(feature.uri).toContain(shown.replace(/…$/, ''));
        }
        expect(payload.facets.some(({ features }) => features[0].uri === draft.link)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('withLink', () => {
  it('adds the link that a probe looks for', () => {
    expect(withLink('Come and see us.\n', link)).toBe(`Come and see us.\n\n${link}`);
    expect(withLink('', link)).toBe(link);
  });

  it('leaves a text that has it', () => {
    expect(withLink(`See ${link}, friends`, link)).toBe(`See ${link}, friends`);
    expect(withLink(`See ${link}x`, link)).toBe(`See ${link}x\n\n${link}`);
  });
});

describe('clipText and fitDraft', () => {
  it('cuts at a word within any unit', () => {
    expect(clipText('A long workbench', 10, 'utf16')).toBe('A long…');
    expect(clipText('Établi', 5, 'byte')).toBe('É…');
    expect(clipText('Établi', 4, 'byte')).toBe('');
    expect(clipText('Établi', 7, 'byte')).toBe('Établi');
  });

  it('takes as many pictures as fit, with alternative texts that fit', () => {
    const media = [1, 2, 3, 4, 5].map((id) => picture(id, 'A long workbench'));
    const fitted = fitDraft(draftOf('k1', { media }), {
      ...bluesky.limits,
      media: { ...bluesky.limits.media, altMax: 10 },
    });
    expect(fitted.media.map(({ alt }) => alt)).toEqual(['A long…', 'A long…', 'A long…', 'A long…']);
  });
});
