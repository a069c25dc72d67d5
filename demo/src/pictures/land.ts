import { type Canvas, circle, ellipse, line, type Point, path, polygon, rect, smooth } from './canvas';
import { COLORS, mix, shade } from './palette';

/** A rolling line from edge to edge, filled to the bottom. */
export function hills(c: Canvas, y: number, swing: number, color: string, waves = 5): void {
  const points: Point[] = [];
  for (let i = 0; i <= waves; i += 1) points.push([(c.width * i) / waves, y + c.between(-swing, swing)]);
  const fill = c.gradient([
    [0, shade(color, 0.12)],
    [1, shade(color, -0.18)],
  ]);
  c.add(path(`${smooth(points)}L${c.width} ${c.height}L0 ${c.height}Z`, fill));
}

/** A jagged range with lit and shaded faces and snow on the highest tops. */
export function mountains(c: Canvas, base: number, height: number, color: string, count = 5, snow = true): void {
  for (let i = 0; i < count; i += 1) {
    const x = (c.width * (i + 0.5)) / count + c.between(-60, 60);
    const h = height * c.between(0.6, 1);
    const half = h * c.between(0.9, 1.25);
    const top = base - h;
    c.add(
      polygon(
        [
          [x - half, base],
          [x, top],
          [x + half, base],
        ],
        color,
      ),
    );
    c.add(
      polygon(
        [
          [x, top],
          [x + half, base],
          [x + half * 0.15, base],
          [x - half * 0.08, base - h * 0.45],
        ],
        shade(color, -0.2),
      ),
    );
    if (!snow) continue;
    const s = 0.3;
    c.add(
      polygon(
        [
          [x, top],
          [x + half * s, top + h * s],
          [x + half * 0.12, top + h * s * 0.72],
          [x, top + h * s * 1.05],
          [x - half * 0.13, top + h * s * 0.75],
          [x - half * s, top + h * s],
        ],
        COLORS.snow,
        'opacity="0.9"',
      ),
    );
  }
  c.add(rect(0, base - 2, c.width, c.height - base + 2, color));
}

export function pine(c: Canvas, x: number, y: number, h: number, color: string, snow = false): void {
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

/** Water to the bottom of a band, with light on it. */
export function water(c: Canvas, top: number, bottom: number, color: string, light: string): void {
  c.add(
    rect(
      0,
      top,
      c.width,
      bottom - top,
      c.gradient([
        [0, mix(color, light, 0.55)],
        [0.5, color],
        [1, shade(color, -0.25)],
      ]),
    ),
  );
  for (let i = 0; i < 46; i += 1) {
    const depth = c.random();
    const y = top + (bottom - top) * depth;
    const w = 20 + depth * 130 * c.random();
    c.add(rect(c.random() * c.width, y, w, 2 + depth * 3, light, 'rx="2" opacity="0.35"'));
  }
}

/** A path or road that narrows towards the horizon. */
export function road(c: Canvas, from: Point, to: Point, wide: number, narrow: number, color: string, bend = 0): void {
  const [x0, y0] = from;
  const [x1, y1] = to;
  const my = (y0 + y1) / 2;
  c.add(
    path(
      `M${x0 - wide / 2} ${y0}C${x0 - wide / 2 + bend} ${my} ${x1 - narrow / 2 - bend} ${my} ${x1 - narrow / 2} ${y1}L${x1 + narrow / 2} ${y1}C${x1 + narrow / 2 - bend * 0.6} ${my} ${x0 + wide / 2 + bend * 1.3} ${my} ${x0 + wide / 2} ${y0}Z`,
      c.gradient([
        [0, mix(color, COLORS.cream, 0.25)],
        [1, color],
      ]),
    ),
  );
}

/** Rows that meet far away: a field, a vineyard, a hedge in the making. */
export function furrows(c: Canvas, horizon: number, color: string, vanish = c.width / 2, rows = 13): void {
  c.add(rect(0, horizon, c.width, c.height - horizon, color));
  for (let i = 0; i < rows; i += 1) {
    const x = ((i + 0.5) / rows) * c.width * 2.2 - c.width * 0.6;
    c.add(
      polygon(
        [
          [vanish + (x - vanish) * 0.06, horizon],
          [x - 34, c.height],
          [x + 34, c.height],
        ],
        shade(color, i % 2 ? -0.13 : 0.1),
      ),
    );
  }
}
