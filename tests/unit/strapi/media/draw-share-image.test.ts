import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { parse } from 'exifr';
import sharp, { type Region } from 'sharp';

import { imageWords } from '../../../../server/src/features/hub';
import { hubTexts } from '../../../../server/src/features/hub/texts';
import {
  type DrawNode,
  IMAGE_SIZE,
  type ImageEngine,
  type PhotoCredit,
  shareImageFacts,
} from '../../../../server/src/features/metadata';
import type { ItemView, StoredFile } from '../../../../server/src/features/pages';
import { createDrawShareImage, loadEngine } from '../../../../server/src/strapi/media/draw-share-image';
import { cropPhoto, cropStart } from '../../../../server/src/strapi/media/draw-share-image/prepare-pictures';
import { fitPicture } from '../../../../server/src/strapi/media/fit-picture';
import type { UploadBytes } from '../../../../server/src/strapi/media/upload-bytes';
import { albumItem, eventItem, jobItem, newsItem } from '../../../fixtures/source-items';
import { brandView, viewOf } from '../../../fixtures/views';

const ROOT = resolve(__dirname, '../../../..');
let engine: ImageEngine;
let photo: Buffer;

beforeAll(async () => {
  engine = await loadEngine(ROOT);
  photo = await noise(1600, 900);
});

/** The hardest thing to compress: every pixel another colour. */
async function noise(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[at] = seed >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const files = async (ids: readonly number[]): Promise<StoredFile[]> =>
  ids.map((id) => ({
    id,
    url: `/${id}`,
    mime: 'image/jpeg',
    width: 1600,
    height: 900,
    formats: null,
    focalPoint: null,
  }));

function drawing(bytes: Buffer | null = photo) {
  const reader: UploadBytes = { ofFile: async () => bytes, ofStored: async () => bytes };
  const draw = createDrawShareImage({ engine, files, bytes: reader });
  return (view: ItemView) => draw(shareImageFacts(view, brandView(), imageWords(view.kind, hubTexts(view.locale))));
}

/** Mean difference of two images' pixels, 0 to 255, in a part of them. */
async function difference(
  one: Uint8Array,
  other: Uint8Array,
  part: Region = { left: 0, top: 0, ...IMAGE_SIZE },
): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).extract(part).raw().toBuffer()));
  if (!a || !b) throw new Error('no pixels');
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return sum / a.length;
}

describe('a drawn share image', () => {
  test.each([
    ['over a photo', () => viewOf(newsItem())],
    ['beside a photo', () => viewOf(eventItem())],
    ['without a photo', () => viewOf(jobItem({ cover: null }))],
    ['of an album', () => viewOf(albumItem())],
  ])('%s is a JPEG of 1200 by 630 under 300 kB, whatever the photo', async (_name, view) => {
    const jpeg = await drawing()(view());
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', ...IMAGE_SIZE });
    expect(jpeg.length).toBeLessThan(300_000);
  });

  test('carries the credit of its photo', async () => {
    const view = viewOf(newsItem());
    if (!view.cover) throw new Error('fixtures');
    const jpeg = await drawing()({ ...view, cover: { ...view.cover, creator: 'Naomi', copyright: '© Atelier' } });
    expect(await parse(Buffer.from(jpeg), { iptc: true, xmp: true, tiff: false })).toMatchObject({
      Byline: 'Naomi',
      creator: 'Naomi',
    });
  });

  test('is not made with a photo that cannot be read', async () => {
    await expect(drawing(null)(viewOf(newsItem()))).rejects.toThrow('cannot be read');
  });

  test('leaves out a logo that is no picture', async () => {
    const jpeg = await drawing(Buffer.from('not a picture'))(viewOf(newsItem({ cover: null })));
    expect(await sharp(jpeg).metadata()).toMatchObject(IMAGE_SIZE);
  });
});

