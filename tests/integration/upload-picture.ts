import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { BootedHub } from './boot';

/** A file as the upload plugin answers it. */
export interface UploadedFile {
  id: number;
  name: string;
  url: string;
  hash: string;
  ext: string;
}

/** A JPEG of one colour, another one for each `shade` from 0 to 255. */
export function jpegOf(shade: number): Promise<Buffer> {
  const background = { r: shade, g: 90, b: 60 };
  return sharp({ create: { width: 1280, height: 720, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** Uploads a real picture through Strapi's upload plugin. */
export async function uploadPicture({ strapi }: BootedHub, name: string, shade: number): Promise<UploadedFile> {
  const file = join(mkdtempSync(join(tmpdir(), 'hub-picture-')), name);
  writeFileSync(file, await jpegOf(shade));
  const [uploaded] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name, alternativeText: `Alt of the file ${name}`, caption: '' } },
      files: { filepath: file, originalFilename: name, mimetype: 'image/jpeg', size: 1000 },
    });
  return uploaded;
}
