/** CSS of a drawn box: numbers are pixels of the 1200 by 630 image. */
export type DrawStyle = Readonly<Record<string, string | number>>;

/** What an engine draws: flex boxes, text and named pictures. */
export type DrawNode =
  | { type: 'box'; style: DrawStyle; dir?: 'ltr' | 'rtl'; lang?: string; children: readonly DrawNode[] }
  | { type: 'text'; style: DrawStyle; text: string }
  | { type: 'picture'; style: DrawStyle; name: string };

/** A picture without a format: rows of red, green, blue, alpha, opaque. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Height in pixels that a node takes in a width. */
export type MeasureHeight = (node: DrawNode, width: number) => Promise<number>;

/** Draws node trees; the only thing that knows how. */
export interface ImageEngine {
  measureHeight: MeasureHeight;
  /** True where there are letters for every script of a text. */
  canWrite(text: string): boolean;
  /** The image, 1200 by 630. `pictures` holds each named picture. No request is made. */
  draw(root: DrawNode, pictures: ReadonlyMap<string, Pixels>): Promise<Pixels>;
}

export const IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** A flex box, row by default, as every engine draws it. */
export function box(style: DrawStyle, children: readonly (DrawNode | null)[] = []): DrawNode {
  return { type: 'box', style: { display: 'flex', ...style }, children: children.filter((child) => child !== null) };
}
