import { type Canvas, circle, line, path, rect } from './canvas';
import { COLORS, shade } from './palette';

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
