import {
  type Drafts,
  fieldOf,
  portionsOf,
  textOf,
  withField,
  without,
  withText,
} from '../../../admin/src/features/photos/photo-drafts';
import { takenAt } from '../../../admin/src/features/photos/taken-at';
import type { AlbumPhoto } from '../../../shared/contracts/photos';

const photo: AlbumPhoto = {
  documentId: 'p1',
  name: 'heron.jpg',
  thumbnail: null,
  texts: [{ locale: 'en', alt: 'A heron', caption: 'At dawn' }],
  creator: null,
  credit: 'Jo',
  copyright: null,
  licence: null,
  people: null,
  problems: [],
  leftOut: false,
};

describe('photos described in one list', () => {
  it('sends only what was typed, with the other half of a text as it is stored', () => {
    let drafts: Drafts = withText({}, photo, 'en', { alt: 'A grey heron' });
    drafts = withText(drafts, photo, 'fr', { alt: 'Un héron' });
    drafts = withField(drafts, photo, 'licence', 'CC0-1.0');
    expect(drafts).toEqual({
      p1: {
        documentId: 'p1',
        licence: 'CC0-1.0',
        texts: [
          { locale: 'en', alt: 'A grey heron', caption: 'At dawn' },
          { locale: 'fr', alt: 'Un héron', caption: null },
        ],
      },
    });
    expect(textOf(photo, drafts.p1, 'en')).toEqual({ alt: 'A grey heron', caption: 'At dawn' });
    expect([fieldOf(photo, drafts.p1, 'licence'), fieldOf(photo, drafts.p1, 'credit')]).toEqual(['CC0-1.0', 'Jo']);
  });

  it('keeps a field that was emptied empty, instead of showing what is stored', () => {
    const drafts = withField({}, photo, 'credit', '');
    expect(drafts.p1).toMatchObject({ credit: null });
    expect(fieldOf(photo, drafts.p1, 'credit')).toBe('');
  });

  it('saves in portions, and forgets only what was saved', () => {
    const drafts = Object.fromEntries(['a', 'b', 'c'].map((documentId) => [documentId, { documentId }]));
    expect(portionsOf(drafts, 2).map((portion) => portion.length)).toEqual([2, 1]);
    expect(Object.keys(without(drafts, new Set(['a', 'c'])))).toEqual(['b']);
  });
});

describe('the day a picture was taken', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it('is the earliest moment in the head of the file', () => {
    const head = 'ÿØÿá..Exif..2027:05:02 10:00:00.2026:11:20 08:15:30.....';
    expect(takenAt(bytes(head))).toBe('2026-11-20');
  });

  it.each(['', 'ÿØÿá no date', '2026:13:01 10:00:00', '0000:00:00 00:00:00'])('is unknown for %j', (head) => {
    expect(takenAt(bytes(head))).toBeNull();
  });
});
