import { type Canvas, circle, ellipse, line, type Point, path, polygon, rect } from './canvas';
import { COLORS, mix, shade } from './palette';
import { lightPool } from './sky';

export function tent(c: Canvas, x: number, y: number, w: number, color: string, lit = false): void {
  const h = w * 0.55;
  if (lit) lightPool(c, x, y - h * 0.4, w * 0.95);
  c.add(ellipse(x, y, w * 0.62, h * 0.08, COLORS.night, 'opacity="0.2"'));
  c.add(
    line(
      [
        [x - w * 0.5, y - h * 0.2],
        [x - w * 0.68, y],
      ],
      COLORS.cream,
      2,
    ),
    line(
      [
        [x + w * 0.5, y - h * 0.2],
        [x + w * 0.68, y],
      ],
      COLORS.cream,
      2,
    ),
  );
  c.add(
    path(
      `M${x - w / 2} ${y}Q${x - w * 0.22} ${y - h * 0.55} ${x} ${y - h}Q${x + w * 0.22} ${y - h * 0.55} ${x + w / 2} ${y}Z`,
      lit
        ? c.gradient([
            [0, shade(color, 0.1)],
            [1, mix(color, COLORS.honey, 0.65)],
          ])
        : c.gradient([
            [0, shade(color, 0.18)],
            [1, shade(color, -0.08)],
          ]),
    ),
  );
  c.add(
    path(
      `M${x} ${y - h}Q${x + w * 0.22} ${y - h * 0.55} ${x + w / 2} ${y}L${x + w * 0.16} ${y}Z`,
      shade(color, -0.18),
      'opacity="0.75"',
    ),
  );
  c.add(
    path(
      `M${x - w * 0.12} ${y}Q${x - w * 0.05} ${y - h * 0.4} ${x} ${y - h * 0.8}Q${x + w * 0.08} ${y - h * 0.4} ${x + w * 0.12} ${y}Z`,
      lit ? '#ffe7ae' : shade(color, -0.55),
    ),
  );
  c.add(
    path(
      `M${x - w * 0.12} ${y}Q${x - w * 0.05} ${y - h * 0.4} ${x} ${y - h * 0.8}L${x - w * 0.1} ${y - h * 0.2}Z`,
      shade(color, 0.3),
    ),
  );
}

export function campfire(c: Canvas, x: number, y: number, s: number): void {
  lightPool(c, x, y - s * 0.4, s * 4, COLORS.orange, 0.7);
  c.add(
    line(
      [
        [x - s * 0.5, y],
        [x + s * 0.45, y - s * 0.18],
      ],
      COLORS.bark,
      s * 0.16,
    ),
    line(
      [
        [x + s * 0.5, y],
        [x - s * 0.45, y - s * 0.18],
      ],
      shade(COLORS.bark, 0.15),
      s * 0.16,
    ),
  );
  for (const [w, h, color] of [
    [0.42, 1.25, COLORS.orange],
    [0.28, 0.9, COLORS.honey],
    [0.15, 0.55, '#fff3cf'],
  ] as const) {
    c.add(
      path(
        `M${x - w * s} ${y - s * 0.1}Q${x - w * s * 1.1} ${y - h * s * 0.5} ${x + w * s * 0.1} ${y - h * s}Q${x + w * s * 1.2} ${y - h * s * 0.45} ${x + w * s} ${y - s * 0.1}Z`,
        color,
      ),
    );
  }
}

export function backpack(c: Canvas, x: number, y: number, h: number, color: string): void {
  c.add(ellipse(x, y, h * 0.4, h * 0.04, COLORS.night, 'opacity="0.2"'));
  c.add(
    rect(x - h * 0.36, y - h * 1.16, h * 0.72, h * 0.24, COLORS.honey, `rx="${h * 0.12}"`),
    rect(
      x - h * 0.34,
      y - h,
      h * 0.68,
      h,
      c.gradient([
        [0, shade(color, 0.12)],
        [1, shade(color, -0.15)],
      ]),
      `rx="${h * 0.2}"`,
    ),
  );
  c.add(
    rect(x - h * 0.27, y - h * 0.5, h * 0.54, h * 0.42, shade(color, -0.12), `rx="${h * 0.09}"`),
    rect(x - h * 0.27, y - h * 0.5, h * 0.54, h * 0.11, COLORS.wood, `rx="${h * 0.04}"`),
  );
  c.add(
    rect(x - h * 0.36, y - h * 0.98, h * 0.72, h * 0.28, shade(color, -0.2), `rx="${h * 0.12}"`),
    rect(x - h * 0.04, y - h * 0.78, h * 0.08, h * 0.2, COLORS.sand, `rx="${h * 0.03}"`),
  );
}

