import { bike, wheel } from '../bikes';
import { boat } from '../camp';
import { circle, ellipse, line, path, polygon, rect } from '../canvas';
import { hills, water } from '../land';
import { COLORS } from '../palette';
import { person } from '../person';
import { flowers, grass, tree } from '../plants';
import { square, wide } from '../scene';
import { birds, cloud, sky, sun } from '../sky';
import { bench, crate, mug } from '../table';

/** A Saturday on the banks of the Loire. */
export const RIVER_SCENES = [
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
