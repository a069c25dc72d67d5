import sharp, { type Sharp } from 'sharp';

import { IMAGE_SIZE, type PhotoBox, type Pixels } from '../../../features/metadata';

/** Larger pictures are not decoded: a bomb must not take the process with it. */
const MAX_PIXELS = 120_000_000;
const LOGO_EDGE = 160;
const MIDDLE = { x: 50, y: 50 };

/**
 * A photo cropped to exactly a box, around the point that must stay in sight (0 to 100 per cent of
 * each side). Upright, in sRGB, on white where it is transparent.
 */
export async function cropPhoto(
  bytes: Uint8Array,
  box: PhotoBox,
  focalPoint: { x: number; y: number } | null,
): Promise<Pixels> {
  const size = { width: Math.round(box.width), height: Math.round(box.height) };
  const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  const { data, info } = await upright
    .resize({ ...size, fit: 'outside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { x, y } = focalPoint ?? MIDDLE;
  const left = cropStart(info.width, size.width, x);
  const top = cropStart(info.height, size.height, y);
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return pixelsOf(sharp(data, { raw }).extract({ left, top, ...size }));
}

/** First pixel of a window that has the point as near its middle as the picture allows. */
export function cropStart(whole: number, part: number, percent: number): number {
  const wanted = Math.round((whole * percent) / 100 - part / 2);
  return Math.max(0, Math.min(whole - part, wanted));
}

/** A logo as a small square, on a light or dark plate, whichever shows it. */
export async function plateLogo(bytes: Uint8Array): Promise<Pixels> {
  const inside = Math.round(LOGO_EDGE * 0.8);
  const logo = await sharp(bytes, { limitInputPixels: MAX_PIXELS, density: 200 })
    .resize({ width: inside, height: inside, fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .png()
    .toBuffer();
  const background = (await isLight(logo)) ? '#16181b' : '#ffffff';
  const plate = { width: LOGO_EDGE, height: LOGO_EDGE, channels: 3 as const, background };
  return pixelsOf(sharp({ create: plate }).composite([{ input: logo, gravity: 'centre' }]));
}

/** True when what is drawn of a logo would vanish on white. */
async function isLight(logo: Uint8Array): Promise<boolean> {
  const pixels = await sharp(logo).raw().toBuffer();
  let [light, seen] = [0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    light += (0.2126 * red + 0.7152 * green + 0.0722 * blue) * alpha;
    seen += alpha;
  }
  return seen > 0 && light / seen > 200;
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The JPEG of an opaque image. */
export function encodeJpeg({ width, height, data }: Pixels, quality: number): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality })
    .toBuffer();
}

/** An image in one colour, for a page that has no picture at all where none can be drawn. */
export function plainCard(colour: string): Promise<Uint8Array> {
  const { width, height } = IMAGE_SIZE;
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg({ quality: 80 })
    .toBuffer();
}
