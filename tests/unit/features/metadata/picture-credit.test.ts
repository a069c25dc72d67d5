import { parse } from 'exifr';
import sharp from 'sharp';

import { type PhotoCredit, writeCredit } from '../../../../server/src/features/metadata';

const credit: PhotoCredit = {
  caption: 'Two people <mending> a wheel',
  creator: 'Inès Morel & fils',
  credit: 'Inès Morel / Atelier Bruyère',
  copyright: '© 2026 Atelier Bruyère – 日本',
  licence: 'CC-BY-4.0',
  licencePage: null,
};
const blank: PhotoCredit = {
  caption: null,
  creator: null,
  credit: null,
  copyright: null,
  licence: null,
  licencePage: null,
};

function jpeg(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: '#884422' } })
    .withExif({ IFD0: { ImageDescription: 'kept' } })
    .jpeg()
    .toBuffer();
}

test('readers of photos find the credit in IPTC and in XMP', async () => {
  const written = Buffer.from(writeCredit(await jpeg(), [credit]));
  const iptc = await parse(written, { iptc: true, xmp: false, tiff: false });
  expect(utf8(iptc)).toMatchObject({
    Byline: credit.creator,
    Credit: credit.credit,
    CopyrightNotice: credit.copyright,
    Caption: credit.caption,
  });
  const xmp = await parse(written, { xmp: true, tiff: false });
  expect(xmp).toMatchObject({
    // exifr leaves the entities of XML as they stand.
    creator: 'Inès Morel &amp; fils',
    rights: { value: credit.copyright },
    Credit: credit.credit,
    WebStatement: 'https://creativecommons.org/licenses/by/4.0/',
    Marked: true,
  });
});

test('the picture and its other data stay as they were', async () => {
  const before = await jpeg();
  const after = Buffer.from(writeCredit(before, [credit]));
  expect((await sharp(after).raw().toBuffer()).equals(await sharp(before).raw().toBuffer())).toBe(true);
  expect(await parse(after, { tiff: true })).toMatchObject({ ImageDescription: 'kept' });
});

test('a second writing replaces the first', async () => {
  const once = writeCredit(await jpeg(), [credit]);
  const twice = writeCredit(once, [{ ...credit, creator: 'Another' }]);
  expect(await parse(Buffer.from(twice), { iptc: true, tiff: false })).toMatchObject({ Byline: 'Another' });
  expect(
    Buffer.from(twice)
      .toString('latin1')
      .match(/Photoshop 3\.0/g),
  ).toHaveLength(1);
});

test('several photos are each named once', async () => {
  const written = writeCredit(await jpeg(), [credit, credit, { ...blank, creator: 'Marc' }]);
  expect(utf8(await parse(Buffer.from(written), { iptc: true, tiff: false }))).toMatchObject({
    Byline: 'Inès Morel & fils; Marc',
  });
});

test('without credit, and in what is no JPEG, nothing is written', async () => {
  const bytes = await jpeg();
  expect(writeCredit(bytes, [blank])).toBe(bytes);
  const png = await sharp(bytes).png().toBuffer();
  expect(writeCredit(png, [credit])).toBe(png);
  for (let length = 0; length < 40; length += 1)
    expect(() => writeCredit(bytes.subarray(0, length), [credit])).not.toThrow();
});

/** exifr reads IPTC as Latin-1, whatever the record says of its letters. */
function utf8(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Buffer.from(value, 'latin1').toString('utf8')]),
  );
}
