import { type Canvas, circle, ellipse, line, type Point, path, polygon, rect } from './canvas';
import { COLORS, HAIRS, SKINS, shade } from './palette';

/** Joints of a pose, in body heights from the feet: x to the right, y up. */
interface Joints {
  hip: Point;
  chest: Point;
  head: Point;
  armBack: readonly [elbow: Point, hand: Point];
  armFront: readonly [elbow: Point, hand: Point];
  legBack: readonly [knee: Point, foot: Point];
  legFront: readonly [knee: Point, foot: Point];
}

const STANDING = {
  hip: [0, 0.48],
  chest: [0, 0.76],
  head: [0, 0.915],
  legBack: [
    [-0.045, 0.25],
    [-0.055, 0.02],
  ],
  legFront: [
    [0.045, 0.25],
    [0.055, 0.02],
  ],
} as const;

export const POSES = {
  stand: {
    ...STANDING,
    armBack: [
      [-0.14, 0.6],
      [-0.12, 0.45],
    ],
    armFront: [
      [0.14, 0.6],
      [0.12, 0.45],
    ],
  },
  wave: {
    ...STANDING,
    armBack: [
      [-0.14, 0.6],
      [-0.12, 0.45],
    ],
    armFront: [
      [0.17, 0.82],
      [0.2, 1.0],
    ],
  },
  cheer: {
    ...STANDING,
    armBack: [
      [-0.17, 0.84],
      [-0.2, 1.02],
    ],
    armFront: [
      [0.17, 0.84],
      [0.2, 1.02],
    ],
  },
  present: {
    ...STANDING,
    armBack: [
      [-0.14, 0.61],
      [-0.06, 0.52],
    ],
    armFront: [
      [0.17, 0.66],
      [0.31, 0.74],
    ],
  },
  hold: {
    ...STANDING,
    armBack: [
      [-0.12, 0.6],
      [0.08, 0.57],
    ],
    armFront: [
      [0.13, 0.6],
      [0.16, 0.57],
    ],
  },
  walk: {
    ...STANDING,
    legBack: [
      [-0.06, 0.25],
      [-0.16, 0.05],
    ],
    legFront: [
      [0.1, 0.27],
      [0.13, 0.02],
    ],
    armBack: [
      [-0.13, 0.61],
      [-0.06, 0.48],
    ],
    armFront: [
      [0.11, 0.6],
      [0.2, 0.52],
    ],
  },
  work: {
    ...STANDING,
    chest: [0.05, 0.75],
    head: [0.1, 0.9],
    armBack: [
      [0.03, 0.58],
      [0.22, 0.56],
    ],
    armFront: [
      [0.12, 0.57],
      [0.29, 0.6],
    ],
  },
  bend: {
    hip: [0, 0.47],
    chest: [0.2, 0.64],
    head: [0.34, 0.72],
    legBack: [
      [-0.02, 0.25],
      [-0.08, 0.02],
    ],
    legFront: [
      [0.07, 0.25],
      [0.06, 0.02],
    ],
    armBack: [
      [0.24, 0.44],
      [0.33, 0.28],
    ],
    armFront: [
      [0.27, 0.45],
      [0.37, 0.25],
    ],
  },
  kneel: {
    hip: [0, 0.3],
    chest: [0.06, 0.55],
    head: [0.1, 0.69],
    legBack: [
      [0.02, 0.06],
      [-0.2, 0.03],
    ],
    legFront: [
      [0.2, 0.28],
      [0.18, 0.02],
    ],
    armBack: [
      [0.13, 0.4],
      [0.27, 0.36],
    ],
    armFront: [
      [0.19, 0.41],
      [0.33, 0.4],
    ],
  },
  sit: {
    hip: [0, 0.27],
    chest: [-0.01, 0.54],
    head: [0, 0.69],
    legBack: [
      [0.19, 0.27],
      [0.19, 0.02],
    ],
    legFront: [
      [0.21, 0.29],
      [0.24, 0.02],
    ],
    armBack: [
      [0.06, 0.4],
      [0.19, 0.36],
    ],
    armFront: [
      [0.08, 0.4],
      [0.22, 0.38],
    ],
  },
  ride: {
    hip: [0, 0.5],
    chest: [0.14, 0.74],
    head: [0.21, 0.89],
    legBack: [
      [0.19, 0.42],
      [0.14, 0.2],
    ],
    legFront: [
      [0.13, 0.3],
      [0.12, 0.07],
    ],
    armBack: [
      [0.26, 0.6],
      [0.41, 0.56],
    ],
    armFront: [
      [0.24, 0.59],
      [0.42, 0.56],
    ],
  },
} satisfies Record<string, Joints>;
export type Pose = keyof typeof POSES;

