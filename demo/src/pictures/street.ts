import { type Canvas, circle, ellipse, line, type Point, path, polygon, rect } from './canvas';
import { COLORS, shade } from './palette';
import { lightPool } from './sky';

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
