import { rider } from '../bikes';
import { line, path, rect } from '../canvas';
import { house, street } from '../houses';
import { mountains } from '../land';
import { COLORS, shade } from '../palette';
import { person } from '../person';
import { square, tall, wide } from '../scene';
import { lightPool, sky, snowfall } from '../sky';
import { pavement } from '../street';
import { bench, crate, mug, sewingMachine, spool } from '../table';

/** Warm coats for a winter shelter. */
export const COATS_SCENES = [
  wide('coats-rail', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#e9d6cf'],
          [1, '#cfae9f'],
        ]),
      ),
      rect(0, 760, 1600, 140, '#8d7468'),
    );
    lightPool(c, 800, 260, 820, '#fff3dc', 0.7);
    c.add(
      line(
        [
          [140, 220],
          [1460, 220],
        ],
        COLORS.ink,
        14,
      ),
      line(
        [
          [160, 220],
          [160, 800],
        ],
        COLORS.ink,
        14,
      ),
      line(
        [
          [1440, 220],
          [1440, 800],
        ],
        COLORS.ink,
        14,
      ),
    );
    const colors = [
      COLORS.brick,
      COLORS.teal,
      COLORS.ochre,
      COLORS.dusk,
      COLORS.moss,
      COLORS.plum,
      COLORS.orange,
      COLORS.deep,
      COLORS.rose,
    ];
    colors.forEach((color, i) => {
      const x = 260 + i * 135;
      c.add(
        path(`M${x} 214q0 -24 14 -22`, 'none', `stroke="${COLORS.steel}" stroke-width="6"`),
        path(
          `M${x - 26} 262L${x - 62} 300L${x - 70} 520h34L${x - 34} 360V640h74V360L${x + 40} 520h32L${x + 64} 300L${x + 28} 262Q${x} 290 ${x - 26} 262Z`,
          color,
        ),
        line(
          [
            [x, 290],
            [x, 636],
          ],
          shade(color, -0.3),
          4,
        ),
      );
      c.add(
        rect(x - 28, 520, 24, 50, shade(color, -0.18), 'rx="4"'),
        rect(x + 8, 520, 24, 50, shade(color, -0.18), 'rx="4"'),
      );
      if (i % 3 === 1)
        c.add(
          rect(x + 6, 410, 28, 28, COLORS.honey, 'rx="4"'),
          rect(x + 9, 413, 22, 22, 'none', `stroke="${COLORS.cream}" stroke-width="3" stroke-dasharray="5 4"`),
        );
    });
    crate(c, 540, 850, 240, 110, COLORS.honey);
    crate(c, 830, 850, 240, 110, COLORS.sage);
  }),
  square('coats-sewing', (c) => {
    c.add(
      rect(
        0,
        0,
        1200,
        1200,
        c.gradient([
          [0, '#33515a'],
          [1, '#223a46'],
        ]),
      ),
    );
    lightPool(c, 640, 420, 760, '#ffdf9e', 0.75);
    c.add(
      line(
        [
          [640, 0],
          [640, 190],
        ],
        COLORS.ink,
        8,
      ),
      path('M520 270Q540 180 640 180T760 270Z', COLORS.orange),
    );
    person(c, {
      x: 330,
      y: 1180,
      h: 800,
      pose: 'work',
      skin: 3,
      hair: 0,
      hairStyle: 'scarf',
      glasses: true,
      top: COLORS.brick,
      bottom: COLORS.ink,
    });
    bench(c, 60, 840, 1080, 340);
    sewingMachine(c, 760, 826, 340, COLORS.lagoon);
    c.add(path('M330 842q-30 -120 90 -150t250 60q40 60 -30 92Z', COLORS.ochre));
    for (let i = 0; i < 2; i += 1) spool(c, 1010 + i * 84, 826, 100, i ? COLORS.rose : COLORS.honey);
  }),
  wide('coats-delivery', (c) => {
    sky(c, 'dusk', 560);
    street(c, 660, ['#6d5a74', '#7d5a68', '#93604f', '#5c5470'], {
      lit: 0.5,
      roofs: ['stepped', 'gable', 'mansard'],
      min: 280,
      max: 400,
    });
    pavement(c, 650, '#b9b5c4');
    rider(
      c,
      {
        x: 640,
        y: 830,
        r: 84,
        color: COLORS.honey,
        cargo: true,
        lamp: true,
        load: () => {
          for (const [x, color] of [
            [90, COLORS.brick],
            [130, COLORS.teal],
            [172, COLORS.ochre],
          ] as const)
            c.add(rect(x, -222, 46, 90, color, 'rx="14"'));
        },
      },
      { skin: 1, hair: 1, hairStyle: 'beanie', top: COLORS.brick, bottom: COLORS.ink },
    );
    person(c, {
      x: 1180,
      y: 820,
      h: 330,
      pose: 'wave',
      left: true,
      skin: 4,
      hair: 0,
      hairStyle: 'beanie',
      beard: true,
      top: COLORS.teal,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 1340,
      y: 830,
      h: 320,
      pose: 'hold',
      left: true,
      skin: 0,
      hair: 4,
      hairStyle: 'scarf',
      top: COLORS.plum,
      bottom: COLORS.dusk,
    });
    snowfall(c, 120);
  }),
  tall('coats-warm', (c) => {
    sky(c, 'snow', 1000);
    mountains(c, 820, 260, '#a7b7c4', 4);
    for (let i = 0; i < 6; i += 1)
      house(c, {
        x: i * 205 - 20,
        y: 1000,
        w: 205,
        h: c.between(300, 420),
        wall: c.pick(['#b98578', '#c9a183', '#8fa3ad', '#a98a9a']),
        roof: 'stepped',
        columns: 2,
        rows: 3,
        lit: 0.3,
      });
    c.add(
      rect(
        0,
        990,
        1200,
        510,
        c.gradient([
          [0, '#e3e8ee'],
          [1, '#f8f9f9'],
        ]),
      ),
    );
    person(c, {
      x: 400,
      y: 1400,
      h: 760,
      pose: 'hold',
      skin: 2,
      hair: 0,
      hairStyle: 'beanie',
      beard: true,
      top: COLORS.brick,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 800,
      y: 1410,
      h: 720,
      pose: 'hold',
      left: true,
      skin: 0,
      hair: 4,
      hairStyle: 'scarf',
      glasses: true,
      top: COLORS.ochre,
      bottom: COLORS.plum,
    });
    mug(c, 600, 970, 86, COLORS.teal);
    snowfall(c, 170);
  }),
];
