import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { createCanvas } from './canvas';
import type { Scene } from './scene';

/** Bump when the drawings change: pictures drawn before are drawn again. */
export const PICTURES_VERSION = 1;
const JPEG_QUALITY = 84;
const GRAIN = 9;

/** Draws a scene with paper grain; answers JPEG bytes. */
export async function renderScene(scene: Scene): Promise<Buffer> {
  const { width, height } = scene;
  const canvas = createCanvas(width, height, seedOf(scene.id));
  scene.paint(canvas);
  const grain = sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: GRAIN } },
  });
  return sharp(Buffer.from(canvas.toSvg()))
    .flatten({ background: '#fbf1de' })
    .composite([{ input: await grain.greyscale().png({ compressionLevel: 1 }).toBuffer(), blend: 'soft-light' }])
    .jpeg({ quality: JPEG_QUALITY, mozjpeg: false, progressive: true })
    .toBuffer();
}

/** The picture's file in `folder`, drawn when it is not there yet. */
export async function pictureFile(scene: Scene, folder: string): Promise<{ file: string; size: number }> {
  const file = path.join(folder, `${scene.id}-v${PICTURES_VERSION}.jpg`);
  await mkdir(folder, { recursive: true });
  const known = await stat(file).catch(() => null);
  if (known) return { file, size: known.size };
  const info = await sharp(await renderScene(scene)).toFile(file);
  return { file, size: info.size };
}

function seedOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}
