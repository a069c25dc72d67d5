import { type Canvas, circle, line, path, polygon, rect } from './canvas';
import { COLORS, shade } from './palette';

export interface Shop {
  x: number;
  y: number;
  w: number;
  h: number;
  front: string;
  awning: string;
  /** Evening: the windows shine on the pavement. */
  lit?: boolean;
  /** Paints what stands in the window; origin at the window's lower left corner. */
  show?: (x: number, y: number, w: number, h: number) => void;
}

/** A shop front: sign without words, striped awning, window, door. */
export function shop(c: Canvas, { x, y, w, h, front, awning, lit = false, show }: Shop): void {
  const glass = lit
    ? c.gradient([
        [0, '#ffe9b0'],
        [1, '#f6c877'],
      ])
    : c.gradient([
        [0, '#d9ebe8'],
        [1, '#aacdcb'],
      ]);
  c.add(
    rect(
      x,
      y - h,
      w,
      h,
      c.gradient([
        [0, shade(front, 0.08)],
        [1, shade(front, -0.2)],
      ]),
      'rx="6"',
    ),
  );
  c.add(rect(x + w * 0.03, y - h * 0.96, w * 0.94, h * 0.15, shade(front, -0.28), 'rx="6"'));
  wheelMark(c, x + w * 0.5, y - h * 0.885, h * 0.055, COLORS.honey);
  const windowTop = y - h * 0.66;
  const windowHeight = h * 0.54;
  c.add(
    rect(
      x + w * 0.05,
      windowTop,
      w * 0.58,
      windowHeight,
      glass,
      `rx="4" stroke="${shade(front, -0.35)}" stroke-width="9"`,
    ),
  );
  c.add(rect(x + w * 0.7, windowTop, w * 0.23, h * 0.66, shade(front, -0.35), 'rx="4"'));
  c.add(
    rect(x + w * 0.725, windowTop + h * 0.03, w * 0.18, h * 0.42, glass, 'rx="3"'),
    circle(x + w * 0.74, y - h * 0.14, 6, COLORS.honey),
  );
  show?.(x + w * 0.05, windowTop + windowHeight, w * 0.58, windowHeight);
  c.add(
    path(
      `M${x + w * 0.08} ${windowTop}l${w * 0.12} 0l${-w * 0.18} ${windowHeight}l${-w * 0.0} ${-windowHeight * 0.4}Z`,
      '#ffffff',
      'opacity="0.16"',
    ),
  );
  stripedAwning(c, x - w * 0.02, y - h * 0.8, w * 1.04, h * 0.17, awning);
  if (lit)
    c.add(
      polygon(
        [
          [x + w * 0.04, y],
          [x + w * 0.95, y],
          [x + w * 1.08, y + h * 0.28],
          [x - w * 0.1, y + h * 0.28],
        ],
        COLORS.honey,
        'opacity="0.22"',
      ),
    );
}

function stripedAwning(c: Canvas, x: number, y: number, w: number, h: number, color: string): void {
  const stripes = Math.max(6, Math.round(w / 62));
  const step = w / stripes;
  for (let i = 0; i < stripes; i += 1) {
    const fill = i % 2 ? COLORS.cream : color;
    c.add(
      rect(x + i * step, y, step + 0.5, h * 0.72, fill),
      path(`M${x + i * step} ${y + h * 0.7}h${step + 0.5}a${step / 2} ${h * 0.3} 0 0 1 ${-step} 0Z`, fill),
    );
  }
  c.add(rect(x, y, w, h * 0.25, '#ffffff', 'opacity="0.16"'));
}

/** The brand's mark: a crescent moon whose hollow holds a wheel. */
export function wheelMark(c: Canvas, x: number, y: number, r: number, color: string): void {
  c.add(circle(x, y, r, 'none', `stroke="${color}" stroke-width="${r * 0.2}"`), circle(x, y, r * 0.16, color));
  for (let i = 0; i < 4; i += 1) {
    const a = (Math.PI * i) / 4;
    c.add(
      line(
        [
          [x - Math.cos(a) * r, y - Math.sin(a) * r],
          [x + Math.cos(a) * r, y + Math.sin(a) * r],
        ],
        color,
        r * 0.07,
      ),
    );
  }
}
