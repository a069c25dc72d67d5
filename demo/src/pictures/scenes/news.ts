import { bike, wheel } from '../bikes';
import { boat, tent } from '../camp';
import { circle, line, path, rect } from '../canvas';
import { house } from '../houses';
import { hills, water } from '../land';
import { COLORS, shade } from '../palette';
import { person } from '../person';
import { grass } from '../plants';
import { wide } from '../scene';
import { shop } from '../shop';
import { birds, cloud, lightPool, sky, sun } from '../sky';
import { garland, pavement } from '../street';
import { bench, crate, mug, sewingMachine, spool } from '../table';
import { toolWall } from '../tools';

export const NEWS_SCENES = [
  wide('spare-parts', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#f3dfba'],
          [1, '#e9c994'],
        ]),
      ),
    );
    for (let row = 0; row < 3; row += 1) {
      c.add(
        rect(0, 210 + row * 190, 1600, 16, shade(COLORS.wood, -0.1)),
        rect(0, 226 + row * 190, 1600, 14, shade(COLORS.wood, -0.4), 'opacity="0.3"'),
      );
      for (let i = 0; i < 9; i += 1) {
        const x = 30 + i * 178;
        if ((i + row) % 3 === 0) wheel(c, x + 70, 210 + row * 190 - 72, 68, COLORS.ink);
        else
          crate(
            c,
            x,
            210 + row * 190,
            140,
            92,
            c.pick([COLORS.orange, COLORS.teal, COLORS.steel, COLORS.honey, COLORS.rose]),
          );
      }
    }
    lightPool(c, 800, 120, 900, '#fff3cf', 0.55);
    c.add(rect(0, 790, 1600, 110, shade(COLORS.wood, -0.25)));
    person(c, {
      x: 560,
      y: 850,
      h: 560,
      pose: 'present',
      skin: 2,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.deep,
      bottom: COLORS.bark,
      apron: COLORS.orange,
      glasses: true,
    });
    c.group('transform="translate(770 432)"', () => wheel(c, 0, 0, 96, COLORS.brick));
    person(c, {
      x: 1120,
      y: 862,
      h: 580,
      pose: 'hold',
      left: true,
      skin: 0,
      hair: 4,
      beard: true,
      top: COLORS.brick,
      bottom: COLORS.dusk,
    });
  }),
  wide('sails-into-tents', (c) => {
    sky(c, 'morning', 520);
    sun(c, 1270, 250, 58);
    cloud(c, 330, 170, 110);
    cloud(c, 900, 110, 80, '#ffffff', 0.55);
    water(c, 500, 700, COLORS.lagoon, '#eaf6ee');
    boat(c, 1060, 590, 230, COLORS.brick, COLORS.cream);
    boat(c, 560, 545, 120, COLORS.deep, COLORS.honey);
    boat(c, 1420, 545, 90, COLORS.plum, COLORS.cream);
    birds(c, 780, 210);
    hills(c, 690, 26, COLORS.sand, 5);
    grass(c, 760, 190, COLORS.sage);
    tent(c, 420, 800, 480, COLORS.orange);
    c.add(
      path(
        'M300 760Q380 600 420 536',
        'none',
        `stroke="${COLORS.cream}" stroke-width="5" stroke-dasharray="14 12" opacity="0.8"`,
      ),
    );
    person(c, {
      x: 790,
      y: 820,
      h: 360,
      pose: 'present',
      left: true,
      skin: 3,
      hair: 0,
      hairStyle: 'bun',
      top: COLORS.honey,
      bottom: COLORS.deep,
    });
    tent(c, 1240, 790, 330, COLORS.teal);
    person(c, {
      x: 960,
      y: 830,
      h: 340,
      pose: 'wave',
      skin: 1,
      hair: 3,
      hairStyle: 'beanie',
      top: COLORS.rose,
      bottom: COLORS.dusk,
    });
  }),
  wide('bristol-opening', (c) => {
    sky(c, 'noon', 700);
    cloud(c, 260, 120, 90);
    cloud(c, 1330, 90, 70);
    const walls = [COLORS.rose, COLORS.honey, COLORS.sky, COLORS.mint, COLORS.blush];
    for (let i = 0; i < 8; i += 1)
      house(c, {
        x: i * 200 - 10,
        y: 720,
        w: 200,
        h: c.between(420, 500),
        wall: walls[i % 5] as string,
        roof: 'gable',
        columns: 2,
        rows: 4,
      });
    pavement(c, 716, '#cfc4b4');
    shop(c, {
      x: 410,
      y: 730,
      w: 780,
      h: 430,
      front: COLORS.deep,
      awning: COLORS.orange,
      show: (x, y, w) => {
        bike(c, { x: x + w * 0.33, y: y - 8, r: 62, color: COLORS.honey, basket: true });
        bike(c, { x: x + w * 0.78, y: y - 8, r: 48, color: COLORS.rose });
      },
    });
    garland(c, [0, 150], [800, 210], 'pennants', 46);
    garland(c, [800, 210], [1600, 140], 'pennants', 46);
    person(c, {
      x: 300,
      y: 830,
      h: 330,
      pose: 'cheer',
      skin: 3,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.honey,
      bottom: COLORS.plum,
    });
    person(c, {
      x: 205,
      y: 850,
      h: 330,
      pose: 'wave',
      skin: 0,
      hair: 5,
      hairStyle: 'long',
      top: COLORS.teal,
      bottom: COLORS.dusk,
    });
    person(c, {
      x: 1290,
      y: 836,
      h: 340,
      pose: 'present',
      left: true,
      skin: 1,
      hair: 1,
      beard: true,
      top: COLORS.brick,
      bottom: COLORS.ink,
      apron: COLORS.sand,
    });
    person(c, {
      x: 1420,
      y: 850,
      h: 230,
      pose: 'cheer',
      skin: 2,
      hair: 0,
      hairStyle: 'cap',
      top: COLORS.sage,
      bottom: COLORS.dusk,
    });
  }),
  wide('what-repairs-teach', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#27474c'],
          [1, '#1c343c'],
        ]),
      ),
    );
    toolWall(c, 90, 90, 620, 330);
    c.add(rect(820, 80, 660, 350, COLORS.cream, 'rx="10"'));
    const bars = [COLORS.orange, COLORS.honey, COLORS.teal, COLORS.rose, COLORS.sage, COLORS.plum];
    bars.forEach((color, i) => {
      const h = [240, 190, 150, 112, 80, 54][i] as number;
      c.add(rect(880 + i * 95, 390 - h, 62, h, color, 'rx="6"'));
    });
    c.add(
      line(
        [
          [860, 392],
          [1450, 392],
        ],
        COLORS.ink,
        5,
      ),
    );
    lightPool(c, 800, 300, 760, '#ffdf9e', 0.5);
    bench(c, 40, 650, 1520, 330);
    sewingMachine(c, 250, 638, 190, COLORS.teal);
    for (let i = 0; i < 4; i += 1) spool(c, 430 + i * 62, 638, 74, bars[i] as string);
    for (let i = 0; i < 7; i += 1)
      c.add(
        circle(
          740 + i * 62,
          612,
          24 - i * 1.6,
          'none',
          `stroke="${COLORS.steel}" stroke-width="${9 - i * 0.7}" stroke-dasharray="7 4"`,
        ),
      );
    mug(c, 1240, 638, 84, COLORS.brick);
    wheel(c, 1420, 548, 88, COLORS.ink);
  }),
];
