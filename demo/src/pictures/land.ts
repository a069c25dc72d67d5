import { type Canvas, type Point, path, polygon, rect, smooth } from './canvas';
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
