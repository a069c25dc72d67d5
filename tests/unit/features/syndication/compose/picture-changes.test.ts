import type { Json } from '../../../../../server/src/core/json';
import { pictureChanges } from '../../../../../server/src/features/syndication/compose/picture-changes';

const picture = (id: number, alt: string): Json => ({ id, mime: 'image/png', width: 1, height: 1, alt });
const payload = (media: Json[], thumb: Json = null): Json => ({
  text: 'Hello',
  media,
  card: { title: 'T', image: thumb },
});
const there = (media: Json[], thumb?: Json) => ({ presence: 'live' as const, livePayload: payload(media, thumb) });
const addressesOf = async (files: readonly number[]) =>
  new Map(files.filter((id) => id !== 9).map((id) => [id, `/uploads/${id}.png`]));

describe('the pictures of a live post', () => {
  it('are told as removed, added or described anew', async () => {
    const before = there([picture(1, 'A bench'), picture(2, 'A bike'), picture(9, 'Gone')]);
    const after = payload([picture(3, 'New'), picture(2, 'A red bike')]);
    expect(await pictureChanges(before, after, addressesOf)).toEqual([
      { kind: 'removed', url: '/uploads/1.png', alt: 'A bench', before: null },
      { kind: 'removed', url: null, alt: 'Gone', before: null },
      { kind: 'added', url: '/uploads/3.png', alt: 'New', before: null },
      { kind: 'described', url: '/uploads/2.png', alt: 'A red bike', before: 'A bike' },
    ]);
  });

  it('are the same whatever the link card shows and in whatever order they stand', async () => {
    const before = there([picture(1, 'A'), picture(2, 'B')], picture(5, 'Card'));
    expect(
      await pictureChanges(before, payload([picture(2, 'B'), picture(1, 'A')], picture(6, '')), addressesOf),
    ).toEqual([]);
  });

  it('are nothing to tell where nothing stands', async () => {
    const after = payload([picture(1, 'A')]);
    expect(await pictureChanges(null, after, addressesOf)).toEqual([]);
    expect(await pictureChanges({ presence: 'none', livePayload: null }, after, addressesOf)).toEqual([]);
  });
});
