import { bike, rider, wheel } from '../bikes';
import { backpack, campfire, lantern, tent } from '../camp';
import { circle, line, path, rect } from '../canvas';
import { hills } from '../land';
import { COLORS, shade } from '../palette';
import { person } from '../person';
import { bush, grass, pineWood, tree } from '../plants';
import { wide } from '../scene';
import { cloud, lightPool, moon, sky, sun } from '../sky';
import { bench, sewingMachine, spool } from '../table';
import { stand, toolWall } from '../tools';

export const TRAINING_SCENES = [
  wide('bike-care', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#dcebe2'],
          [1, '#b9d6cb'],
        ]),
      ),
      rect(0, 730, 1600, 170, '#8b9a8f'),
    );
    toolWall(c, 100, 100, 520, 330, COLORS.teal);
    lightPool(c, 950, 200, 700, '#fff3cf', 0.7);
    stand(c, 900, 800, 480);
    bike(c, { x: 960, y: 700, r: 128, color: COLORS.orange, shadow: false });
    person(c, {
      x: 560,
      y: 820,
      h: 540,
      pose: 'work',
      skin: 1,
      hair: 5,
      hairStyle: 'bun',
      top: COLORS.plum,
      bottom: COLORS.dusk,
      apron: COLORS.honey,
    });
    person(c, {
      x: 1390,
      y: 826,
      h: 560,
      pose: 'present',
      left: true,
      skin: 4,
      hair: 0,
      top: COLORS.deep,
      bottom: COLORS.ink,
      apron: COLORS.sand,
    });
  }),
  wide('true-a-wheel', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#1f3d45'],
          [1, '#17303a'],
        ]),
      ),
    );
    lightPool(c, 800, 380, 820, '#ffdfa0', 0.65);
    for (let i = 0; i < 6; i += 1)
      wheel(c, 130 + i * 268, 130, 100, ['#3c5158', COLORS.brick, '#3c5158'][i % 3] as string);
    bench(c, 60, 730, 1480, 220);
    c.add(
      line(
        [
          [800, 720],
          [800, 640],
        ],
        COLORS.steel,
        26,
      ),
      line(
        [
          [640, 716],
          [960, 716],
        ],
        COLORS.steel,
        22,
      ),
      line(
        [
          [690, 640],
          [690, 470],
        ],
        COLORS.steel,
        14,
      ),
      line(
        [
          [910, 640],
          [910, 470],
        ],
        COLORS.steel,
        14,
      ),
      line(
        [
          [690, 640],
          [910, 640],
        ],
        COLORS.steel,
        14,
      ),
    );
    wheel(c, 800, 470, 215, COLORS.ink);
    person(c, {
      x: 400,
      y: 930,
      h: 660,
      pose: 'work',
      skin: 2,
      hair: 0,
      hairStyle: 'curls',
      glasses: true,
      top: COLORS.orange,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 1220,
      y: 930,
      h: 650,
      pose: 'work',
      left: true,
      skin: 0,
      hair: 3,
      hairStyle: 'short',
      beard: true,
      top: COLORS.teal,
      bottom: COLORS.ink,
      apron: COLORS.sand,
    });
  }),
  wide('sew-and-patch', (c) => {
    c.add(
      rect(
        0,
        0,
        1600,
        900,
        c.gradient([
          [0, '#f6dccb'],
          [1, '#e9b79c'],
        ]),
      ),
    );
    for (let i = 0; i < 9; i += 1)
      spool(
        c,
        130 + i * 170,
        190,
        105,
        [COLORS.teal, COLORS.orange, COLORS.plum, COLORS.honey, COLORS.brick, COLORS.sage][i % 6] as string,
      );
    c.add(rect(60, 190, 1480, 16, shade(COLORS.wood, -0.1)));
    lightPool(c, 800, 420, 760, '#fff3cf', 0.6);
    person(c, {
      x: 480,
      y: 900,
      h: 600,
      pose: 'work',
      skin: 3,
      hair: 0,
      hairStyle: 'scarf',
      top: COLORS.deep,
      bottom: COLORS.ink,
    });
    person(c, {
      x: 1180,
      y: 900,
      h: 600,
      pose: 'work',
      left: true,
      skin: 0,
      hair: 4,
      hairStyle: 'bun',
      glasses: true,
      top: COLORS.honey,
      bottom: COLORS.ink,
    });
    bench(c, 100, 690, 1400, 240);
    sewingMachine(c, 800, 678, 270, COLORS.teal);
    c.add(
      path('M330 690q-40 -90 60 -120t190 30q60 60 -10 100Z', COLORS.orange),
      rect(420, 600, 74, 62, COLORS.honey, 'rx="6" transform="rotate(-8 457 631)"'),
      rect(
        424,
        604,
        66,
        54,
        'none',
        `rx="5" stroke="${COLORS.cream}" stroke-width="4" stroke-dasharray="9 7" transform="rotate(-8 457 631)"`,
      ),
    );
    c.add(
      path('M1050 690q20 -110 150 -104t180 60q20 40 -10 50Z', COLORS.sage),
      circle(1230, 650, 30, COLORS.rose),
      circle(1230, 650, 24, 'none', `stroke="${COLORS.cream}" stroke-width="4" stroke-dasharray="8 6"`),
    );
  }),
  wide('first-night-out', (c) => {
    sky(c, 'night', 640);
    moon(c, 330, 190, 62, true);
    hills(c, 500, 60, '#29415f', 4);
    pineWood(c, 620, 220, '#1f3f45', 17);
    hills(c, 680, 26, '#2c4a44', 5);
    tent(c, 1150, 800, 440, COLORS.orange, true);
    campfire(c, 700, 830, 84);
    person(c, {
      x: 520,
      y: 842,
      h: 320,
      pose: 'sit',
      skin: 1,
      hair: 1,
      hairStyle: 'beanie',
      top: COLORS.brick,
      bottom: COLORS.dusk,
    });
    person(c, {
      x: 890,
      y: 842,
      h: 320,
      pose: 'sit',
      left: true,
      skin: 3,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.teal,
      bottom: COLORS.plum,
    });
    backpack(c, 330, 840, 150, COLORS.teal);
    lantern(c, 1400, 830, 100);
  }),
  wide('cargo-trial', (c) => {
    sky(c, 'morning', 560);
    sun(c, 260, 190, 54);
    cloud(c, 1150, 150, 100);
    hills(c, 520, 50, COLORS.sage, 4);
    for (const x of [120, 420, 1180, 1480]) tree(c, x, 640, 320, COLORS.moss);
    hills(c, 640, 14, '#9cbf86', 4);
    grass(c, 660, 160, COLORS.moss);
    c.add(path('M0 800Q800 740 1600 790V880Q800 830 0 890Z', '#e6d3a8'));
    bush(c, 1000, 690, 60);
    const children = () => {
      person(c, {
        x: 100,
        y: -80,
        h: 205,
        pose: 'cheer',
        skin: 2,
        hair: 0,
        hairStyle: 'curls',
        top: COLORS.honey,
        bottom: COLORS.brick,
      });
      person(c, {
        x: 178,
        y: -80,
        h: 180,
        pose: 'hold',
        skin: 1,
        hair: 3,
        hairStyle: 'cap',
        top: COLORS.rose,
        bottom: COLORS.brick,
      });
    };
    rider(
      c,
      { x: 760, y: 836, r: 84, color: COLORS.teal, cargo: true, load: children },
      { skin: 2, hair: 0, top: COLORS.orange, bottom: COLORS.dusk },
    );
  }),
];
