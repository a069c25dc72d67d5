import { type Canvas, circle, ellipse, line, type Point, polygon } from './canvas';
import { head } from './face';
import { COLORS, SKINS, shade } from './palette';
import { type Joints, POSES, type Pose } from './poses';

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
