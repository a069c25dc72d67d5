import { bike, rider, wheel } from '../bikes';
import { circle, ellipse, line, path, polygon, rect } from '../canvas';
import { bush, flowers, furrows, grass, hills, mountains, tree, water } from '../land';
import { COLORS, shade } from '../palette';
import { person } from '../people';
import { square, tall, wide } from '../scene';
import { birds, cloud, haze, lightPool, sky, snowfall, sun } from '../sky';
import { bench, boat, crate, mug, sewingMachine, spool, stand, toolWall } from '../things';
import { garland, house, pavement, street } from '../town';

/** Forty bicycles for a school. */
const SCHOOL = [
  wide('school-bikes-row', (c) => {
    sky(c, 'morning', 560);
    cloud(c, 300, 130, 90);
    cloud(c, 1280, 170, 110);
    c.add(
      rect(
        250,
        210,
        1100,
        400,
        c.gradient([
          [0, '#f3d9a8'],
          [1, '#e2bb7f'],
        ]),
      ),
      polygon(
        [
          [210, 214],
          [800, 70],
          [1390, 214],
        ],
        COLORS.brick,
      ),
      circle(800, 158, 34, COLORS.cream),
      line(
        [
          [800, 158],
          [800, 138],
        ],
        COLORS.ink,
        4,
      ),
      line(
        [
          [800, 158],
          [814, 164],
        ],
        COLORS.ink,
        4,
      ),
    );
    for (let i = 0; i < 8; i += 1)
      if (i !== 3 && i !== 4)
        c.add(rect(300 + i * 130, 290, 84, 150, '#b8d6d4', `rx="6" stroke="${COLORS.cream}" stroke-width="10"`));
    c.add(rect(710, 350, 180, 260, COLORS.teal, 'rx="90 90 0 0"'), rect(710, 400, 180, 210, COLORS.teal));
    pavement(c, 608, '#cdbb9a');
    const colors = [COLORS.orange, COLORS.teal, COLORS.honey, COLORS.brick, COLORS.lagoon, COLORS.plum];
    for (let i = 0; i < 7; i += 1)
      bike(c, { x: 150 + i * 217, y: 800, r: 60, color: colors[i % 6] as string, basket: i % 3 === 0 });
    person(c, {
      x: 800,
      y: 720,
      h: 250,
      pose: 'wave',
      skin: 2,
      hair: 0,
      hairStyle: 'bun',
      top: COLORS.plum,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 560,
      y: 716,
      h: 170,
      pose: 'cheer',
      skin: 0,
      hair: 3,
      hairStyle: 'short',
      top: COLORS.honey,
      bottom: COLORS.dusk,
    });
    person(c, {
      x: 1050,
      y: 716,
      h: 175,
      pose: 'cheer',
      skin: 3,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.rose,
      bottom: COLORS.deep,
    });
  }),
  square('school-first-ride', (c) => {
    sky(c, 'noon', 760);
    sun(c, 940, 210, 66);
    cloud(c, 300, 220, 100);
    hills(c, 720, 46, COLORS.sage, 4);
    tree(c, 180, 860, 420);
    tree(c, 1040, 850, 380, '#5f9164');
    c.add(path('M0 960Q600 850 1200 950V1140Q600 1040 0 1150Z', '#dfcba0'));
    grass(c, 1120, 90, COLORS.moss);
    rider(
      c,
      { x: 600, y: 1065, r: 92, color: COLORS.orange, basket: true },
      { skin: 3, hair: 0, top: COLORS.honey, bottom: COLORS.dusk },
    );
    person(c, {
      x: 330,
      y: 1075,
      h: 430,
      pose: 'walk',
      skin: 1,
      hair: 1,
      beard: true,
      top: COLORS.teal,
      bottom: COLORS.bark,
    });
  }),
  wide('school-workshop', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#cfe3dd'],
          [1, '#a9cabf'],
        ]),
      ),
      rect(0, 720, 1600, 180, '#7f9389'),
    );
    toolWall(c, 90, 80, 600, 310, COLORS.teal);
    c.add(
      rect(830, 90, 620, 300, '#2e5550', `rx="8" stroke="${COLORS.wood}" stroke-width="16"`),
      circle(1000, 240, 84, 'none', 'stroke="#e9efe6" stroke-width="5"'),
      line(
        [
          [916, 240],
          [1084, 240],
        ],
        '#e9efe6',
        4,
      ),
      line(
        [
          [1000, 156],
          [1000, 324],
        ],
        '#e9efe6',
        4,
      ),
      path('M1150 300q60 -150 120 -60t120 -80', 'none', `stroke="${COLORS.honey}" stroke-width="7"`),
    );
    stand(c, 760, 800, 420);
    bike(c, { x: 815, y: 690, r: 104, color: COLORS.brick, shadow: false });
    person(c, {
      x: 430,
      y: 815,
      h: 380,
      pose: 'work',
      skin: 0,
      hair: 5,
      hairStyle: 'long',
      top: COLORS.honey,
      bottom: COLORS.dusk,
    });
    person(c, {
      x: 1190,
      y: 815,
      h: 520,
      pose: 'present',
      left: true,
      skin: 4,
      hair: 0,
      glasses: true,
      top: COLORS.orange,
      bottom: COLORS.ink,
      apron: COLORS.deep,
    });
    person(c, {
      x: 1400,
      y: 825,
      h: 370,
      pose: 'hold',
      left: true,
      skin: 2,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.plum,
      bottom: COLORS.deep,
    });
    crate(c, 60, 830, 190, 110, COLORS.steel);
  }),
  tall('school-keys', (c) => {
    c.add(
      rect(
        0,
        0,
        1200,
        1500,
        c.gradient([
          [0, '#f5dfb9'],
          [1, '#eabf86'],
        ]),
      ),
    );
    lightPool(c, 600, 560, 900, '#fff6d8', 0.8);
    garland(c, [0, 150], [1200, 130], 'pennants', 60);
    c.add(rect(0, 1260, 1200, 240, shade(COLORS.wood, -0.15)));
    person(c, {
      x: 380,
      y: 1370,
      h: 820,
      pose: 'present',
      skin: 1,
      hair: 4,
      hairStyle: 'bun',
      glasses: true,
      top: COLORS.teal,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 850,
      y: 1380,
      h: 590,
      pose: 'present',
      left: true,
      skin: 3,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.brick,
      bottom: COLORS.dusk,
    });
    c.add(
      circle(648, 848, 30, 'none', `stroke="${COLORS.ochre}" stroke-width="12"`),
      line(
        [
          [648, 878],
          [648, 970],
        ],
        COLORS.ochre,
        13,
      ),
      line(
        [
          [648, 950],
          [684, 950],
        ],
        COLORS.ochre,
        11,
      ),
    );
  }),
];

