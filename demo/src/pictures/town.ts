import { type Canvas, circle, ellipse, line, type Point, path, polygon, rect } from './canvas';
import { COLORS, mix, shade } from './palette';
import { lightPool } from './sky';

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

export interface Shop {
  x: number;
  y: number;
  w: number;
  h: number;
  front: string;
  awning: string;
  /** Evening: the windows shine on the pavement. */
  lit?: boolean;
  /** Paints what stands in the window; origin at the window's lower left corner. */
  show?: (x: number, y: number, w: number, h: number) => void;
}

/** A shop front: sign without words, striped awning, window, door. */
export function shop(c: Canvas, { x, y, w, h, front, awning, lit = false, show }: Shop): void {
  const glass = lit
    ? c.gradient([
        [0, '#ffe9b0'],
        [1, '#f6c877'],
      ])
    : c.gradient([
        [0, '#d9ebe8'],
        [1, '#aacdcb'],
      ]);
  c.add(
    rect(
      x,
      y - h,
      w,
      h,
      c.gradient([
        [0, shade(front, 0.08)],
        [1, shade(front, -0.2)],
      ]),
      'rx="6"',
    ),
  );
  c.add(rect(x + w * 0.03, y - h * 0.96, w * 0.94, h * 0.15, shade(front, -0.28), 'rx="6"'));
  wheelMark(c, x + w * 0.5, y - h * 0.885, h * 0.055, COLORS.honey);
  const windowTop = y - h * 0.66;
  const windowHeight = h * 0.54;
  c.add(
    rect(
      x + w * 0.05,
      windowTop,
      w * 0.58,
      windowHeight,
      glass,
      `rx="4" stroke="${shade(front, -0.35)}" stroke-width="9"`,
    ),
  );
  c.add(rect(x + w * 0.7, windowTop, w * 0.23, h * 0.66, shade(front, -0.35), 'rx="4"'));
  c.add(
    rect(x + w * 0.725, windowTop + h * 0.03, w * 0.18, h * 0.42, glass, 'rx="3"'),
    circle(x + w * 0.74, y - h * 0.14, 6, COLORS.honey),
  );
  show?.(x + w * 0.05, windowTop + windowHeight, w * 0.58, windowHeight);
  c.add(
    path(
      `M${x + w * 0.08} ${windowTop}l${w * 0.12} 0l${-w * 0.18} ${windowHeight}l${-w * 0.0} ${-windowHeight * 0.4}Z`,
      '#ffffff',
      'opacity="0.16"',
    ),
  );
  stripedAwning(c, x - w * 0.02, y - h * 0.8, w * 1.04, h * 0.17, awning);
  if (lit)
    c.add(
      polygon(
        [
          [x + w * 0.04, y],
          [x + w * 0.95, y],
          [x + w * 1.08, y + h * 0.28],
          [x - w * 0.1, y + h * 0.28],
        ],
        COLORS.honey,
        'opacity="0.22"',
      ),
    );
}

export function stripedAwning(c: Canvas, x: number, y: number, w: number, h: number, color: string): void {
  const stripes = Math.max(6, Math.round(w / 62));
  const step = w / stripes;
  for (let i = 0; i < stripes; i += 1) {
    const fill = i % 2 ? COLORS.cream : color;
    c.add(
      rect(x + i * step, y, step + 0.5, h * 0.72, fill),
      path(`M${x + i * step} ${y + h * 0.7}h${step + 0.5}a${step / 2} ${h * 0.3} 0 0 1 ${-step} 0Z`, fill),
    );
  }
  c.add(rect(x, y, w, h * 0.25, '#ffffff', 'opacity="0.16"'));
}

/** The brand's mark: a crescent moon whose hollow holds a wheel. */
export function wheelMark(c: Canvas, x: number, y: number, r: number, color: string): void {
  c.add(circle(x, y, r, 'none', `stroke="${color}" stroke-width="${r * 0.2}"`), circle(x, y, r * 0.16, color));
  for (let i = 0; i < 4; i += 1) {
    const a = (Math.PI * i) / 4;
    c.add(
      line(
        [
          [x - Math.cos(a) * r, y - Math.sin(a) * r],
          [x + Math.cos(a) * r, y + Math.sin(a) * r],
        ],
        color,
        r * 0.07,
      ),
    );
  }
}

export function streetLamp(c: Canvas, x: number, y: number, h: number, lit = true): void {
  if (lit) lightPool(c, x, y - h, h * 0.75);
  c.add(
    line(
      [
        [x, y],
        [x, y - h],
      ],
      COLORS.ink,
      h * 0.028,
    ),
    rect(x - h * 0.05, y - h * 1.04, h * 0.1, h * 0.09, lit ? '#fff0c4' : COLORS.steel, 'rx="5"'),
  );
  c.add(
    polygon(
      [
        [x - h * 0.08, y - h * 1.03],
        [x, y - h * 1.12],
        [x + h * 0.08, y - h * 1.03],
      ],
      COLORS.ink,
    ),
    ellipse(x, y, h * 0.06, h * 0.015, COLORS.ink),
  );
}

/** A cord between two points with lamps or pennants on it. */
export function garland(c: Canvas, from: Point, to: Point, kind: 'lamps' | 'pennants', sag = 60): void {
  const [x0, y0] = from;
  const [x1, y1] = to;
  c.add(
    path(
      `M${x0} ${y0}Q${(x0 + x1) / 2} ${(y0 + y1) / 2 + sag * 2} ${x1} ${y1}`,
      'none',
      `stroke="${COLORS.ink}" stroke-width="3"`,
    ),
  );
  const count = Math.round(Math.hypot(x1 - x0, y1 - y0) / (kind === 'lamps' ? 62 : 54));
  for (let i = 1; i < count; i += 1) {
    const t = i / count;
    const x = x0 + (x1 - x0) * t;
    const y = y0 + (y1 - y0) * t + sag * 4 * t * (1 - t);
    if (kind === 'lamps') {
      lightPool(c, x, y + 10, 46, COLORS.honey, 0.7);
      c.add(circle(x, y + 10, 8, '#fff3cf'));
    } else {
      const color = [COLORS.orange, COLORS.teal, COLORS.honey, COLORS.rose, COLORS.cream][i % 5] as string;
      c.add(
        polygon(
          [
            [x - 18, y],
            [x + 18, y],
            [x, y + 40],
          ],
          color,
        ),
      );
    }
  }
}

/** Paving that runs to the bottom edge. */
export function pavement(c: Canvas, y: number, color: string): void {
  c.add(
    rect(
      0,
      y,
      c.width,
      c.height - y,
      c.gradient([
        [0, shade(color, 0.12)],
        [1, shade(color, -0.15)],
      ]),
    ),
  );
  for (let row = y + 26; row < c.height; row += 34)
    c.add(rect(0, row, c.width, 2, shade(color, -0.2), 'opacity="0.4"'));
}
