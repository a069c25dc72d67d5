import { libraryHas } from '../../../server/src/composition/images';
import { Faulted } from '../../../server/src/core/fault';

const FILE = {
  id: 7,
  url: 'https://store.example/a.jpg',
  mime: 'image/jpeg',
  width: 1600,
  height: 900,
  formats: null,
  focalPoint: null,
};
const PICTURE = { fileId: 7, rendition: '', url: FILE.url, mime: FILE.mime, width: 1600, height: 900, alt: 'A' };

describe('a picture of the media library', () => {
  const files = async (ids: readonly number[]) => (ids.includes(7) ? [FILE] : []);
  const stored = (answer: () => Promise<Uint8Array | null>) =>
    libraryHas({ files }, { bytes: { ofFile: answer, ofStored: answer } });

  test('is there when its file can be read', async () => {
    const there = stored(async () => new Uint8Array([1]));
    expect(await there(PICTURE)).toBe(true);
    expect(await there({ ...PICTURE, fileId: 8 })).toBe(false);
  });

  test('is not there when its store has nothing, refuses or does not answer', async () => {
    expect(await stored(async () => null)(PICTURE)).toBe(false);
    const refusing = stored(async () => {
      throw new Faulted({ kind: 'rejected', reason: '403' });
    });
    expect(await refusing(PICTURE)).toBe(false);
  });
});
