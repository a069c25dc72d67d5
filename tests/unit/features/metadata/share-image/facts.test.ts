import fc from 'fast-check';

import { contrast, mix } from '../../../../../server/src/core/colour';
import { imageWords } from '../../../../../server/src/features/hub';
import { hubTexts } from '../../../../../server/src/features/hub/texts';
import {
  composeShareImage,
  type DrawNode,
  drawnPicture,
  photoBoxes,
  shareImageFacts,
  shareImageVersion,
} from '../../../../../server/src/features/metadata';
import { fillGround, glassOver, paperGround } from '../../../../../server/src/features/metadata/share-image/palette';
import { familyFor } from '../../../../../server/src/features/metadata/share-image/typeface';
import type { ItemView } from '../../../../../server/src/features/pages';
import { albumItem, eventItem, jobItem, newsItem, storeItem, trainingItem } from '../../../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../../../fixtures/views';

const factsOf = (view: ItemView, brand = brandView()) =>
  shareImageFacts(view, brand, imageWords(view.kind, hubTexts(view.locale)));
const everything = () => true;

describe('what a share image says', () => {
  test('an event: its day as a leaf, its hours and its place', () => {
    const facts = factsOf(viewOf(eventItem()));
    expect(facts.leaf).toEqual({ day: '12', month: 'Dec', weekday: 'Sat' });
    expect(facts.lines).toEqual(['12 December 2026 · 18:30 – 21:00', 'La Halle, Lyon']);
    expect(facts).toMatchObject({ label: 'Event', layout: 'split', notice: null, dir: 'ltr' });
  });

  test('an event at a place of its own is there, whichever store holds it', () => {
    const facts = factsOf(viewOf(eventItem({ store: { documentId: 'store1' } })));
    expect(facts.lines).toEqual(['12 December 2026 · 18:30 – 21:00', 'La Halle, Lyon']);
    const held = factsOf(viewOf(eventItem({ store: { documentId: 'store1' }, place: null })));
    expect(held.lines[1]).toBe('Lyon Confluence');
  });

  test('an online session of a training is not in its store', () => {
    const [session] = trainingItem().sessions;
    if (!session) throw new Error('the fixture has sessions');
    const sessions = [{ ...session, store: null, onlineUrl: 'https://meet.example' }];
    expect(factsOf(viewOf(trainingItem({ store: { documentId: 'store1' }, sessions }))).lines[1]).toBe('Online');
  });

  test('a cancelled event says so, in the language of its page', () => {
    const view = viewOf(eventItem({ locale: 'fr', eventStatus: 'cancelled' }));
    expect(factsOf(view)).toMatchObject({ notice: 'Annulé', leaf: { day: '12', month: 'déc.' } });
  });

  test('a filled job says so, a job past its day is closed', () => {
    expect(factsOf(viewOf(jobItem({ state: 'filled' }))).notice).toBe('Filled');
    expect(factsOf(viewOf(jobItem(), new Date('2030-01-01'))).notice).toBe('Closed');
    expect(factsOf(viewOf(jobItem())).chips).toContain('Full-time');
  });

  test('a leaf holds the number alone, where the language adds a word to it', () => {
    expect(factsOf(viewOf(eventItem({ locale: 'ja' }))).leaf?.day).toBe('12');
  });

  test('Arabic and Hebrew pages run from right to left', () => {
    expect(factsOf(viewOf(newsItem({ locale: 'ar' }))).dir).toBe('rtl');
    expect(factsOf(viewOf(newsItem({ locale: 'he' }))).dir).toBe('rtl');
  });

  test('the photos of an album stand side by side, three at most', () => {
    const view = viewOf(albumItem());
    const cover = viewOf(newsItem()).cover;
    if (view.kind !== 'album' || !cover) throw new Error('fixtures');
    const photos = [1, 2, 3, 4].map((id) => ({ ...cover, id }));
    const facts = factsOf({ ...view, cover: null, facts: { ...view.facts, photos } });
    expect(facts.layout).toBe('mosaic');
    expect(facts.photos.map(({ fileId }) => fileId)).toEqual([1, 2, 3]);
    expect(photoBoxes(facts)).toHaveLength(3);
  });

  test('a photo that may only stand on the hub is not drawn', () => {
    const view = viewOf(newsItem());
    if (!view.cover) throw new Error('fixtures');
    expect(factsOf({ ...view, cover: { ...view.cover, hubOnly: true } })).toMatchObject({ layout: 'text', photos: [] });
  });

  test('a portrait stands beside the words, a wide photo behind them', () => {
    const view = viewOf(newsItem());
    if (!view.cover) throw new Error('fixtures');
    expect(factsOf(view).layout).toBe('cover');
    expect(factsOf({ ...view, cover: { ...view.cover, width: 900, height: 1600 } }).layout).toBe('split');
    expect(factsOf({ ...view, cover: null }).layout).toBe('text');
  });
});