/** A Saturday on the banks of the Loire. */
const RIVER = [
  wide('river-cleanup', (c) => {
    sky(c, 'morning', 420);
    sun(c, 330, 170, 56);
    birds(c, 900, 160, 7);
    hills(c, 400, 30, '#a9c3a4', 4);
    water(c, 430, 690, '#6ba5a3', '#eef6e8');
    boat(c, 1150, 560, 150, COLORS.deep, COLORS.cream);
    hills(c, 680, 20, '#c9c68c', 4);
    grass(c, 700, 230, COLORS.moss);
    person(c, {
      x: 360,
      y: 820,
      h: 330,
      pose: 'bend',
      skin: 1,
      hair: 1,
      hairStyle: 'cap',
      top: COLORS.teal,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 760,
      y: 840,
      h: 340,
      pose: 'hold',
      skin: 3,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.orange,
      bottom: COLORS.dusk,
    });
    person(c, {
      x: 1180,
      y: 826,
      h: 330,
      pose: 'bend',
      left: true,
      skin: 0,
      hair: 5,
      hairStyle: 'long',
      top: COLORS.honey,
      bottom: COLORS.plum,
    });
    for (const [x, color] of [
      [560, COLORS.deep],
      [980, COLORS.teal],
      [1400, COLORS.deep],
    ] as const)
      c.add(
        path(`M${x - 60} 850q-20 -110 40 -140l20 -30l20 30q60 30 40 140Z`, color),
        line(
          [
            [x - 22, 712],
            [x + 22, 712],
          ],
          COLORS.honey,
          8,
        ),
      );
  }),
  wide('river-haul', (c) => {
    sky(c, 'golden', 500);
    hills(c, 470, 40, '#b98a55', 4);
    water(c, 500, 660, '#b5825e', '#ffe6b0');
    c.add(
      rect(
        0,
        650,
        1600,
        250,
        c.gradient([
          [0, '#c7a873'],
          [1, '#a08350'],
        ]),
      ),
    );
    crate(c, 160, 820, 260, 140, COLORS.sage);
    crate(c, 470, 830, 240, 130, COLORS.steel);
    crate(c, 760, 824, 250, 136, COLORS.honey);
    for (const [x, y] of [
      [1120, 770],
      [1230, 800],
    ] as const)
      wheel(c, x, y - 20, 72, '#5c4a3c');
    bike(c, { x: 1380, y: 826, r: 62, color: '#8b6a4b', tilt: -5 });
    person(c, { x: 300, y: 660, h: 240, pose: 'cheer', skin: 2, hair: 0, top: COLORS.teal, bottom: COLORS.ink });
    person(c, {
      x: 620,
      y: 664,
      h: 240,
      pose: 'wave',
      skin: 0,
      hair: 3,
      hairStyle: 'bun',
      top: COLORS.brick,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 920,
      y: 660,
      h: 245,
      pose: 'cheer',
      left: true,
      skin: 4,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.cream,
      bottom: COLORS.plum,
    });
  }),
  square('river-heron', (c) => {
    sky(c, 'morning', 520);
    sun(c, 840, 230, 72);
    hills(c, 500, 40, '#b9ceb0', 4);
    water(c, 540, 1000, '#77aaa8', '#f2f5e2');
    const reed = (x: number, h: number) =>
      c.add(
        line(
          [
            [x, 1080],
            [x + 14, 1080 - h],
          ],
          COLORS.moss,
          8,
        ),
        rect(x + 6, 1040 - h, 18, 76, COLORS.bark, 'rx="9"'),
      );
    for (let i = 0; i < 16; i += 1) reed(i < 9 ? 30 + i * 34 : 860 + (i - 9) * 46, c.between(240, 460));
    c.add(
      line(
        [
          [600, 940],
          [590, 760],
        ],
        COLORS.bark,
        9,
      ),
      line(
        [
          [640, 940],
          [636, 760],
        ],
        COLORS.bark,
        9,
      ),
      ellipse(620, 700, 118, 72, '#8ea0ae'),
      path('M520 700q-60 40 -110 60q60 -80 130 -90Z', '#6f8290'),
      path(
        'M700 690q60 -50 40 -140q-10 -70 40 -80',
        'none',
        'stroke="#a9b8c2" stroke-width="34" stroke-linecap="round"',
      ),
      circle(786, 462, 34, '#b7c4cc'),
      polygon(
        [
          [812, 450],
          [920, 470],
          [812, 482],
        ],
        COLORS.ochre,
      ),
      circle(796, 456, 5, COLORS.ink),
      line(
        [
          [770, 444],
          [706, 430],
        ],
        COLORS.ink,
        8,
      ),
    );
    hills(c, 1090, 20, '#a7ad72', 3);
    grass(c, 1060, 130, COLORS.moss);
  }),
  wide('river-picnic', (c) => {
    sky(c, 'noon', 480);
    cloud(c, 1200, 140, 110);
    water(c, 430, 560, '#74b0b0', '#f2f8ec');
    hills(c, 560, 18, '#a8c689', 4);
    tree(c, 220, 690, 460);
    tree(c, 1420, 680, 420, '#5f9164');
    grass(c, 600, 180, COLORS.moss);
    flowers(c, 640, 60);
    bench(c, 420, 730, 760, 110);
    mug(c, 560, 718, 54, COLORS.brick);
    mug(c, 940, 718, 54, COLORS.teal);
    c.add(
      ellipse(740, 706, 90, 20, COLORS.cream),
      circle(710, 690, 22, COLORS.orange),
      circle(750, 686, 24, COLORS.honey),
      circle(785, 692, 20, COLORS.brick),
    );
    person(c, {
      x: 360,
      y: 830,
      h: 340,
      pose: 'sit',
      skin: 1,
      hair: 1,
      hairStyle: 'cap',
      top: COLORS.teal,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 1250,
      y: 830,
      h: 340,
      pose: 'sit',
      left: true,
      skin: 3,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.orange,
      bottom: COLORS.dusk,
    });
    person(c, {
      x: 800,
      y: 842,
      h: 330,
      pose: 'cheer',
      skin: 0,
      hair: 5,
      hairStyle: 'long',
      top: COLORS.honey,
      bottom: COLORS.plum,
    });
  }),
];

