import { type Canvas, circle, ellipse, path, rect } from './canvas';
import { COLORS, mix } from './palette';

/** Light of a picture: the sky's colours from top to horizon. */
export const SKIES = {
  morning: ['#a9d3dc', '#d9e7dc', '#fbeacb'],
  noon: ['#8fc7d6', '#bfdfe2', '#e9f1e2'],
  golden: ['#e9a86a', '#f4c98c', '#fbe6bd'],
  dusk: ['#3b4a72', '#a3708a', '#f0a877'],
  night: ['#0f1d33', '#1f3654', '#40587a'],
  snow: ['#b9ccd6', '#d7e2e6', '#f1f4f1'],
} as const;
export type Light = keyof typeof SKIES;

export function sky(c: Canvas, light: Light, horizon = c.height): void {
  const [top, middle, low] = SKIES[light];
  c.add(rect(0, 0, c.width, c.height, low));
  c.add(
    rect(
      0,
      0,
      c.width,
      horizon,
      c.gradient([
        [0, top],
        [0.6, middle],
        [1, low],
      ]),
    ),
  );
  if (light === 'night') stars(c, horizon * 0.8, 110);
  if (light === 'dusk') stars(c, horizon * 0.35, 30);
}

/** The colour that distance fades to. */
export function haze(light: Light): string {
  return SKIES[light][2];
}

export function sun(c: Canvas, x: number, y: number, r: number, color: string = COLORS.cream): void {
  c.add(
    circle(
      x,
      y,
      r * 4,
      c.glow([
        [0, color, 0.65],
        [0.35, color, 0.2],
        [1, color, 0],
      ]),
    ),
  );
  c.add(circle(x, y, r, color, 'opacity="0.95"'));
}

/** A crescent; `bite` is the sky behind it. */
export function moon(c: Canvas, x: number, y: number, r: number, full = false): void {
  c.add(
    circle(
      x,
      y,
      r * 4.5,
      c.glow([
        [0, '#fdf3cf', 0.4],
        [0.4, '#fdf3cf', 0.12],
        [1, '#fdf3cf', 0],
      ]),
    ),
  );
  if (full) {
    c.add(
      circle(x, y, r, '#fdf3cf'),
      circle(x - r * 0.3, y - r * 0.2, r * 0.22, '#f1e2b2'),
      circle(x + r * 0.3, y + r * 0.35, r * 0.15, '#f1e2b2'),
    );
    return;
  }
  c.add(
    path(
      `M${x} ${y - r}A${r} ${r} 0 1 1 ${x} ${y + r}A${r * 1.25} ${r * 1.25} 0 0 0 ${x} ${y - r}Z`,
      '#fdf3cf',
      `transform="rotate(-25 ${x} ${y})"`,
    ),
  );
}

function stars(c: Canvas, below: number, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const r = c.between(0.8, 2.4);
    c.add(
      circle(c.random() * c.width, c.random() * below, r, '#fff7dd', `opacity="${c.between(0.35, 0.95).toFixed(2)}"`),
    );
  }
}

export function cloud(c: Canvas, x: number, y: number, size: number, color = '#ffffff', opacity = 0.75): void {
  c.group(`opacity="${opacity}"`, () => {
    for (const [dx, dy, r] of [
      [-0.9, 0.1, 0.42],
      [-0.35, -0.2, 0.6],
      [0.3, -0.05, 0.5],
      [0.85, 0.15, 0.34],
    ] as const) {
      c.add(ellipse(x + dx * size, y + dy * size, r * size, r * size * 0.8, color));
    }
    c.add(rect(x - size * 1.3, y + size * 0.1, size * 2.45, size * 0.35, color, `rx="${size * 0.17}"`));
  });
}

/** Soft streaks near the horizon. */
export function streaks(c: Canvas, y: number, color: string, count = 6): void {
  for (let i = 0; i < count; i += 1) {
    const w = c.between(180, 520);
    c.add(
      rect(c.random() * c.width - w / 2, y + c.between(-90, 90), w, c.between(6, 14), color, 'rx="7" opacity="0.35"'),
    );
  }
}

export function birds(c: Canvas, x: number, y: number, count = 5): void {
  for (let i = 0; i < count; i += 1) {
    const px = x + c.between(-120, 120);
    const py = y + c.between(-50, 50);
    const s = c.between(9, 17);
    c.add(
      path(
        `M${px - s} ${py}q${s * 0.5} ${-s * 0.6} ${s} 0q${s * 0.5} ${-s * 0.6} ${s} 0`,
        'none',
        `stroke="${COLORS.ink}" stroke-width="3" stroke-linecap="round" opacity="0.6"`,
      ),
    );
  }
}

export function snowfall(c: Canvas, count = 160): void {
  for (let i = 0; i < count; i += 1) {
    c.add(
      circle(
        c.random() * c.width,
        c.random() * c.height,
        c.between(1.5, 5.5),
        '#ffffff',
        `opacity="${c.between(0.4, 0.9).toFixed(2)}"`,
      ),
    );
  }
}

/** A warm pool of light, as from a lamp or a window. */
export function lightPool(
  c: Canvas,
  x: number,
  y: number,
  r: number,
  color: string = COLORS.honey,
  strength = 0.6,
): void {
  c.add(
    circle(
      x,
      y,
      r,
      c.glow([
        [0, color, strength],
        [0.5, mix(color, COLORS.orange, 0.3), strength * 0.3],
        [1, color, 0],
      ]),
    ),
  );
}
