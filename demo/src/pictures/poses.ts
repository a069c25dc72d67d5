import type { Point } from './canvas';

/** Joints of a pose, in body heights from the feet: x to the right, y up. */
export interface Joints {
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
