import { unreachable } from '../../../core/result';
import type { ShareImageFacts } from './facts';
import { fitTitle } from './fit-title';
import { box, type DrawNode, type DrawStyle, IMAGE_SIZE, type MeasureHeight } from './node';
import { fillGround, type Ground, glassOver, paperGround, withAlpha } from './palette';
import { brandMark, calendarLeaf, factsBlock, photoName, signs } from './parts';

/** A picture and the box it must fill: bytes come cropped to exactly this size. */
export interface PhotoBox {
  width: number;
  height: number;
}

const { width: WIDTH, height: HEIGHT } = IMAGE_SIZE;
const SIDE = 500;
const MARGIN = 56;
const GAP = 8;

/** Sizes of the photos of a layout, in order. */
export function photoBoxes({ layout, photos }: ShareImageFacts): PhotoBox[] {
  switch (layout) {
    case 'text':
      return [];
    case 'cover':
      return [IMAGE_SIZE];
    case 'split':
      return [{ width: SIDE, height: HEIGHT }];
    case 'mosaic': {
      const half = { width: SIDE, height: (HEIGHT - GAP) / 2 };
      if (photos.length === 2) return [half, half];
      const small = { width: (SIDE - GAP) / 2, height: HEIGHT - GAP - 380 };
      return [{ width: SIDE, height: 380 }, small, small];
    }
    default:
      return unreachable(layout);
  }
}

/** The whole image as a tree. Asks for heights only, so that any engine can draw it. */
export async function composeShareImage(facts: ShareImageFacts, measure: MeasureHeight): Promise<DrawNode> {
  const children = facts.layout === 'cover' ? await coverParts(facts, measure) : await sideParts(facts, measure);
  return {
    type: 'box',
    dir: facts.dir,
    lang: facts.locale,
    style: { display: 'flex', width: WIDTH, height: HEIGHT, overflow: 'hidden' },
    children,
  };
}

/** A photo that fills the image, dark glass under the words. */
async function coverParts(facts: ShareImageFacts, measure: MeasureHeight): Promise<DrawNode[]> {
  const { colour, share } = glassOver(facts.brand.fill);
  const ground: Ground = { ...fillGround(facts.brand), title: '#ffffff', text: '#ffffff', sign: signOnGlass(facts) };
  const width = WIDTH - 2 * MARGIN;
  const room = { width, height: 190, sizes: [76, 68, 60, 52, 46], colour: ground.title, locale: facts.locale };
  const title = await fitTitle(facts.title, room, measure);
  const words = box({ flexDirection: 'column', gap: 18, width }, [
    signs(facts, ground),
    title.node,
    factsBlock(facts, ground),
  ]);
  const height = (await measure(words, width)) + MARGIN + 26;
  const fade = 130;
  const glass = `linear-gradient(to bottom, ${withAlpha(colour, 0)} 0px, ${withAlpha(colour, share)} ${fade}px, ${withAlpha(colour, 0.92)} ${height + fade}px)`;
  return [
    photo(0, IMAGE_SIZE, { position: 'absolute', top: 0, left: 0 }),
    box({ position: 'absolute', left: 0, bottom: 0, width: WIDTH, height: height + fade, backgroundImage: glass }),
    box({ position: 'absolute', top: 36, ...atStart(facts, MARGIN), maxWidth: width }, [
      box({ backgroundColor: '#ffffff', borderRadius: 18, padding: '8px 20px' }, [brandMark(facts, '#16181b')]),
    ]),
    box({ position: 'absolute', left: MARGIN, bottom: MARGIN - 6, width }, [words]),
  ];
}

function signOnGlass({ brand }: ShareImageFacts): Ground['sign'] {
  return { back: brand.fill, text: brand.onFill };
}

/** Words on one side; a photo, several, a calendar leaf or shapes on the other. */
async function sideParts(facts: ShareImageFacts, measure: MeasureHeight): Promise<DrawNode[]> {
  const ground =
    facts.layout === 'split' || (facts.layout === 'text' && facts.leaf)
      ? paperGround(facts.brand)
      : fillGround(facts.brand);
  const side = sideOf(facts);
  const width = side ? WIDTH - SIDE : WIDTH;
  const column = await wordsColumn(facts, ground, { width, wide: side === null }, measure);
  const shapes = side === null ? decoration(facts) : [];
  const backdrop = { width: WIDTH, height: HEIGHT, backgroundColor: ground.back, position: 'relative' };
  return [box(backdrop, [...shapes, column, side])];
}

