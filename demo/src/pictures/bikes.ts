import { type Canvas, circle, ellipse, line, type Point, path, polygon, rect } from './canvas';
import { COLORS, shade } from './palette';
import { type Person, person } from './person';
import { lightPool } from './sky';

export interface Bike {
  /** Between the wheels. */
  x: number;
  /** Ground. */
  y: number;
  /** Radius of a wheel. */
  r: number;
  color?: string;
  left?: boolean;
  basket?: boolean;
  bags?: boolean;
  /** A box between the rider and the front wheel. */
  cargo?: boolean;
  lamp?: boolean;
  tilt?: number;
  /** False where it hangs in a stand. */
  shadow?: boolean;
  /** Paints what sits in the box; origin on the ground between the wheels. */
  load?: () => void;
}

export function wheel(c: Canvas, x: number, y: number, r: number, tyre: string = COLORS.ink): void {
  for (let i = 0; i < 9; i += 1) {
    const a = (Math.PI * i) / 9 + 0.2;
    c.add(
      line(
        [
          [x - Math.cos(a) * r, y - Math.sin(a) * r],
          [x + Math.cos(a) * r, y + Math.sin(a) * r],
        ],
        COLORS.steel,
        Math.max(1.2, r * 0.018),
        'opacity="0.8"',
      ),
    );
  }
  c.add(
    circle(x, y, r, 'none', `stroke="${tyre}" stroke-width="${r * 0.13}"`),
    circle(x, y, r * 0.88, 'none', `stroke="#d7dcdd" stroke-width="${r * 0.05}"`),
    circle(x, y, r * 0.1, COLORS.ink),
  );
}

/** A bicycle from the side. */
export function bike(
  c: Canvas,
  {
    x,
    y,
    r,
    color = COLORS.orange,
    left = false,
    basket = false,
    bags = false,
    cargo = false,
    lamp = false,
    tilt = 0,
    shadow = true,
    load,
  }: Bike,
): void {
  const stretch = cargo ? 1.55 : 0;
  const at = (px: number, py: number): Point => [(px - stretch / 2) * r, -py * r];
  const tube = (points: readonly Point[], width = 0.12, paint = color) => line(points, paint, width * r);
  const rear = at(-1.52, 1);
  const front = at(1.52 + stretch, 1);
  const crank = at(-0.28, 0.86);
  const seat = at(-0.62, 2.42);
  const headTop = at(1.02, 2.5);
  const headLow = at(1.12, 2.12);
  c.group(`transform="translate(${x} ${y}) scale(${left ? -1 : 1} 1) rotate(${tilt})"`, () => {
    if (shadow) c.add(ellipse(0, 0, r * (2.6 + stretch / 2), r * 0.09, COLORS.night, 'opacity="0.2"'));
    if (lamp) lightPool(c, front[0] + r * 0.5, -r * 1.9, r * 2.6, '#fff1c0', 0.7);
    wheel(c, ...rear, r * 0.95);
    wheel(c, ...front, cargo ? r * 0.72 : r * 0.95);
    if (bags)
      c.add(
        rect(rear[0] - r * 0.75, -r * 1.95, r * 1.35, r * 1.05, shade(COLORS.teal, -0.1), `rx="${r * 0.16}"`),
        rect(rear[0] - r * 0.75, -r * 1.95, r * 1.35, r * 0.34, COLORS.honey, `rx="${r * 0.14}"`),
      );
    c.add(
      tube([rear, crank], 0.09),
      tube([rear, at(-0.55, 2.15)], 0.08),
      tube([crank, seat]),
      tube([at(-0.55, 2.2), headTop]),
      tube([crank, headLow], 0.14),
    );
    load?.();
    if (cargo) cargoBox(c, at, r, color);
    c.add(
      tube([headTop, headLow], 0.15),
      tube([headLow, cargo ? at(1.25, 0.75) : at(1.3, 1.7), front], 0.1, shade(color, -0.25)),
    );
    if (cargo) c.add(tube([crank, at(0.4, 0.62), at(1.52 + stretch, 0.75)], 0.12));
    c.add(
      line([at(-0.62, 2.42), at(-0.68, 2.72)], COLORS.ink, r * 0.08),
      path(
        `M${at(-1.05, 2.8)[0]} ${at(0, 2.8)[1]}q${r * 0.5} ${-r * 0.22} ${r * 0.85} ${r * 0.02}q${-r * 0.3} ${r * 0.16} ${-r * 0.85} ${r * 0.12}Z`,
        COLORS.bark,
      ),
    );
    c.add(line([headTop, at(0.98, 2.86), at(0.72, 2.92), at(0.52, 2.8)], COLORS.ink, r * 0.09));
    c.add(
      circle(...crank, r * 0.24, 'none', `stroke="${COLORS.ink}" stroke-width="${r * 0.08}"`),
      line([at(-0.45, 0.46), at(-0.1, 1.26)], COLORS.ink, r * 0.07),
      rect(at(-0.62, 0)[0], -r * 0.5, r * 0.32, r * 0.09, COLORS.ink),
      rect(at(-0.26, 0)[0], -r * 1.32, r * 0.32, r * 0.09, COLORS.ink),
    );
    if (basket)
      c.add(
        polygon([at(1.2, 2.75), at(2.2, 2.75), at(2.05, 2.1), at(1.3, 2.1)], COLORS.wood),
        line([at(1.24, 2.6), at(2.16, 2.6)], COLORS.sand, r * 0.06),
        line([at(1.28, 2.38), at(2.1, 2.38)], COLORS.sand, r * 0.06),
      );
    if (lamp) c.add(circle(headTop[0] + r * 0.22, headTop[1] + r * 0.25, r * 0.13, '#fff7dc'));
  });
}

function cargoBox(c: Canvas, at: (x: number, y: number) => Point, r: number, color: string): void {
  c.add(
    polygon(
      [at(1.22, 2.1), at(2.95, 2.25), at(2.75, 0.8), at(1.35, 0.8)],
      COLORS.wood,
      `stroke="${shade(COLORS.wood, -0.3)}" stroke-width="${r * 0.06}" stroke-linejoin="round"`,
    ),
  );
  c.add(
    line([at(1.28, 1.65), at(2.86, 1.75)], shade(COLORS.wood, 0.25), r * 0.05),
    line([at(1.22, 2.1), at(2.95, 2.25)], color, r * 0.12),
  );
}

/** A person on a bicycle; `h` of the rider follows from the wheel. */
export function rider(c: Canvas, ride: Bike, who: Omit<Person, 'x' | 'y' | 'h' | 'pose'>): void {
  const h = ride.r * 4.6;
  const offset = (ride.cargo ? -1.48 : -0.72) * ride.r * (ride.left ? -1 : 1);
  const shadowless = { ...who, left: ride.left ?? false };
  bike(c, ride);
  person(c, { hairStyle: 'helmet', ...shadowless, x: ride.x + offset, y: ride.y - ride.r * 0.38, h, pose: 'ride' });
}
