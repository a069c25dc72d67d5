import sharp from 'sharp';
import type { MediaBytes, MediaRef } from '../../../server/src/channels/kit';

/** A real picture for a reference: every file id has a colour of its own, the same bytes each time. */
export async function pictureBytes(
  ref: MediaRef,
  fit: { maxBytes?: number; mime?: readonly string[] },
): Promise<MediaBytes> {
  const mime = fit.mime && !fit.mime.includes(ref.mime) ? (fit.mime[0] ?? ref.mime) : ref.mime;
  const [width, height] = [Math.min(ref.width, 320), Math.min(ref.height, 180)];
  const background = { r: (ref.id * 67) % 256, g: (ref.id * 131) % 256, b: 120 };
  const canvas = sharp({ create: { width, height, channels: 3, background } });
  const bytes = await (mime === 'image/png' ? canvas.png() : canvas.jpeg({ quality: 80 })).toBuffer();
  return { bytes: new Uint8Array(bytes), mime: mime === 'image/png' ? mime : 'image/jpeg', width, height };
}
