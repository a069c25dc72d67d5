/**
 * `npm run bench:image`: a share image of ours against satori with resvg, from the same tree, photo
 * and logo. Rounds are interleaved; CPU time, not the clock on the wall. Memory: the most that a
 * process of its own held after drawing as many.
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

import { imageWords } from '../server/src/features/hub';
import { hubTexts } from '../server/src/features/hub/texts';
import {
  composeShareImage,
  type DrawNode,
  IMAGE_SIZE,
  type ImageEngine,
  LOGO,
  type Pixels,
  photoBoxes,
  photoName,
  type ShareImageFacts,
  shareImageFacts,
} from '../server/src/features/metadata';
import type { ItemView } from '../server/src/features/pages';
import { loadEngine } from '../server/src/strapi/media/draw-share-image';
import { packageFolder } from '../server/src/strapi/media/draw-share-image/fonts';
import { cropPhoto, encodeJpeg, plateLogo } from '../server/src/strapi/media/draw-share-image/prepare-pictures';
import { eventItem, jobItem, newsItem } from '../tests/fixtures/source-items';
import { brandView, viewOf } from '../tests/fixtures/views';
import { importPeer } from './peers';
import { median } from './statistics';
import { machine, markdownTable } from './table';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10);
const MEMORY_IMAGES = 20;
const AIM = 0.4;
const ROOT = resolve(__dirname, '..');

/** The parts of the peers that are used: they ship no types that fit each other. */
type Satori = { default(element: unknown, options: object): Promise<string> };
interface Resvg {
  Resvg: new (svg: string, options?: object) => { render(): { asPng(): Uint8Array } };
}
/** The same pictures for both sides: pixels for ours, data addresses for satori. */
interface Pictures {
  pixels: Map<string, Pixels>;
  addresses: Map<string, string>;
}
type Draw = (facts: ShareImageFacts, pictures: Pictures) => Promise<Uint8Array>;

const CASES = {
  'news over a photo': () =>
    viewOf(newsItem({ title: 'The first hundred coats are on the rail, and the door is open' })),
  'event beside a photo': () => viewOf(eventItem({ title: 'Open workshop: bring your bike, leave with a plan' })),
  'job without a photo': () => viewOf(jobItem({ title: 'Head of the mending room', cover: null })),
} as const;

/** Layout and JPEG, from the facts and the cropped pictures. */
function ours(engine: ImageEngine): Draw {
  return async (facts, { pixels }) => {
    const root = await composeShareImage(facts, engine.measureHeight);
    return encodeJpeg(await engine.draw(root, pixels), 85);
  };
}

/** The same tree to SVG and PNG. What fits the title to its room is taken from ours, uncounted. */
async function peer(engine: ImageEngine): Promise<(facts: ShareImageFacts) => Promise<Draw>> {
  const [satori, { Resvg }] = [await importPeer<Satori>('satori'), await importPeer<Resvg>('@resvg/resvg-js')];
  const folder = packageFolder('@fontsource/noto-sans-arabic', ROOT) ?? '';
  // satori reads no WOFF2.
  const data = (weight: number) => readFile(join(folder, 'files', `noto-sans-arabic-latin-${weight}-normal.woff`));
  const [medium, bold] = [await data(500), await data(700)];
  const fonts = ['Hub Display', 'Hub Text'].flatMap((name) => [
    { name, data: medium, weight: 500 },
    { name, data: bold, weight: 700 },
  ]);
  return async (facts) => {
    const tree = await composeShareImage(facts, engine.measureHeight);
    return async (_facts, pictures) => {
      const svg = await satori.default(element(tree, pictures), { ...IMAGE_SIZE, fonts });
      return new Resvg(svg).render().asPng();
    };
  };
}

/** A node as satori's elements: it knows flex boxes only. */
function element(node: DrawNode, pictures: Pictures): unknown {
  const { display: _display, ...style } = { ...node.style } as Record<string, unknown>;
  if (node.type === 'text')
    return { type: 'div', props: { style: { ...style, display: 'flex' }, children: node.text } };
  if (node.type === 'picture') {
    const src = pictures.addresses.get(node.name);
    return { type: 'img', props: { src, style, width: style.width, height: style.height } };
  }
  const children = node.children.map((child) => element(child, pictures));
  return { type: 'div', props: { style: { ...style, display: 'flex', boxSizing: 'border-box' }, children } };
}

