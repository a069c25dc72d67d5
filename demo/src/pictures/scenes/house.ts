import { bike } from '../bikes';
import { tent } from '../camp';
import { circle, path, rect } from '../canvas';
import { hills, mountains } from '../land';
import { COLORS } from '../palette';
import { person } from '../person';
import { tree } from '../plants';
import { wide } from '../scene';
import { moon, sky } from '../sky';
import { garland } from '../street';

/** The brand itself: its people, its places, its night ride. */
export const HOUSE_SCENES = [
  wide('our-people', (c) => {
    sky(c, 'dusk', 620);
    moon(c, 1290, 160, 60);
    mountains(c, 520, 200, '#6c5878', 5, false);
    hills(c, 530, 40, '#4d4a5e', 4);
    c.add(
      rect(
        0,
        690,
        1600,
        210,
        c.gradient([
          [0, '#6a5560'],
          [1, '#40384a'],
        ]),
      ),
    );
    garland(c, [0, 210], [800, 250], 'lamps', 50);
    garland(c, [800, 250], [1600, 190], 'lamps', 50);
    const team = [
      { skin: 1, hair: 1, hairStyle: 'long', top: COLORS.orange, bottom: COLORS.dusk, pose: 'wave' },
      {
        skin: 4,
        hair: 0,
        hairStyle: 'short',
        top: COLORS.cream,
        bottom: COLORS.ink,
        pose: 'hold',
        apron: COLORS.brick,
      },
      { skin: 0, hair: 3, hairStyle: 'bun', top: COLORS.teal, bottom: COLORS.plum, pose: 'stand', glasses: true },
      { skin: 2, hair: 0, hairStyle: 'curls', top: COLORS.honey, bottom: COLORS.deep, pose: 'cheer' },
      {
        skin: 0,
        hair: 4,
        hairStyle: 'short',
        top: COLORS.brick,
        bottom: COLORS.ink,
        pose: 'hold',
        beard: true,
        apron: COLORS.sand,
      },
      { skin: 3, hair: 0, hairStyle: 'scarf', top: COLORS.lagoon, bottom: COLORS.dusk, pose: 'wave' },
    ] as const;
    team.forEach((who, i) => {
      person(c, { x: 280 + i * 210, y: 820 + (i % 2) * 26, h: 400 + (i % 3) * 18, left: i > 3, ...who });
    });
  }),
  wide('where-we-are', (c) => {
    c.add(rect(0, 0, 1600, 900, '#bcdada'));
    c.add(
      path('M-20 300Q180 180 330 260T620 190T900 280T1230 210T1640 300V920H-20Z', '#e9dcb3'),
      path('M-20 420Q260 330 420 430T800 400T1150 470T1640 420V920H-20Z', '#cfd9a6'),
      path('M-20 640Q300 560 560 660T1040 640T1640 600V920H-20Z', '#a9c38c'),
    );
    c.add(
      path(
        'M260 920Q340 760 520 720T760 560T900 420T1080 330T1210 200',
        'none',
        'stroke="#7fb9bf" stroke-width="30" stroke-linecap="round"',
      ),
      path(
        'M80 520Q420 500 640 610T1120 720T1560 640',
        'none',
        `stroke="${COLORS.cream}" stroke-width="14" stroke-dasharray="34 22"`,
      ),
    );
    for (let i = 0; i < 24; i += 1)
      tree(
        c,
        c.between(40, 1560),
        c.between(420, 880),
        c.between(50, 90),
        c.pick([COLORS.moss, COLORS.sage, '#5f9164']),
      );
    const pin = (x: number, y: number, s: number, color: string) =>
      c.add(
        path(
          `M${x} ${y}C${x - s} ${y - s * 1.2} ${x - s * 0.9} ${y - s * 2.2} ${x} ${y - s * 2.2}S${x + s} ${y - s * 1.2} ${x} ${y}Z`,
          color,
        ),
        circle(x, y - s * 1.4, s * 0.34, COLORS.cream),
      );
    pin(330, 470, 56, COLORS.brick);
    pin(720, 610, 74, COLORS.orange);
    pin(1010, 380, 52, COLORS.teal);
    pin(1300, 620, 60, COLORS.plum);
  }),
  wide('share-default', (c) => {
    sky(c, 'dusk', 640);
    moon(c, 1190, 210, 92);
    mountains(c, 580, 330, '#5d4f72', 5);
    hills(c, 600, 60, '#3d4560', 4);
    hills(c, 700, 40, '#2b3b4f', 4);
    c.add(
      path(
        'M520 920Q760 760 900 700T1030 600',
        'none',
        'stroke="#e7c48d" stroke-width="26" stroke-linecap="round" opacity="0.7"',
      ),
    );
    tent(c, 380, 800, 330, COLORS.orange, true);
    bike(c, { x: 790, y: 830, r: 92, color: COLORS.honey, bags: true, lamp: true });
    person(c, {
      x: 590,
      y: 836,
      h: 310,
      pose: 'stand',
      skin: 1,
      hair: 1,
      hairStyle: 'beanie',
      top: COLORS.teal,
      bottom: COLORS.ink,
    });
  }),
];