export interface Person {
  x: number;
  /** Ground under the feet. */
  y: number;
  h: number;
  pose?: Pose;
  /** Looks to the left instead. */
  left?: boolean;
  skin?: number;
  hair?: number;
  hairStyle?: 'short' | 'long' | 'bun' | 'curls' | 'cap' | 'beanie' | 'helmet' | 'scarf';
  top?: string;
  bottom?: string;
  apron?: string;
  beard?: boolean;
  glasses?: boolean;
}

const SHOE = '#3a2d2b';

/** A friendly figure with round joints. */
export function person(c: Canvas, options: Person): void {
  const { x, y, h, pose = 'stand', left = false, skin = 1, top = COLORS.teal, bottom = COLORS.dusk, apron } = options;
  const joints: Joints = POSES[pose];
  const at = ([px, py]: Point): Point => [x + (left ? -px : px) * h, y - py * h];
  const skinTone = SKINS[skin % SKINS.length] as string;
  const limb = (points: readonly Point[], color: string, width: number) => line(points.map(at), color, width * h);
  const arm = ([elbow, hand]: Joints['armBack'], side: number, color: string) => {
    const shoulder: Point = [joints.chest[0] + side * 0.075, joints.chest[1] - 0.015];
    c.add(limb([shoulder, elbow, hand], color, 0.062), circle(...at(hand), 0.034 * h, skinTone));
  };
  const leg = ([knee, foot]: Joints['legBack'], side: number, color: string) => {
    c.add(limb([[joints.hip[0] + side * 0.035, joints.hip[1]], knee, foot], color, 0.082));
    const toe: Point = [foot[0] + 0.05, foot[1] - 0.002];
    c.add(limb([foot, toe], SHOE, 0.05));
  };
  c.add(ellipse(x + (left ? -0.03 : 0.03) * h, y, h * 0.2, h * 0.022, COLORS.night, 'opacity="0.18"'));
  arm(joints.armBack, -1, shade(top, -0.22));
  leg(joints.legBack, -1, shade(bottom, -0.2));
  leg(joints.legFront, 1, bottom);
  torso(c, joints, at, h, top, apron);
  c.add(limb([joints.chest, [joints.head[0], joints.head[1] - 0.05]], shade(skinTone, -0.1), 0.055));
  head(c, at(joints.head), h * 0.085, left, skinTone, options);
  arm(joints.armFront, 1, shade(top, 0.06));
}

function torso(
  c: Canvas,
  { hip, chest }: Joints,
  at: (p: Point) => Point,
  h: number,
  top: string,
  apron: string | undefined,
): void {
  const shoulders: Point = [chest[0], chest[1] - 0.01];
  c.add(
    polygon(
      [
        at([shoulders[0] - 0.085, shoulders[1]]),
        at([shoulders[0] + 0.085, shoulders[1]]),
        at([hip[0] + 0.07, hip[1] - 0.02]),
        at([hip[0] - 0.07, hip[1] - 0.02]),
      ],
      top,
      `stroke="${top}" stroke-width="${h * 0.06}" stroke-linejoin="round"`,
    ),
  );
  if (!apron) return;
  const mid: Point = [(hip[0] + chest[0]) / 2, (hip[1] + chest[1]) / 2 + 0.06];
  c.add(
    polygon(
      [
        at([mid[0] - 0.06, mid[1]]),
        at([mid[0] + 0.08, mid[1]]),
        at([hip[0] + 0.1, hip[1] - 0.14]),
        at([hip[0] - 0.08, hip[1] - 0.14]),
      ],
      apron,
      `stroke="${apron}" stroke-width="${h * 0.03}" stroke-linejoin="round"`,
    ),
  );
  c.add(
    line([at([mid[0] - 0.05, mid[1]]), at(chest)], apron, h * 0.018),
    line([at([mid[0] + 0.07, mid[1]]), at(chest)], apron, h * 0.018),
  );
}

function head(
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
