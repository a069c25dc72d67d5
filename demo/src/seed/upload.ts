import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { drawLogo, drawPartnerSign, PARTNER_SIGNS, type PartnerSign } from '../pictures/logo';
import { PICTURES_VERSION, pictureFile } from '../pictures/render';
import { SCENES } from '../pictures/scenes';
import { inPairs } from './in-pairs';

interface Drawn {
  id: string;
  file: string;
  size: number;
  mime: 'image/jpeg' | 'image/png';
}
const LOGO_SIZE = 512;
const SIGN_SIZE = 400;

/**
 * Draws every picture (or takes it from `folder`, where an earlier start left it) and uploads it.
 * Answers Strapi's file ids by picture id. `describe` gives the alternative text.
 */
export async function uploadPictures(
  strapi: Core.Strapi,
  folder: string,
  describe: (id: string) => string,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  await inPairs([...SCENES.map((scene) => scene.id), 'logo', ...signs().map((name) => `sign-${name}`)], async (id) => {
    ids.set(id, await upload(strapi, await drawn(id, folder), describe(id)));
  });
  return ids;
}

function signs(): PartnerSign[] {
  return Object.keys(PARTNER_SIGNS) as PartnerSign[];
}

async function drawn(id: string, folder: string): Promise<Drawn> {
  const scene = SCENES.find((one) => one.id === id);
  if (scene) return { id, mime: 'image/jpeg', ...(await pictureFile(scene, folder)) };
  const file = path.join(folder, `${id}-v${PICTURES_VERSION}.png`);
  await mkdir(folder, { recursive: true });
  if (!(await stat(file).catch(() => null))) {
    const sign = signs().find((name) => id === `sign-${name}`);
    await writeFile(file, sign ? await drawPartnerSign(sign, SIGN_SIZE) : await drawLogo(LOGO_SIZE));
  }
  return { id, mime: 'image/png', file, size: (await stat(file)).size };
}

async function upload(strapi: Core.Strapi, { id, file, size, mime }: Drawn, alternativeText: string): Promise<number> {
  const name = `${id}${path.extname(file)}`;
  // An earlier start may have been cut short after some uploads.
  const known = await strapi.db.query('plugin::upload.file').findOne({ where: { name } });
  if (known) return known.id;
  const [uploaded] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name, alternativeText, caption: '' } },
      files: { filepath: file, originalFilename: name, mimetype: mime, size },
    });
  return uploaded.id;
}
