import { bike, rider } from '../bikes';
import { circle, line, path, polygon, rect } from '../canvas';
import { hills } from '../land';
import { COLORS, shade } from '../palette';
import { person } from '../person';
import { grass, tree } from '../plants';
import { square, tall, wide } from '../scene';
import { cloud, lightPool, sky, sun } from '../sky';
import { garland, pavement } from '../street';
import { crate } from '../table';
import { stand, toolWall } from '../tools';

/** Forty bicycles for a school. */
export const SCHOOL_SCENES = [
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
