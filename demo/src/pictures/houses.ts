import { type Canvas, circle, type Point, polygon, rect } from './canvas';
import { COLORS, mix, shade } from './palette';

export interface House {
  x: number;
  /** Ground line. */
  y: number;
  w: number;
  h: number;
  wall: string;
  roof?: 'flat' | 'gable' | 'stepped' | 'mansard' | 'none';
  /** Share of windows that are lit. */
  lit?: number;
  columns?: number;
  rows?: number;
}

/** A town house with rows of windows. */
export function house(c: Canvas, { x, y, w, h, wall, roof = 'gable', lit = 0, columns = 3, rows = 3 }: House): void {
  const top = y - h;
  c.add(
    rect(
      x,
      top,
      w,
      h,
      c.gradient([
        [0, shade(wall, 0.06)],
        [1, shade(wall, -0.12)],
      ]),
    ),
  );
  roofOf(c, x, top, w, roof, lit > 0 ? shade(COLORS.brick, -0.45) : shade(COLORS.brick, -0.12), wall);
  const cw = w / columns;
  const ch = h / (rows + 0.6);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const on = c.random() < lit;
      const wx = x + cw * (column + 0.28);
      const wy = top + ch * (row + 0.35);
      const glass = on ? COLORS.honey : mix(wall, COLORS.dusk, lit > 0 ? 0.6 : 0.42);
      c.add(rect(wx - 4, wy - 4, cw * 0.44 + 8, ch * 0.6 + 8, shade(wall, 0.35), 'rx="3" opacity="0.7"'));
      c.add(rect(wx, wy, cw * 0.44, ch * 0.6, glass, 'rx="2"'));
      c.add(rect(wx + cw * 0.21, wy, 3, ch * 0.6, shade(wall, 0.2), 'opacity="0.8"'));
    }
  }
}

function roofOf(c: Canvas, x: number, top: number, w: number, roof: House['roof'], tile: string, wall: string): void {
  if (roof === 'none') return;
  if (roof === 'gable')
    c.add(
      polygon(
        [
          [x - 10, top],
          [x + w / 2, top - w * 0.34],
          [x + w + 10, top],
        ],
        tile,
      ),
    );
  if (roof === 'mansard') {
    c.add(
      polygon(
        [
          [x - 8, top],
          [x + w * 0.1, top - w * 0.26],
          [x + w * 0.9, top - w * 0.26],
          [x + w + 8, top],
        ],
        mix(tile, COLORS.dusk, 0.65),
      ),
    );
    for (const at of [0.3, 0.62])
      c.add(rect(x + w * at, top - w * 0.18, w * 0.12, w * 0.14, shade(wall, 0.3), 'rx="4"'));
  }
  if (roof === 'flat') c.add(rect(x - 8, top - 12, w + 16, 16, shade(wall, 0.25), 'rx="3"'));
  if (roof === 'stepped') {
    const steps: Point[] = [];
    for (let i = 0; i <= 4; i += 1)
      steps.push(
        [x + (w / 2) * (i / 4) - 4, top - i * w * 0.11],
        [x + (w / 2) * (i / 4) - 4, top - (i + 1) * w * 0.11],
      );
    const mirror = steps.map(([px, py]): Point => [2 * x + w - px, py]).reverse();
    c.add(polygon([[x - 4, top + 2], ...steps, ...mirror, [x + w + 4, top + 2]], wall));
    c.add(circle(x + w / 2, top - w * 0.22, w * 0.07, COLORS.honey, 'opacity="0.85"'));
  }
}

/** A street of houses from edge to edge. */
export function street(
  c: Canvas,
  y: number,
  walls: readonly string[],
  options: { lit?: number; roofs?: readonly NonNullable<House['roof']>[]; min?: number; max?: number } = {},
): void {
  const { lit = 0, roofs = ['gable', 'mansard', 'flat'], min = 240, max = 430 } = options;
  for (let x = -30; x < c.width; ) {
    const w = c.between(130, 210);
    const h = c.between(min, max);
    house(c, {
      x,
      y,
      w,
      h,
      wall: c.pick(walls),
      roof: c.pick(roofs),
      lit,
      columns: 2 + Math.round(c.random()),
      rows: Math.max(2, Math.round(h / 95)),
    });
    x += w;
  }
}
