import { type Canvas, circle, ellipse, line, path, polygon, rect } from './canvas';
import { COLORS, shade } from './palette';

function pine(c: Canvas, x: number, y: number, h: number, color: string, snow = false): void {
  c.add(rect(x - h * 0.03, y - h * 0.15, h * 0.06, h * 0.15, COLORS.bark));
  for (let i = 0; i < 4; i += 1) {
    const top = y - h + i * h * 0.2;
    const half = h * (0.1 + i * 0.05);
    c.add(
      polygon(
        [
          [x, top],
          [x + half, top + h * 0.29],
          [x - half, top + h * 0.29],
        ],
        shade(color, 0.1 - i * 0.06),
      ),
    );
    c.add(
      polygon(
        [
          [x, top],
          [x + half, top + h * 0.29],
          [x + half * 0.1, top + h * 0.29],
        ],
        shade(color, -0.16),
        'opacity="0.5"',
      ),
    );
    if (snow)
      c.add(
        polygon(
          [
            [x, top],
            [x + half * 0.45, top + h * 0.13],
            [x, top + h * 0.1],
            [x - half * 0.45, top + h * 0.13],
          ],
          COLORS.snow,
        ),
      );
  }
}

/** Pines from edge to edge. */
export function pineWood(c: Canvas, y: number, h: number, color: string, count: number, snow = false): void {
  for (let i = 0; i < count; i += 1) {
    pine(
      c,
      (c.width * (i + c.random())) / count,
      y + c.between(-h * 0.1, h * 0.12),
      h * c.between(0.65, 1.1),
      color,
      snow,
    );
  }
}

/** A round tree of several crowns. */
export function tree(c: Canvas, x: number, y: number, h: number, color: string = COLORS.moss): void {
  c.add(ellipse(x, y, h * 0.28, h * 0.04, COLORS.night, 'opacity="0.15"'));
  c.add(
    line(
      [
        [x, y],
        [x, y - h * 0.5],
      ],
      COLORS.bark,
      h * 0.06,
    ),
    line(
      [
        [x, y - h * 0.3],
        [x + h * 0.12, y - h * 0.48],
      ],
      COLORS.bark,
      h * 0.035,
    ),
  );
  for (const [dx, dy, r] of [
    [-0.17, -0.55, 0.19],
    [0.18, -0.56, 0.18],
    [0, -0.75, 0.24],
    [-0.02, -0.52, 0.2],
  ] as const) {
    c.add(circle(x + dx * h, y + dy * h, r * h, color));
  }
  c.add(
    circle(x - h * 0.08, y - h * 0.8, h * 0.13, shade(color, 0.18)),
    circle(x + h * 0.1, y - h * 0.6, h * 0.1, shade(color, -0.12)),
  );
}

export function bush(c: Canvas, x: number, y: number, r: number, color: string = COLORS.moss): void {
  c.add(
    circle(x - r * 0.7, y - r * 0.35, r * 0.6, shade(color, -0.1)),
    circle(x + r * 0.7, y - r * 0.3, r * 0.55, shade(color, -0.05)),
    circle(x, y - r * 0.6, r * 0.8, color),
  );
  c.add(rect(x - r * 1.3, y - r * 0.3, r * 2.6, r * 0.3, shade(color, -0.1), `rx="${r * 0.14}"`));
}

export function grass(c: Canvas, y: number, count: number, color: string): void {
  for (let i = 0; i < count; i += 1) {
    const x = c.random() * c.width;
    const py = y + c.random() * (c.height - y);
    const h = c.between(10, 26);
    c.add(
      path(
        `M${x} ${py}q${c.between(-4, 4)} ${-h * 0.6} ${c.between(-8, 8)} ${-h}`,
        'none',
        `stroke="${shade(color, c.between(-0.15, 0.25))}" stroke-width="3" stroke-linecap="round"`,
      ),
    );
  }
}

export function flowers(
  c: Canvas,
  y: number,
  count: number,
  colors: readonly string[] = [COLORS.honey, COLORS.rose, COLORS.cream],
): void {
  for (let i = 0; i < count; i += 1) {
    const x = c.random() * c.width;
    const py = y + c.random() * (c.height - y) * 0.95;
    const r = c.between(3, 6.5);
    c.add(
      line(
        [
          [x, py],
          [x, py + r * 3],
        ],
        COLORS.moss,
        2,
      ),
      circle(x, py, r, c.pick(colors)),
      circle(x, py, r * 0.4, COLORS.ochre),
    );
  }
}
