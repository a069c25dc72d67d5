import { type Canvas, circle, ellipse, line, type Point, path, rect } from './canvas';
import { COLORS, HAIRS, shade } from './palette';
import type { Person } from './person';

export function head(
  c: Canvas,
  [x, y]: Point,
  r: number,
  left: boolean,
  skinTone: string,
  { hair = 0, hairStyle = 'short', beard = false, glasses = false }: Person,
): void {
  const tone = HAIRS[hair % HAIRS.length] as string;
  const d = left ? -1 : 1;
  if (hairStyle === 'long')
    c.add(
      path(
        `M${x - r * 1.1} ${y - r * 0.2}q0 ${-r} ${r * 1.1} ${-r}q${r * 1.1} 0 ${r * 1.1} ${r}v${r * 1.5}q${-r * 1.1} ${r * 0.4} ${-r * 2.2} 0Z`,
        tone,
      ),
    );
  if (hairStyle === 'bun') c.add(circle(x - d * r * 0.5, y - r * 1.15, r * 0.48, tone));
  if (hairStyle === 'curls')
    for (const [dx, dy] of [
      [-0.85, -0.3],
      [-0.6, -0.8],
      [0, -1.05],
      [0.6, -0.8],
      [0.85, -0.3],
      [-0.95, 0.2],
      [0.95, 0.2],
    ] as const)
      c.add(circle(x + dx * r, y + dy * r, r * 0.46, tone));
  c.add(circle(x, y, r, skinTone), circle(x - d * r * 0.92, y + r * 0.12, r * 0.2, shade(skinTone, -0.08)));
  if (beard) {
    c.add(
      path(
        `M${x - r * 0.98} ${y + r * 0.02}a${r * 0.98} ${r * 1.06} 0 0 0 ${r * 1.96} 0q${-r * 0.16} ${r * 0.26} ${-r * 0.5} ${r * 0.22}q${-r * 0.48} ${-r * 0.06} ${-r * 0.96} 0q${-r * 0.34} ${r * 0.04} ${-r * 0.5} ${-r * 0.22}Z`,
        tone,
      ),
    );
    c.add(ellipse(x + d * r * 0.06, y + r * 0.5, r * 0.34, r * 0.17, skinTone));
  }
  face(c, x, y, r, d, skinTone, glasses);
  hairOf(c, x, y, r, d, hairStyle, tone);
}

function face(c: Canvas, x: number, y: number, r: number, d: number, skinTone: string, glasses: boolean): void {
  const eye = (side: number): Point => [x + d * r * 0.22 + side * r * 0.34, y - r * 0.02];
  for (const side of [-1, 1]) {
    c.add(circle(...eye(side), r * 0.09, COLORS.ink));
    c.add(circle(x + d * r * 0.15 + side * r * 0.55, y + r * 0.33, r * 0.17, COLORS.rose, 'opacity="0.45"'));
    if (glasses) c.add(circle(...eye(side), r * 0.25, 'none', `stroke="${COLORS.ink}" stroke-width="${r * 0.07}"`));
  }
  c.add(
    path(
      `M${x + d * r * 0.02 - r * 0.2} ${y + r * 0.42}q${r * 0.24} ${r * 0.26} ${r * 0.5} 0`,
      'none',
      `stroke="${shade(skinTone, -0.55)}" stroke-width="${r * 0.09}" stroke-linecap="round"`,
    ),
  );
}

function hairOf(
  c: Canvas,
  x: number,
  y: number,
  r: number,
  d: number,
  style: NonNullable<Person['hairStyle']>,
  tone: string,
): void {
  const fringe = `M${x - r * 1.04} ${y - r * 0.05}a${r * 1.04} ${r * 1.06} 0 0 1 ${r * 2.08} 0q${-r * 0.25} ${-r * 0.42} ${-r * 0.7} ${-r * 0.48}q${-r * 0.7} ${r * 0.1} ${-r * 1.38} ${r * 0.48}Z`;
  if (style === 'short' || style === 'long' || style === 'bun' || style === 'curls') c.add(path(fringe, tone));
  const dome = (color: string, drop: number) =>
    path(`M${x - r * 1.08} ${y - r * drop}a${r * 1.08} ${r * 1.08} 0 0 1 ${r * 2.16} 0Z`, color);
  if (style === 'cap')
    c.add(
      dome(COLORS.orange, 0.15),
      rect(
        d > 0 ? x + r * 0.1 : x - r * 1.7,
        y - r * 0.32,
        r * 1.6,
        r * 0.2,
        shade(COLORS.orange, -0.2),
        `rx="${r * 0.1}"`,
      ),
    );
  if (style === 'beanie')
    c.add(
      dome(COLORS.ochre, 0.1),
      rect(x - r * 1.12, y - r * 0.4, r * 2.24, r * 0.36, shade(COLORS.ochre, 0.25), `rx="${r * 0.16}"`),
      circle(x, y - r * 1.2, r * 0.26, COLORS.cream),
    );
  if (style === 'helmet')
    c.add(
      dome(COLORS.cream, 0.12),
      line(
        [
          [x - r * 0.5, y - r * 0.85],
          [x - r * 0.2, y - r * 0.25],
        ],
        COLORS.orange,
        r * 0.16,
      ),
      line(
        [
          [x + r * 0.35, y - r * 0.95],
          [x + r * 0.5, y - r * 0.25],
        ],
        COLORS.orange,
        r * 0.16,
      ),
    );
  if (style === 'scarf')
    c.add(
      path(
        `M${x - r * 1.12} ${y + r * 0.55}q${-r * 0.1} ${-r * 1.7} ${r * 1.12} ${-r * 1.7}q${r * 1.2} 0 ${r * 1.12} ${r * 1.7}q${-r * 0.35} ${-r * 1.15} ${-r * 1.12} ${-r * 1.2}q${-r * 0.8} ${r * 0.05} ${-r * 1.12} ${r * 1.2}Z`,
        COLORS.rose,
      ),
    );
}
