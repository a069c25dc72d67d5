import { type Canvas, circle, line, path, rect } from './canvas';
import { COLORS, shade } from './palette';

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

function wrench(c: Canvas, x: number, y: number, s: number, color: string = COLORS.steel): void {
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

function hammer(c: Canvas, x: number, y: number, s: number, color?: string): void {
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

function screwdriver(c: Canvas, x: number, y: number, s: number, color?: string): void {
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

function pliers(c: Canvas, x: number, y: number, s: number, color?: string): void {
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
