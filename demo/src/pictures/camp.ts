import { type Canvas, ellipse, line, type Point, path, polygon, rect } from './canvas';
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