export function lantern(c: Canvas, x: number, y: number, h: number): void {
  lightPool(c, x, y - h * 0.5, h * 2.2);
  c.add(
    rect(x - h * 0.22, y - h * 0.7, h * 0.44, h * 0.56, '#ffeab5', `rx="${h * 0.08}"`),
    rect(x - h * 0.28, y - h * 0.16, h * 0.56, h * 0.16, COLORS.ink, `rx="${h * 0.04}"`),
    rect(x - h * 0.28, y - h * 0.8, h * 0.56, h * 0.12, COLORS.ink, `rx="${h * 0.04}"`),
  );
  c.add(
    path(
      `M${x - h * 0.2} ${y - h * 0.8}a${h * 0.2} ${h * 0.22} 0 0 1 ${h * 0.4} 0`,
      'none',
      `stroke="${COLORS.ink}" stroke-width="${h * 0.05}"`,
    ),
  );
}

/** A long table with a thick top. */
export function bench(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.add(
    rect(x + w * 0.04, y, w * 0.035, h, shade(COLORS.wood, -0.35)),
    rect(x + w * 0.925, y, w * 0.035, h, shade(COLORS.wood, -0.35)),
    rect(x + w * 0.05, y + h * 0.6, w * 0.9, h * 0.08, shade(COLORS.wood, -0.3)),
  );
  c.add(
    rect(
      x,
      y - 14,
      w,
      34,
      c.gradient([
        [0, shade(COLORS.wood, 0.3)],
        [1, shade(COLORS.wood, -0.05)],
      ]),
      'rx="5"',
    ),
  );
}

/** A board with tools hung on it, each on its painted shadow. */
export function toolWall(c: Canvas, x: number, y: number, w: number, h: number, board: string = COLORS.lagoon): void {
  c.add(rect(x - 8, y - 8, w + 16, h + 16, shade(COLORS.wood, -0.15), 'rx="8"'), rect(x, y, w, h, board, 'rx="4"'));
  for (let px = x + 20; px < x + w - 8; px += 26)
    for (let py = y + 20; py < y + h - 8; py += 26) c.add(circle(px, py, 2.2, shade(board, -0.3), 'opacity="0.6"'));
  const draw = [wrench, hammer, screwdriver, pliers];
  const columns = Math.max(2, Math.floor(w / 95));
  const rows = Math.max(1, Math.floor(h / 150));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const cx = x + (w * (column + 0.5)) / columns;
      const cy = y + (h * (row + 0.5)) / rows;
      const tool = draw[(column + row * 2) % draw.length] as typeof wrench;
      c.group(`transform="translate(5 6)" opacity="0.25"`, () => tool(c, cx, cy, 110, COLORS.night));
      tool(c, cx, cy, 110);
    }
}