describe('letters', () => {
  const titled = (title: string, locale: string) => drawing()({ ...viewOf(newsItem({ locale, cover: null })), title });
  const middle = { left: 0, top: 150, width: 1200, height: 330 };

  test.each([
    ['Latin', 'Atelier Bruyère', 'en'],
    ['Latin with more accents', 'Łódź żółć', 'pl'],
    ['Arabic', 'ورشة مفتوحة للجميع', 'ar'],
    ['Hebrew', 'סדנה פתוחה', 'he'],
    ['Japanese', '自転車修理教室', 'ja'],
    ['an emoji alone', '🎉', 'en'],
    ['a joined emoji', '👩‍🏭', 'en'],
    ['a keycap and a flag', '1️⃣ 🇫🇷', 'en'],
  ])('%s is not drawn blank', async (_name, title, locale) => {
    expect(engine.canWrite(title)).toBe(true);
    const [blank, drawn] = [await titled('', locale), await titled(title, locale)];
    expect(await difference(blank, drawn, middle)).toBeGreaterThan(0.5);
  });

  test('two different words of a script give two different pictures: no row of empty boxes', async () => {
    const pairs = [
      ['ورشة', 'سلام', 'ar'],
      ['修理', '教室', 'ja'],
      ['שלום', 'תודה', 'he'],
    ] as const;
    for (const [one, other, locale] of pairs) {
      expect(await difference(await titled(one, locale), await titled(other, locale), middle)).toBeGreaterThan(0.3);
    }
  });

  test('an Arabic title stands on the right', async () => {
    const [blank, drawn] = [await titled('', 'ar'), await titled('سلام', 'ar')];
    const half = { top: 150, width: 600, height: 330 };
    const left = await difference(blank, drawn, { left: 0, ...half });
    expect(await difference(blank, drawn, { left: 600, ...half })).toBeGreaterThan(left * 5);
  });

  test('scripts without a font are not promised', () => {
    expect(engine.canWrite('Привет')).toBe(false);
    expect(engine.canWrite('สวัสดี')).toBe(false);
    expect(engine.canWrite('Tiếng Việt')).toBe(false);
    expect(engine.canWrite('12 – 14 h, 30 € · ❤️ ©')).toBe(true);
  });

  test('a title is measured as high as it is drawn: four lines are higher than one', async () => {
    const text = (words: string): DrawNode => ({ type: 'text', text: words, style: { fontSize: 40, lineHeight: 1 } });
    expect(await engine.measureHeight(text('word'), 400)).toBe(40);
    expect(await engine.measureHeight(text('several words '.repeat(6)), 400)).toBeGreaterThanOrEqual(160);
  });
});

test('nothing is asked of a network while drawing, not even for an address in the tree', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/x.png` : '';
  const root: DrawNode = {
    type: 'box',
    style: { display: 'flex', ...IMAGE_SIZE, backgroundImage: `url(${url})` },
    children: [
      { type: 'picture', name: url, style: { width: 100, height: 100 } },
      { type: 'text', text: `🎉 <img src="${url}">`, style: { fontSize: 40 } },
    ],
  };
  await engine.draw(root, new Map()).catch(() => undefined);
  await new Promise((done) => server.close(done));
  expect(asked).toBe(0);
});

describe('photos', () => {
  test('keep the point that must stay in sight', async () => {
    expect([cropStart(2000, 500, 0), cropStart(2000, 500, 50), cropStart(2000, 500, 100)]).toEqual([0, 750, 1500]);
    const halves = await sharp({ create: { width: 2000, height: 500, channels: 3, background: '#ff0000' } })
      .composite([
        { input: { create: { width: 1000, height: 500, channels: 3, background: '#0000ff' } }, left: 1000, top: 0 },
      ])
      .png()
      .toBuffer();
    const colour = async (x: number) => {
      const { data, ...size } = await cropPhoto(halves, { width: 300, height: 300 }, { x, y: 50 });
      expect(size).toEqual({ width: 300, height: 300 });
      return (await sharp(data, { raw: { ...size, channels: 4 } }).stats()).dominant;
    };
    expect((await colour(10)).r).toBeGreaterThan(200);
    expect((await colour(90)).b).toBeGreaterThan(200);
  });

  test('a picture that claims to be enormous is refused', async () => {
    const bomb = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"><rect width="9" height="9"/></svg>',
    );
    await expect(cropPhoto(bomb, { width: 300, height: 300 }, null)).rejects.toThrow();
  });
});

describe('variants for networks', () => {
  const credit: PhotoCredit = {
    caption: null,
    creator: 'Naomi',
    credit: 'Naomi / Atelier',
    copyright: null,
    licence: 'CC-BY-4.0',
    licencePage: null,
  };
  const fit = { maxBytes: 2_000_000, maxEdge: 800, mime: ['image/jpeg', 'image/png'] };
  const read = (bytes: Uint8Array) => parse(Buffer.from(bytes), { iptc: true, xmp: true, tiff: false });

  test('carry the credit, made smaller or as they were', async () => {
    const smaller = await fitPicture(photo, 'image/jpeg', fit, credit);
    expect(smaller).toMatchObject({ width: 800, height: 450 });
    expect(await read(smaller.bytes)).toMatchObject({ Byline: 'Naomi', Credit: 'Naomi / Atelier' });
    const same = await fitPicture(photo, 'image/jpeg', { ...fit, maxEdge: 4000 }, credit);
    expect(same).toMatchObject({ width: 1600, height: 900 });
    expect(await read(same.bytes)).toMatchObject({ Byline: 'Naomi' });
  });

  test('carry it as PNG, too', async () => {
    const clear = { create: { width: 1200, height: 600, channels: 4 as const, background: '#00000080' } };
    const png = await sharp(clear).png().toBuffer();
    const fitted = await fitPicture(png, 'image/png', { ...fit, mime: ['image/png'] }, credit);
    expect(fitted.mime).toBe('image/png');
    expect(String((await sharp(fitted.bytes).metadata()).xmp)).toContain('<photoshop:Credit>Naomi / Atelier');
  });
});
