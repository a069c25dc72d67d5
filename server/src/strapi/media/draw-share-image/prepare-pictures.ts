import sharp from 'sharp';

import { IMAGE_SIZE, type PhotoBox } from '../../../features/metadata';

/** Larger pictures are not decoded: a bomb must not take the process with it. */
const MAX_PIXELS = 120_000_000;
const LOGO_EDGE = 160;

/**
 * A photo cropped to exactly a box, around the point that must stay in sight (0 to 100 per cent of
 * each side). Upright, in sRGB, on white where it is transparent.
 */
export async function cropPhoto(
  bytes: Uint8Array,
  box: PhotoBox,
  focalPoint: { x: number; y: number } | null,
): Promise<Uint8Array> {
  const size = { width: Math.round(box.width), height: Math.round(box.height) };
  const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  if (focalPoint === null)
    return upright
      .resize({ ...size, fit: 'cover' })
      .jpeg({ quality: 92 })
      .toBuffer();
  const { data, info } = await upright
    .resize({ ...size, fit: 'outside' })
    .jpeg({ quality: 95 })
    .toBuffer({ resolveWithObject: true });
  const left = cropStart(info.width, size.width, focalPoint.x);
  const top = cropStart(info.height, size.height, focalPoint.y);
  return sharp(data)
    .extract({ left, top, ...size })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** First pixel of a window that has the point as near its middle as the picture allows. */
export function cropStart(whole: number, part: number, percent: number): number {
  const wanted = Math.round((whole * percent) / 100 - part / 2);
  return Math.max(0, Math.min(whole - part, wanted));
}

/** A logo as a small square PNG, on a light or dark plate, whichever shows it. */
export async function plateLogo(bytes: Uint8Array): Promise<Uint8Array> {
  const inside = Math.round(LOGO_EDGE * 0.8);
  const logo = await sharp(bytes, { limitInputPixels: MAX_PIXELS, density: 200 })
    .resize({ width: inside, height: inside, fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .png()
    .toBuffer();
  const background = (await isLight(logo)) ? '#16181b' : '#ffffff';
  return sharp({ create: { width: LOGO_EDGE, height: LOGO_EDGE, channels: 3, background } })
    .composite([{ input: logo, gravity: 'centre' }])
    .png()
    .toBuffer();
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

/** An image in one colour, for a page that has no picture at all where none can be drawn. */
export function plainCard(colour: string): Promise<Uint8Array> {
  const { width, height } = IMAGE_SIZE;
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg({ quality: 80 })
    .toBuffer();
}
