import { bike, wheel } from '../bikes';
import { backpack } from '../camp';
import { circle, line, path, polygon, rect } from '../canvas';
import { hills, mountains } from '../land';
import { COLORS, shade } from '../palette';
import { person } from '../person';
import { pineWood } from '../plants';
import { wide } from '../scene';
import { shop } from '../shop';
import { lightPool, sky } from '../sky';
import { garland, pavement } from '../street';
import { bench, laptop, mug, sewingMachine, spool } from '../table';
import { stand, toolWall } from '../tools';

export const JOB_SCENES = [
  wide('job-mechanic', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#2a4a50'],
          [1, '#203a43'],
        ]),
      ),
      rect(0, 740, 1600, 160, '#18303a'),
    );
    toolWall(c, 880, 90, 600, 330, COLORS.lagoon);
    lightPool(c, 640, 300, 760, '#ffdf9e', 0.6);
    stand(c, 680, 810, 470);
    bike(c, { x: 740, y: 720, r: 124, color: COLORS.honey, shadow: false });
    person(c, {
      x: 270,
      y: 830,
      h: 580,
      pose: 'work',
      skin: 3,
      hair: 0,
      hairStyle: 'bun',
      top: COLORS.orange,
      bottom: COLORS.ink,
      apron: COLORS.sand,
    });
    for (let i = 0; i < 3; i += 1) wheel(c, 1120 + i * 160, 730, 92, '#0f222b');
  }),
  wide('job-store-manager', (c) => {
    sky(c, 'golden', 760);
    c.add(
      rect(
        0,
        120,
        1600,
        640,
        c.gradient([
          [0, '#8f4f45'],
          [1, '#74403d'],
        ]),
      ),
    );
    for (let i = 0; i < 10; i += 1) c.add(rect(30 + i * 160, 150, 96, 90, '#f3d595', 'rx="4" opacity="0.6"'));
    shop(c, {
      x: 180,
      y: 770,
      w: 900,
      h: 500,
      front: COLORS.teal,
      awning: COLORS.honey,
      lit: true,
      show: (x, y, w) => {
        bike(c, { x: x + w * 0.3, y: y - 8, r: 66, color: COLORS.brick });
        backpack(c, x + w * 0.82, y - 8, 140, COLORS.orange);
      },
    });
    pavement(c, 768, '#a98b74');
    person(c, {
      x: 1260,
      y: 850,
      h: 430,
      pose: 'present',
      left: true,
      skin: 4,
      hair: 0,
      hairStyle: 'curls',
      glasses: true,
      top: COLORS.cream,
      bottom: COLORS.deep,
    });
    garland(c, [0, 110], [1600, 130], 'lamps', 40);
  }),
  wide('job-seamstress', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#dcebe4'],
          [1, '#bcd6cc'],
        ]),
      ),
    );
    c.add(
      rect(150, 90, 470, 360, '#eef7f2', `rx="8" stroke="${COLORS.wood}" stroke-width="20"`),
      path('M170 440V320q120 -90 220 -10t210 -40v170Z', COLORS.sage),
      line(
        [
          [385, 90],
          [385, 450],
        ],
        COLORS.wood,
        12,
      ),
    );
    for (let i = 0; i < 7; i += 1)
      spool(
        c,
        860 + i * 96,
        250,
        90,
        [COLORS.brick, COLORS.teal, COLORS.honey, COLORS.plum, COLORS.orange, COLORS.moss, COLORS.rose][i] as string,
      );
    c.add(rect(800, 250, 700, 14, COLORS.wood));
    person(c, {
      x: 620,
      y: 930,
      h: 660,
      pose: 'work',
      skin: 1,
      hair: 1,
      hairStyle: 'long',
      glasses: true,
      top: COLORS.plum,
      bottom: COLORS.ink,
    });
    bench(c, 100, 690, 1400, 240);
    sewingMachine(c, 960, 676, 300, COLORS.orange);
    c.add(
      polygon(
        [
          [1150, 690],
          [1420, 690],
          [1360, 560],
          [1190, 580],
        ],
        COLORS.teal,
      ),
      line(
        [
          [1200, 600],
          [1340, 590],
        ],
        COLORS.cream,
        5,
        'stroke-dasharray="12 10"',
      ),
    );
    mug(c, 260, 676, 92, COLORS.honey);
  }),
  wide('job-developer', (c) => {
    sky(c, 'morning', 560);
    mountains(c, 520, 330, '#94acb2', 4);
    pineWood(c, 600, 150, '#5c8272', 14);
    c.add(
      rect(0, 0, 1600, 900, 'none'),
      rect(0, 0, 70, 900, shade(COLORS.wood, -0.2)),
      rect(1530, 0, 70, 900, shade(COLORS.wood, -0.2)),
      rect(0, 0, 1600, 60, shade(COLORS.wood, -0.2)),
      rect(780, 0, 36, 680, shade(COLORS.wood, -0.1)),
    );
    c.add(rect(0, 660, 1600, 240, shade(COLORS.wood, -0.05)), rect(0, 660, 1600, 20, shade(COLORS.wood, 0.3)));
    person(c, {
      x: 470,
      y: 1010,
      h: 720,
      pose: 'work',
      skin: 0,
      hair: 3,
      hairStyle: 'short',
      glasses: true,
      beard: true,
      top: COLORS.teal,
      bottom: COLORS.ink,
    });
    c.add(
      rect(
        0,
        740,
        1600,
        160,
        c.gradient([
          [0, shade(COLORS.wood, 0.22)],
          [1, shade(COLORS.wood, -0.1)],
        ]),
      ),
    );
    laptop(c, 860, 770, 480, (x, y, w, h) => {
      c.add(rect(x, y, w, h, '#243a48'));
      for (let i = 0; i < 8; i += 1)
        c.add(
          rect(
            x + 24 + (i % 3) * 26,
            y + 24 + i * 27,
            90 + ((i * 67) % 190),
            11,
            [COLORS.honey, COLORS.lagoon, COLORS.rose, COLORS.mint][i % 4] as string,
            'rx="5"',
          ),
        );
    });
    mug(c, 1260, 800, 110, COLORS.orange);
    wheel(c, 1440, 640, 96, COLORS.ink);
  }),
  wide('job-community', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#f6d9b8'],
          [1, '#eeb98b'],
        ]),
      ),
      rect(0, 740, 1600, 160, '#a8694a'),
    );
    lightPool(c, 800, 300, 800, '#fff6dd', 0.7);
    const bubble = (x: number, y: number, w: number, h: number, color: string, tail: number) =>
      c.add(
        rect(x, y, w, h, color, 'rx="46"'),
        polygon(
          [
            [x + w * tail, y + h - 6],
            [x + w * tail + 56, y + h - 6],
            [x + w * tail + 10, y + h + 56],
          ],
          color,
        ),
      );
    bubble(180, 120, 380, 190, COLORS.teal, 0.3);
    bubble(650, 70, 320, 170, COLORS.orange, 0.45);
    bubble(1060, 140, 370, 190, COLORS.plum, 0.6);
    c.add(
      path(
        'M330 252q-52 -38 -52 -70a30 30 0 0 1 54 -18a30 30 0 0 1 54 18q0 32 -56 70Z',
        COLORS.cream,
        'transform="translate(38 4)"',
      ),
      path(
        'M770 155l26 26l54 -58',
        'none',
        `stroke="${COLORS.cream}" stroke-width="18" stroke-linecap="round" stroke-linejoin="round"`,
      ),
    );
    for (let i = 0; i < 3; i += 1) c.add(circle(1180 + i * 66, 235, 17, COLORS.cream));
    person(c, {
      x: 400,
      y: 830,
      h: 430,
      pose: 'wave',
      skin: 1,
      hair: 5,
      hairStyle: 'curls',
      top: COLORS.deep,
      bottom: COLORS.dusk,
    });
    person(c, {
      x: 800,
      y: 840,
      h: 450,
      pose: 'cheer',
      skin: 4,
      hair: 0,
      hairStyle: 'short',
      glasses: true,
      top: COLORS.honey,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 1200,
      y: 830,
      h: 430,
      pose: 'present',
      left: true,
      skin: 0,
      hair: 3,
      hairStyle: 'long',
      top: COLORS.brick,
      bottom: COLORS.plum,
    });
    hills(c, 900, 0, '#8b5540', 2);
  }),
];
