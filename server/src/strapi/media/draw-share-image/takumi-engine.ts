import type { Node, Renderer } from 'takumi-js/node';

import { type DrawNode, IMAGE_SIZE, type ImageEngine, type Pixels } from '../../../features/metadata';
import type { EmojiSet } from './emoji';
import type { Fonts } from './fonts';

/** Decoded pictures are used once: a large cache would only hold memory. */
const CACHE_BYTES = 8_000_000;

/**
 * The engine made of takumi's native library, with every font registered once. Rejects where the
 * library has no build for this machine.
 */
export async function createTakumiEngine(fonts: Fonts, emoji: EmojiSet): Promise<ImageEngine> {
  const takumi = await import('takumi-js/node');
  const renderer: Renderer = new takumi.Renderer({ cacheMaxBytes: CACHE_BYTES });
  for (const font of fonts.files) await renderer.registerFont(font);
  return {
    canWrite: (text) => !fonts.missing.test(text),
    async measureHeight(node, width) {
      const root: Node = {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', width },
        children: [await toTakumi(node, emoji, new Map())],
      };
      return Math.ceil((await renderer.measure(root, { width })).height);
    },
    async draw(root, pictures) {
      const node = await toTakumi(root, emoji, pictures);
      // Pictures come as pixels in the tree: the renderer is given no address, so it can ask for none.
      return { ...IMAGE_SIZE, data: await renderer.render(node, { ...IMAGE_SIZE, format: 'raw' }) };
    },
  };
}

async function toTakumi(node: DrawNode, emoji: EmojiSet, pictures: ReadonlyMap<string, Pixels>): Promise<Node> {
  switch (node.type) {
    case 'box': {
      const children = await Promise.all(node.children.map((child) => toTakumi(child, emoji, pictures)));
      const { style, dir, lang } = node;
      return { type: 'container', style, children, ...(dir ? { dir } : {}), ...(lang ? { lang } : {}) };
    }
    case 'picture': {
      const pixels = pictures.get(node.name);
      return pixels
        ? { type: 'image', src: { ...pixels, premultiplied: true }, style: node.style }
        : { type: 'container', style: node.style };
    }
    case 'text':
      return textNode(node, emoji);
  }
}

async function textNode({ text, style }: Extract<DrawNode, { type: 'text' }>, emoji: EmojiSet): Promise<Node> {
  const pieces = await emoji.pieces(text);
  const [only] = pieces;
  if (pieces.length === 1 && only && 'text' in only) return { type: 'text', text: only.text, style };
  const children = pieces.map((piece): Node => {
    if ('text' in piece) return { type: 'text', text: piece.text };
    const inline = {
      display: 'inline-block',
      width: '1em',
      height: '1em',
      margin: '0 0.06em',
      verticalAlign: '-0.12em',
    };
    return { type: 'image', src: piece.emoji, style: inline };
  });
  return { type: 'container', style: { ...style, display: 'block' }, children };
}