export function wrench(c: Canvas, x: number, y: number, s: number, color: string = COLORS.steel): void {
  c.add(
    line(
      [
        [x, y - s * 0.28],
        [x, y + s * 0.3],
      ],
      color,
      s * 0.13,
    ),
    path(
      `M${x - s * 0.17} ${y - s * 0.48}v${s * 0.14}a${s * 0.17} ${s * 0.17} 0 0 0 ${s * 0.34} 0v${-s * 0.14}l${-s * 0.1} ${s * 0.13}h${-s * 0.14}Z`,
      color,
    ),
    circle(x, y + s * 0.36, s * 0.13, color),
    circle(x, y + s * 0.36, s * 0.05, COLORS.cream, 'opacity="0.7"'),
  );
}
export function hammer(c: Canvas, x: number, y: number, s: number, color?: string): void {
  c.add(
    line(
      [
        [x, y - s * 0.3],
        [x, y + s * 0.46],
      ],
      color ?? COLORS.wood,
      s * 0.1,
    ),
    rect(x - s * 0.24, y - s * 0.46, s * 0.48, s * 0.2, color ?? COLORS.ink, 'rx="4"'),
  );
}
export function screwdriver(c: Canvas, x: number, y: number, s: number, color?: string): void {
  c.add(
    line(
      [
        [x, y - s * 0.02],
        [x, y + s * 0.48],
      ],
      color ?? COLORS.steel,
      s * 0.055,
    ),
    rect(x - s * 0.085, y - s * 0.48, s * 0.17, s * 0.48, color ?? COLORS.orange, `rx="${s * 0.07}"`),
  );
}
export function pliers(c: Canvas, x: number, y: number, s: number, color?: string): void {
  c.add(
    path(
      `M${x - s * 0.2} ${y + s * 0.48}Q${x - s * 0.17} ${y} ${x + s * 0.06} ${y - s * 0.14}L${x + s * 0.1} ${y - s * 0.46}`,
      'none',
      `stroke="${color ?? COLORS.brick}" stroke-width="${s * 0.1}" stroke-linecap="round"`,
    ),
    path(
      `M${x + s * 0.2} ${y + s * 0.48}Q${x + s * 0.17} ${y} ${x - s * 0.06} ${y - s * 0.14}L${x - s * 0.1} ${y - s * 0.46}`,
      'none',
      `stroke="${color ?? COLORS.brick}" stroke-width="${s * 0.1}" stroke-linecap="round"`,
    ),
    circle(x, y - s * 0.1, s * 0.07, color ?? COLORS.ink),
  );
}

export function sewingMachine(c: Canvas, x: number, y: number, s: number, color: string): void {
  c.add(
    rect(x - s * 0.6, y - s * 0.14, s * 1.2, s * 0.14, shade(color, -0.25), `rx="${s * 0.05}"`),
    rect(x + s * 0.28, y - s * 0.72, s * 0.26, s * 0.62, color, `rx="${s * 0.07}"`),
    rect(x - s * 0.55, y - s * 0.8, s * 1.1, s * 0.25, color, `rx="${s * 0.11}"`),
    rect(x - s * 0.55, y - s * 0.7, s * 0.2, s * 0.36, color, `rx="${s * 0.05}"`),
  );
  c.add(
    line(
      [
        [x - s * 0.45, y - s * 0.34],
        [x - s * 0.45, y - s * 0.16],
      ],
      COLORS.steel,
      s * 0.03,
    ),
    circle(x + s * 0.58, y - s * 0.66, s * 0.13, shade(color, -0.3)),
    rect(x - s * 0.05, y - s * 0.98, s * 0.16, s * 0.18, COLORS.orange, 'rx="4"'),
    rect(x - s * 0.42, y - s * 0.72, s * 0.5, s * 0.04, COLORS.cream, 'opacity="0.6"'),
  );
}

export function spool(c: Canvas, x: number, y: number, s: number, color: string): void {
  c.add(
    rect(x - s * 0.26, y - s * 0.86, s * 0.52, s * 0.72, color),
    ...[0.2, 0.36, 0.52, 0.68].map((at) =>
      rect(x - s * 0.26, y - s * at - s * 0.1, s * 0.52, s * 0.035, shade(color, -0.2)),
    ),
    rect(x - s * 0.34, y - s, s * 0.68, s * 0.15, COLORS.sand, 'rx="4"'),
    rect(x - s * 0.34, y - s * 0.15, s * 0.68, s * 0.15, COLORS.sand, 'rx="4"'),
  );
}