async function picturesFor(facts: ShareImageFacts): Promise<Pictures> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const create = { width: 400, height: 225, channels: 3 as const, background: '#c08040', noise };
  // Enlarged, so that it is as smooth as a photograph.
  const photo = await sharp(await sharp({ create }).png().toBuffer())
    .resize(1600, 900)
    .jpeg()
    .toBuffer();
  const pixels = new Map([[LOGO, await plateLogo(photo)]]);
  for (const [index, box] of photoBoxes(facts).entries())
    pixels.set(photoName(index), await cropPhoto(photo, box, null));
  const addresses = new Map<string, string>();
  for (const [name, picture] of pixels) {
    addresses.set(name, `data:image/jpeg;base64,${Buffer.from(await encodeJpeg(picture, 92)).toString('base64')}`);
  }
  return { pixels, addresses };
}

/** Milliseconds of CPU for one image, native threads included. */
async function cpu(draw: () => Promise<Uint8Array>): Promise<{ milliseconds: number; bytes: number }> {
  const start = process.cpuUsage();
  const { length } = await draw();
  const { user, system } = process.cpuUsage(start);
  return { milliseconds: (user + system) / 1000, bytes: length };
}

/** In a process of its own: draws with one side and says how much memory it took, in MB. */
function memoryOf(side: 'ours' | 'peer'): number {
  const env = { ...process.env, BENCH_SIDE: side };
  const run = spawnSync(process.execPath, ['--import', 'tsx', __filename], { env, encoding: 'utf8' });
  return Number(run.stdout.trim().split('\n').at(-1));
}

function factsOf(view: ItemView): ShareImageFacts {
  return shareImageFacts(view, brandView(), imageWords(view.kind, hubTexts(view.locale)));
}

async function drawForMemory(side: string): Promise<void> {
  const engine = await loadEngine(ROOT);
  const facts = factsOf(CASES['news over a photo']());
  const pictures = await picturesFor(facts);
  const draw = side === 'ours' ? ours(engine) : await (await peer(engine))(facts);
  for (let done = 0; done < MEMORY_IMAGES; done += 1) await draw(facts, pictures);
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
}

async function main(): Promise<void> {
  if (process.env.BENCH_SIDE) return drawForMemory(process.env.BENCH_SIDE);
  const engine = await loadEngine(ROOT);
  const forFacts = await peer(engine);
  console.log(`${ROUNDS} interleaved rounds; ${machine()}\n`);
  const rows = [
    ['image', 'ours CPU ms', 'ours kB (JPEG)', 'satori + resvg CPU ms', 'its kB (PNG)', `ratio (aim ${AIM})`],
  ];
  for (const [name, view] of Object.entries(CASES)) {
    const facts = factsOf(view());
    const [pictures, theirs] = [await picturesFor(facts), await forFacts(facts)];
    const samples: { us: number; them: number }[] = [];
    const bytes = { us: 0, them: 0 };
    // The first two rounds warm up and are not counted.
    for (let round = -2; round < ROUNDS; round += 1) {
      const us = await cpu(() => ours(engine)(facts, pictures));
      const them = await cpu(() => theirs(facts, pictures));
      Object.assign(bytes, { us: us.bytes, them: them.bytes });
      if (round >= 0) samples.push({ us: us.milliseconds, them: them.milliseconds });
    }
    const [us, them] = [median(samples.map((one) => one.us)), median(samples.map((one) => one.them))];
    const ratio = median(samples.map((one) => one.us / one.them));
    const kilobytes = (count: number) => String(Math.round(count / 1000));
    rows.push([name, us.toFixed(0), kilobytes(bytes.us), them.toFixed(0), kilobytes(bytes.them), ratio.toFixed(2)]);
  }
  console.log(markdownTable(rows));
  console.log(
    `\nMost memory of a process after ${MEMORY_IMAGES} images: ours ${memoryOf('ours')} MB, satori + resvg ${memoryOf('peer')} MB.`,
  );
}

void main();