describe('the version of a share image', () => {
  const view = viewOf(eventItem());
  const version = (over: Partial<ItemView> = {}, brand = brandView()) =>
    shareImageVersion(factsOf({ ...view, ...over } as ItemView, brand));

  test('is the same for the same facts, read a minute later', () => {
    const later = viewOf(eventItem(), new Date(NOW.getTime() + 60_000));
    expect(shareImageVersion(factsOf(later))).toBe(version());
    expect(version()).toMatch(/^[0-9a-f]{16}$/);
  });

  test('changes with each thing that is drawn, and with nothing else', () => {
    const cover = view.cover;
    if (!cover) throw new Error('fixtures');
    const drawn = [
      version({ title: 'Another title' }),
      version({ locale: 'fr' }),
      version({ cover: null }),
      version({ cover: { ...cover, id: 99 } }),
      version({ cover: { ...cover, url: 'https://atelier.example/uploads/replaced.jpg' } }),
      version({ cover: { ...cover, focalPoint: { x: 10, y: 20 } } }),
      version({ cover: { ...cover, credit: 'Someone else' } }),
      version({}, { ...brandView(), name: 'Another brand' }),
      version({}, { ...brandView(), primaryColor: '#112233' }),
    ];
    expect(new Set([version(), ...drawn]).size).toBe(drawn.length + 1);
    expect(version({ summary: 'Not drawn', updatedAt: '2027-01-01T00:00:00.000Z', tags: [] })).toBe(version());
  });
});

describe('the drawn picture of a head', () => {
  test('has an absolute address with the version, its true size and its words as alt text', () => {
    const view = viewOf(eventItem({ eventStatus: 'postponed' }));
    const version = shareImageVersion(factsOf(view));
    expect(drawnPicture(view, factsOf(view), urls, everything)).toEqual({
      url: `https://atelier.example/hub/image/event/${view.slug}.jpg?locale=en&v=${version}`,
      mime: 'image/jpeg',
      width: 1200,
      height: 630,
      alt: `Event: ${view.title} (Postponed) · 12 December 2026 · 18:30 – 21:00 · La Halle, Lyon`,
    });
  });

  test('gives way to the picture an editor chose for sharing', () => {
    const view = viewOf(newsItem());
    const chosen = { ...view, shareOverride: { ...view.shareOverride, image: view.cover } };
    expect(drawnPicture(chosen, factsOf(chosen), urls, everything)).toBeNull();
  });

  test('is not there where the title cannot be written', () => {
    const view = viewOf(newsItem({ title: 'Ἀθῆναι' }));
    expect(drawnPicture(view, factsOf(view), urls, (text) => !text.includes('θ'))).toBeNull();
  });
});

describe('colours', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

  test('whatever a brand chooses, every word can be read, over a white photo too', () => {
    expect(() =>
      fc.assert(
        fc.property(hex, hex, (fill, accent) => {
          const brand = { fill, onFill: contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : '#000000', accent };
          const { colour, share } = glassOver(fill);
          const grounds = [paperGround(brand), fillGround(brand)];
          const ratios = grounds.flatMap(({ back, title, text, sign, chip }) => [
            contrast(title, back),
            contrast(text, back),
            contrast(sign.text, sign.back),
            contrast(title, chip),
          ]);
          return [...ratios, contrast('#ffffff', mix('#ffffff', colour, share))].every((ratio) => ratio >= 4.5);
        }),
        { numRuns: 2000 },
      ),
    ).not.toThrow();
  });
});

describe('typefaces', () => {
  test.each([
    ['Café Brûlé – 30 €', 'en', 'Hub Display'],
    ['We repair 🎉 👩‍🏭 1️⃣', 'en', 'Hub Display'],
    ['Łódź', 'pl', 'Noto Sans'],
    ['ورشة', 'ar', 'Noto Sans'],
    ['自転車', 'ja', 'Noto Sans JP, Noto Sans'],
    ['自行车', 'zh-Hans', 'Noto Sans SC, Noto Sans'],
  ])('%s is written in one family', (text, locale, family) => {
    expect(familyFor(text, 'display', locale)).toBe(family);
  });
});

describe('a title that is too long', () => {
  /** An engine whose letters are all half as wide as high. */
  const measure = async (node: DrawNode, width: number): Promise<number> => {
    if (node.type === 'picture') return 0;
    if (node.type === 'box') {
      const heights = await Promise.all(node.children.map((child) => measure(child, width)));
      return heights.reduce((sum, height) => sum + height, 0);
    }
    const size = Number(node.style.fontSize);
    return Math.ceil((node.text.length * size * 0.5) / width) * size * 1.1;
  };
  const textsOf = (node: DrawNode): string[] =>
    node.type === 'text' ? [node.text] : node.type === 'box' ? node.children.flatMap(textsOf) : [];

  test('is cut between graphemes, with an ellipsis', async () => {
    const family = '👨‍👩‍👧';
    const root = await composeShareImage(factsOf(viewOf(newsItem({ title: `${family} `.repeat(200) }))), measure);
    const cut = textsOf(root).find((text) => text.endsWith('…'));
    expect(cut).toMatch(new RegExp(`^(${family} )*${family}…$`, 'u'));
  });

  test('is never lost, even as one endless word', async () => {
    const root = await composeShareImage(factsOf(viewOf(storeItem({ title: 'x'.repeat(5000) }))), measure);
    expect(textsOf(root).find((text) => text.endsWith('…'))?.length).toBeGreaterThan(40);
  });
});