export function mug(c: Canvas, x: number, y: number, s: number, color: string): void {
  c.add(
    circle(x + s * 0.3, y - s * 0.38, s * 0.2, 'none', `stroke="${shade(color, -0.1)}" stroke-width="${s * 0.09}"`),
    rect(x - s * 0.3, y - s * 0.75, s * 0.6, s * 0.75, color, `rx="${s * 0.1}"`),
  );
  for (const dx of [-0.1, 0.12])
    c.add(
      path(
        `M${x + dx * s} ${y - s * 0.85}q${s * 0.12} ${-s * 0.18} 0 ${-s * 0.35}t0 ${-s * 0.3}`,
        'none',
        'stroke="#ffffff" stroke-width="4" stroke-linecap="round" opacity="0.5"',
      ),
    );
}

export function laptop(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  paint?: (x: number, y: number, w: number, h: number) => void,
): void {
  const h = w * 0.62;
  c.add(
    rect(x - w / 2, y - h, w, h, COLORS.ink, 'rx="14"'),
    rect(x - w / 2 + 14, y - h + 14, w - 28, h - 28, '#dcebe6', 'rx="6"'),
  );
  paint?.(x - w / 2 + 14, y - h + 14, w - 28, h - 28);
  c.add(
    path(
      `M${x - w * 0.5} ${y}h${w}l${w * 0.1} ${w * 0.055}q0 ${w * 0.02} ${-w * 0.03} ${w * 0.02}h${-w * 1.14}q${-w * 0.03} 0 ${-w * 0.03} ${-w * 0.02}Z`,
      COLORS.steel,
    ),
    rect(x - w * 0.09, y + w * 0.01, w * 0.18, w * 0.02, shade(COLORS.steel, -0.2), 'rx="3"'),
  );
}

export function crate(c: Canvas, x: number, y: number, w: number, h: number, filling: string): void {
  for (let i = 0; i < 5; i += 1)
    c.add(circle(x + w * (0.14 + i * 0.18), y - h, w * 0.11, shade(filling, (i % 3) * 0.12 - 0.1)));
  c.add(
    rect(x, y - h, w, h, COLORS.wood, 'rx="4"'),
    rect(x, y - h * 0.95, w, h * 0.24, shade(COLORS.wood, 0.2)),
    rect(x, y - h * 0.6, w, h * 0.24, shade(COLORS.wood, 0.14)),
    rect(x, y - h * 0.26, w, h * 0.24, shade(COLORS.wood, 0.08)),
  );
}

/** A work stand with its clamp. */
export function stand(c: Canvas, x: number, y: number, h: number): void {
  c.add(
    line(
      [
        [x, y - h],
        [x, y - h * 0.16],
      ],
      COLORS.ink,
      h * 0.03,
    ),
    line(
      [
        [x, y - h * 0.18],
        [x - h * 0.2, y],
      ],
      COLORS.ink,
      h * 0.03,
    ),
    line(
      [
        [x, y - h * 0.18],
        [x + h * 0.2, y],
      ],
      COLORS.ink,
      h * 0.03,
    ),
    line(
      [
        [x, y - h * 0.97],
        [x + h * 0.16, y - h * 0.97],
      ],
      COLORS.orange,
      h * 0.04,
    ),
  );
}

export function boat(c: Canvas, x: number, y: number, w: number, hull: string, sail: string): void {
  const points = (list: readonly Point[]) => list.map(([px, py]): Point => [x + px * w, y + py * w]);
  c.add(
    polygon(
      points([
        [-0.5, -0.12],
        [0.5, -0.12],
        [0.34, 0.08],
        [-0.36, 0.08],
      ]),
      hull,
    ),
    line(
      points([
        [0, -0.12],
        [0, -1.15],
      ]),
      COLORS.bark,
      w * 0.03,
    ),
  );
  c.add(
    path(
      `M${x + w * 0.04} ${y - w * 1.1}Q${x + w * 0.5} ${y - w * 0.6} ${x + w * 0.44} ${y - w * 0.2}L${x + w * 0.04} ${y - w * 0.2}Z`,
      sail,
    ),
    path(
      `M${x - w * 0.04} ${y - w * 0.95}Q${x - w * 0.3} ${y - w * 0.5} ${x - w * 0.38} ${y - w * 0.2}L${x - w * 0.04} ${y - w * 0.2}Z`,
      shade(sail, -0.12),
    ),
  );
}
