import sharp from 'sharp';

const EDGE = 1400;

/** A JPEG to look at on a screen: upright, without the camera's data, at most 1400 pixels a side. */
export async function screenPicture(bytes: Uint8Array): Promise<Buffer> {
  const size = { width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true } as const;
  return sharp(bytes).rotate().resize(size).flatten({ background: '#ffffff' }).jpeg({ quality: 82 }).toBuffer();
}
