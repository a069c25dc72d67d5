import sharp from 'sharp';
import type { MediaBytes } from '../../channels/kit/contract';
import { creditFields, type PhotoCredit, writeCredit, xmpPacket } from '../../features/metadata';

/** What a network accepts of one picture. */
export interface PictureFit {
  maxBytes: number;
  /** Longest side in pixels. */
  maxEdge: number;
  mime: readonly string[];
}

const QUALITIES = [88, 80, 70, 60, 45];
const SHRINK = 0.75;
const SMALLEST_EDGE = 320;

/**
 * A picture within a network's limits: turned upright, without the camera's data but with the
 * photo's credit, as JPEG unless it has transparency and PNG is accepted. Unchanged bytes when they
 * fit as they are and there is no credit to write into them.
 */
export async function fitPicture(
  bytes: Uint8Array,
  mime: string,
  fit: PictureFit,
  credit: PhotoCredit | null = null,
): Promise<MediaBytes> {
  const { width = 0, height = 0, hasAlpha, orientation } = await sharp(bytes).metadata();
  const upright = (orientation ?? 1) === 1;
  const credited = credit ? writeCredit(bytes, [credit]) : bytes;
  const small = credited.length <= fit.maxBytes && Math.max(width, height) <= fit.maxEdge;
  if (upright && small && fit.mime.includes(mime)) return { bytes: credited, mime, width, height };
  const png = hasAlpha && !fit.mime.includes('image/jpeg') && fit.mime.includes('image/png');
  for (
    let edge = Math.min(fit.maxEdge, Math.max(width, height));
    edge >= SMALLEST_EDGE;
    edge = Math.floor(edge * SHRINK)
  ) {
    for (const quality of png ? [100] : QUALITIES) {
      const fitted = await encode(bytes, edge, quality, png, credit);
      if (fitted.bytes.length <= fit.maxBytes) return fitted;
    }
  }
  return encode(bytes, SMALLEST_EDGE, 40, false, credit);
}

async function encode(
  bytes: Uint8Array,
  edge: number,
  quality: number,
  png: boolean,
  credit: PhotoCredit | null,
): Promise<MediaBytes> {
  const resized = sharp(bytes).rotate().resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true });
  const fields = credit && creditFields([credit]);
  const encoded = png
    ? (fields ? resized.withXmp(xmpPacket(fields)) : resized).png({ compressionLevel: 9 })
    : resized.flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const written = !png && credit ? writeCredit(data, [credit]) : data;
  return { bytes: written, mime: png ? 'image/png' : 'image/jpeg', width: info.width, height: info.height };
}