/** A distance from where lines start: the left, or the right for scripts that run the other way. */
function atStart({ dir }: ShareImageFacts, pixels: number): DrawStyle {
  return dir === 'rtl' ? { right: pixels } : { left: pixels };
}

async function wordsColumn(
  facts: ShareImageFacts,
  ground: Ground,
  { width, wide }: { width: number; wide: boolean },
  measure: MeasureHeight,
): Promise<DrawNode> {
  const inner = width - 2 * MARGIN - (wide ? 120 : 0);
  const block = factsBlock(facts, ground);
  const taken = 44 + 52 + 2 * 26 + (block ? (await measure(block, inner)) + 22 : 0);
  const sizes = wide ? [88, 78, 68, 60, 52, 46] : [64, 58, 52, 46, 40, 36];
  const room = { width: inner, height: HEIGHT - 2 * MARGIN - taken, sizes, colour: ground.title, locale: facts.locale };
  const title = await fitTitle(facts.title, room, measure);
  const style = {
    flexDirection: 'column',
    justifyContent: 'space-between',
    width,
    height: HEIGHT,
    padding: MARGIN,
    flexShrink: 0,
    // Boxes without a position are painted under those that have one.
    position: 'relative',
  };
  return box(style, [
    signs(facts, ground),
    box({ flexDirection: 'column', gap: 22, width: inner }, [title.node, block]),
    brandMark(facts, ground.title),
  ]);
}

function sideOf(facts: ShareImageFacts): DrawNode | null {
  const frame = { width: SIDE, height: HEIGHT, flexShrink: 0, position: 'relative' };
  const boxes = photoBoxes(facts);
  const [first, ...others] = boxes;
  if (facts.layout === 'mosaic' && first) {
    const rest = others.map((size, index) => photo(index + 1, size));
    return box({ ...frame, flexDirection: 'column', gap: GAP }, [photo(0, first), box({ gap: GAP }, rest)]);
  }
  if (facts.layout === 'split' && first) {
    const leaf = calendarLeaf(facts, 0.86, facts.brand.fill);
    const corner = leaf && box({ position: 'absolute', bottom: 40, ...atStart(facts, 40) }, [leaf]);
    return box(frame, [photo(0, first), corner]);
  }
  const leaf = calendarLeaf(facts, 1.6, fillGround(facts.brand).chip);
  const middle = { alignItems: 'center', justifyContent: 'center', overflow: 'hidden' };
  return leaf && box({ ...frame, ...middle, backgroundColor: facts.brand.fill }, [...rings(facts, 250, 315), leaf]);
}

function photo(index: number, { width, height }: PhotoBox, style: DrawStyle = {}): DrawNode {
  return { type: 'picture', name: photoName(index), style: { width, height, flexShrink: 0, ...style } };
}

/** Where there is no photo: circles in the brand's accent, at the end of the lines. */
function decoration(facts: ShareImageFacts): DrawNode[] {
  const x = facts.dir === 'rtl' ? 40 : WIDTH - 40;
  return [...rings(facts, x, HEIGHT - 40), circle(x, 30, 70, facts.brand.accent, 0.9)];
}

function rings({ brand }: ShareImageFacts, x: number, y: number): DrawNode[] {
  return [
    circle(x, y, 420, brand.onFill, 0.06),
    circle(x, y, 300, brand.onFill, 0.06),
    circle(x, y, 180, brand.onFill, 0.07),
  ];
}

function circle(x: number, y: number, radius: number, colour: string, alpha: number): DrawNode {
  const size = { width: 2 * radius, height: 2 * radius, borderRadius: radius };
  return box({
    position: 'absolute',
    left: x - radius,
    top: y - radius,
    ...size,
    backgroundColor: withAlpha(colour, alpha),
  });
}