/** Warm coats for a winter shelter. */
const COATS = [
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

/** Hedges for the hills of the Pilat. */
const HEDGES = [
  wide('hedge-planting', (c) => {
    sky(c, 'golden', 460);
    c.add(
      circle(1250, 190, 60, COLORS.cream),
      circle(
        1250,
        190,
        260,
        c.glow([
          [0, haze('golden'), 0.8],
          [1, haze('golden'), 0],
        ]),
      ),
    );
    mountains(c, 450, 190, '#b88b68', 5, false);
    hills(c, 440, 30, '#a9a05f', 4);
    furrows(c, 540, '#8d6a48', 700);
    for (let i = 0; i < 8; i += 1) bush(c, 90 + i * 75, 600 + i * 8, 20 + i * 3.4, '#6f9a5b');
    person(c, {
      x: 760,
      y: 800,
      h: 330,
      pose: 'kneel',
      skin: 2,
      hair: 0,
      hairStyle: 'cap',
      top: COLORS.teal,
      bottom: COLORS.ink,
    });
    bush(c, 890, 802, 34, '#7fae66');
    person(c, {
      x: 1130,
      y: 820,
      h: 340,
      pose: 'work',
      left: true,
      skin: 0,
      hair: 3,
      hairStyle: 'bun',
      top: COLORS.brick,
      bottom: COLORS.dusk,
    });
    c.add(
      line(
        [
          [1030, 600],
          [1010, 830],
        ],
        COLORS.wood,
        11,
      ),
      path('M990 820h40l-6 56q-14 16 -28 0Z', COLORS.steel),
    );
    person(c, {
      x: 1400,
      y: 830,
      h: 250,
      pose: 'cheer',
      skin: 3,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.honey,
      bottom: COLORS.plum,
    });
  }),
];

export const ALBUM_SCENES = [...SCHOOL, ...RIVER, ...COATS, ...HEDGES];
