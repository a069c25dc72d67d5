import { bike, wheel } from '../bikes';
import { lantern } from '../camp';
import { circle, line, path, polygon, rect } from '../canvas';
import { COLORS, shade } from '../palette';
import { person } from '../person';
import { wide } from '../scene';
import { wheelMark } from '../shop';
import { lightPool, moon } from '../sky';
import { garland } from '../street';
import { bench, laptop, mug } from '../table';
import { toolWall } from '../tools';

/** Meetings around a table, on a screen, in a hall. */
export const INDOOR_EVENT_SCENES = [
  wide('repair-cafe', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#f7e3c2'],
          [1, '#edc893'],
        ]),
      ),
    );
    c.add(
      rect(150, 80, 420, 360, '#cfe6e2', `rx="10" stroke="${COLORS.wood}" stroke-width="20"`),
      line(
        [
          [360, 80],
          [360, 440],
        ],
        COLORS.wood,
        12,
      ),
      circle(270, 330, 120, COLORS.sage, 'opacity="0.7"'),
      circle(470, 350, 100, COLORS.moss, 'opacity="0.6"'),
    );
    toolWall(c, 1010, 90, 450, 320, COLORS.teal);
    garland(c, [0, 40], [1600, 60], 'lamps', 40);
    c.add(rect(0, 760, 1600, 140, shade(COLORS.wood, -0.2)));
    person(c, {
      x: 330,
      y: 800,
      h: 500,
      pose: 'work',
      skin: 3,
      hair: 0,
      hairStyle: 'scarf',
      top: COLORS.orange,
      bottom: COLORS.deep,
    });
    person(c, {
      x: 800,
      y: 800,
      h: 520,
      pose: 'work',
      left: true,
      skin: 1,
      hair: 4,
      beard: true,
      glasses: true,
      top: COLORS.teal,
      bottom: COLORS.bark,
      apron: COLORS.brick,
    });
    person(c, {
      x: 1190,
      y: 800,
      h: 500,
      pose: 'hold',
      left: true,
      skin: 0,
      hair: 5,
      hairStyle: 'long',
      top: COLORS.plum,
      bottom: COLORS.dusk,
    });
    bench(c, 110, 600, 1380, 330);
    wheel(c, 560, 500, 88);
    mug(c, 220, 588, 80, COLORS.brick);
    mug(c, 950, 588, 76, COLORS.honey);
    lantern(c, 1380, 588, 150);
    c.add(rect(1060, 548, 150, 40, COLORS.brick, 'rx="8"'), rect(1100, 530, 70, 20, COLORS.ink, 'rx="6"'));
  }),
  wide('online-talk', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#2d3e5e'],
          [1, '#5d4162'],
        ]),
      ),
    );
    moon(c, 1380, 150, 54);
    c.add(rect(0, 700, 1600, 200, shade(COLORS.wood, -0.15)), rect(0, 700, 1600, 16, shade(COLORS.wood, 0.2)));
    lightPool(c, 800, 430, 760, '#ffe2a8', 0.5);
    laptop(c, 800, 730, 860, (x, y, w, h) => {
      c.add(rect(x, y, w, h, '#cfe6df'), circle(x + w * 0.76, y + h * 0.2, 36, COLORS.honey));
      c.add(
        polygon(
          [
            [x, y + h],
            [x + w * 0.3, y + h * 0.5],
            [x + w * 0.62, y + h],
          ],
          COLORS.sage,
        ),
        polygon(
          [
            [x + w * 0.4, y + h],
            [x + w * 0.75, y + h * 0.55],
            [x + w, y + h * 0.86],
            [x + w, y + h],
          ],
          COLORS.moss,
        ),
      );
      bike(c, { x: x + w * 0.36, y: y + h * 0.92, r: 68, color: COLORS.orange });
      person(c, {
        x: x + w * 0.72,
        y: y + h * 0.98,
        h: 360,
        pose: 'present',
        left: true,
        skin: 2,
        hair: 0,
        hairStyle: 'bun',
        glasses: true,
        top: COLORS.brick,
        bottom: COLORS.deep,
      });
    });
    mug(c, 1400, 790, 110, COLORS.orange);
    c.add(
      path('M150 790q20 -180 70 -240q10 120 -20 240Z', COLORS.moss),
      path('M150 790q-50 -120 -110 -150q10 100 70 150Z', COLORS.sage),
      path('M160 790q60 -90 130 -110q-20 80 -80 110Z', COLORS.sage),
      rect(95, 770, 150, 110, COLORS.brick, 'rx="16"'),
    );
  }),
  wide('mended-things', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#372b45'],
          [0.7, '#5b3f55'],
          [1, '#7c4d50'],
        ]),
      ),
    );
    for (const x of [260, 800, 1340])
      c.add(
        polygon(
          [
            [x, 0],
            [x - 230, 640],
            [x + 230, 640],
          ],
          '#ffe2a8',
          'opacity="0.13"',
        ),
      );
    c.add(rect(330, 110, 940, 400, '#f6e8cb', 'rx="12"'));
    wheelMark(c, 800, 310, 130, COLORS.teal);
    c.add(
      path(
        'M560 330q-60 40 -90 -20t60 -70',
        'none',
        `stroke="${COLORS.orange}" stroke-width="10" stroke-linecap="round" stroke-dasharray="22 18"`,
      ),
      path(
        'M1040 290q60 -40 90 20t-60 70',
        'none',
        `stroke="${COLORS.orange}" stroke-width="10" stroke-linecap="round" stroke-dasharray="22 18"`,
      ),
    );
    c.add(rect(0, 630, 1600, 270, '#3a2536'), rect(180, 610, 1240, 40, shade(COLORS.wood, -0.1), 'rx="8"'));
    person(c, {
      x: 470,
      y: 630,
      h: 330,
      pose: 'present',
      skin: 4,
      hair: 0,
      hairStyle: 'short',
      top: COLORS.honey,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 1110,
      y: 630,
      h: 320,
      pose: 'hold',
      left: true,
      skin: 0,
      hair: 3,
      hairStyle: 'bun',
      glasses: true,
      top: COLORS.teal,
      bottom: COLORS.plum,
    });
    for (let row = 0; row < 2; row += 1)
      for (let i = 0; i < 12; i += 1) {
        const x = 40 + i * 140 + row * 66;
        const y = 800 + row * 90;
        const tone = ['#241827', '#2e1f2f', '#1f1623'][i % 3] as string;
        c.add(circle(x, y, 44, tone), rect(x - 66, y + 34, 132, 120, tone, 'rx="46"'));
      }
  }),
];
