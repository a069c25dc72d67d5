import { bike, rider, wheel } from '../bikes';
import { circle, line, path, polygon, rect } from '../canvas';
import { hills, mountains, pineWood, water } from '../land';
import { COLORS, shade } from '../palette';
import { person } from '../people';
import { wide } from '../scene';
import { haze, lightPool, moon, sky, snowfall, streaks } from '../sky';
import { bench, lantern, laptop, mug, stand, tent, toolWall } from '../things';
import { garland, house, pavement, street, streetLamp, wheelMark } from '../town';

export const EVENT_SCENES = [
  wide('night-ride', (c) => {
    sky(c, 'night', 560);
    moon(c, 1240, 170, 74);
    hills(c, 430, 40, '#22395a', 4);
    street(c, 600, ['#31496b', '#2a3f60', '#3a4d6c', '#45496b'], { lit: 0.42, min: 150, max: 260 });
    water(c, 590, 700, '#1a2f4c', '#f5cf86');
    c.add(
      rect(
        0,
        690,
        1600,
        210,
        c.gradient([
          [0, '#3b465c'],
          [1, '#232f45'],
        ]),
      ),
      rect(0, 690, 1600, 9, '#6a7288'),
    );
    for (const x of [130, 610, 1090, 1570]) streetLamp(c, x, 706, 290);
    rider(
      c,
      { x: 330, y: 850, r: 66, color: COLORS.orange, lamp: true },
      { skin: 1, hair: 1, top: COLORS.honey, bottom: COLORS.ink },
    );
    rider(
      c,
      { x: 770, y: 830, r: 62, color: COLORS.lagoon, lamp: true },
      { skin: 3, hair: 0, top: COLORS.rose, bottom: COLORS.dusk },
    );
    rider(
      c,
      { x: 1210, y: 852, r: 66, color: COLORS.honey, lamp: true, bags: true },
      { skin: 0, hair: 3, top: COLORS.teal, bottom: COLORS.plum },
    );
  }),
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
  wide('open-workshop', (c) => {
    sky(c, 'golden', 640);
    goldenSun(c);
    hills(c, 520, 60, '#c98b54', 4);
    c.add(
      rect(
        170,
        240,
        1260,
        470,
        c.gradient([
          [0, '#b65a42'],
          [1, '#8f4535'],
        ]),
      ),
    );
    for (let i = 0; i < 5; i += 1)
      c.add(
        polygon(
          [
            [170 + i * 252, 240],
            [170 + i * 252, 130],
            [422 + i * 252, 240],
          ],
          '#8c4436',
        ),
        polygon(
          [
            [178 + i * 252, 150],
            [178 + i * 252, 236],
            [250 + i * 252, 236],
          ],
          '#f7dfa6',
          'opacity="0.75"',
        ),
      );
    for (const x of [230, 1160])
      for (const dx of [0, 110])
        c.add(
          rect(x + dx, 330, 84, 150, '#f9e0a4', `rx="4" stroke="#6f352b" stroke-width="9"`),
          line(
            [
              [x + dx + 42, 330],
              [x + dx + 42, 480],
            ],
            '#6f352b',
            6,
          ),
          line(
            [
              [x + dx, 405],
              [x + dx + 84, 405],
            ],
            '#6f352b',
            6,
          ),
        );
    c.add(
      rect(500, 330, 600, 380, '#3c2724'),
      rect(
        520,
        350,
        560,
        360,
        c.gradient([
          [0, '#ffe4a6'],
          [1, '#f3b765'],
        ]),
      ),
    );
    toolWall(c, 600, 380, 400, 130, COLORS.teal);
    stand(c, 700, 708, 180);
    bike(c, { x: 780, y: 652, r: 52, color: COLORS.orange, shadow: false });
    person(c, {
      x: 940,
      y: 708,
      h: 240,
      pose: 'work',
      left: true,
      skin: 3,
      hair: 0,
      top: COLORS.deep,
      bottom: COLORS.ink,
      apron: COLORS.sand,
    });
    pavement(c, 706, '#b5906b');
    person(c, {
      x: 400,
      y: 820,
      h: 300,
      pose: 'walk',
      skin: 0,
      hair: 1,
      hairStyle: 'long',
      top: COLORS.sage,
      bottom: COLORS.dusk,
    });
    person(c, {
      x: 300,
      y: 830,
      h: 190,
      pose: 'walk',
      skin: 0,
      hair: 3,
      hairStyle: 'cap',
      top: COLORS.honey,
      bottom: COLORS.brick,
    });
    person(c, {
      x: 1230,
      y: 826,
      h: 310,
      pose: 'wave',
      left: true,
      skin: 2,
      hair: 0,
      beard: true,
      top: COLORS.cream,
      bottom: COLORS.deep,
    });
    garland(c, [170, 240], [1430, 240], 'pennants', 34);
  }),
  wide('winter-bivouac', (c) => {
    sky(c, 'snow', 620);
    mountains(c, 560, 380, '#8ea6b4', 5);
    hills(c, 560, 40, '#dfe8ea', 4);
    pineWood(c, 660, 190, '#45695f', 15, true);
    hills(c, 700, 30, '#f2f6f6', 4);
    tent(c, 620, 800, 390, COLORS.orange, true);
    tent(c, 1130, 780, 290, COLORS.teal, true);
    lantern(c, 890, 820, 90);
    person(c, {
      x: 330,
      y: 830,
      h: 300,
      pose: 'stand',
      skin: 1,
      hair: 1,
      hairStyle: 'beanie',
      top: COLORS.brick,
      bottom: COLORS.ink,
    });
    snowfall(c, 260);
  }),
  wide('winter-commute', (c) => {
    sky(c, 'dusk', 620);
    streaks(c, 420, '#f7c79a');
    house(c, { x: 0, y: 640, w: 250, h: 400, wall: '#a8594a', roof: 'flat', lit: 0.5, rows: 4 });
    house(c, { x: 250, y: 640, w: 220, h: 340, wall: '#7d5a68', roof: 'mansard', lit: 0.5 });
    house(c, { x: 470, y: 640, w: 260, h: 430, wall: '#6c5670', roof: 'flat', lit: 0.5, rows: 4 });
    house(c, { x: 730, y: 640, w: 230, h: 330, wall: '#b36a4e', roof: 'mansard', lit: 0.55 });
    house(c, { x: 960, y: 640, w: 250, h: 410, wall: '#5c5470', roof: 'flat', lit: 0.5, rows: 4 });
    house(c, { x: 1210, y: 640, w: 200, h: 350, wall: '#93504a', roof: 'gable', lit: 0.5 });
    house(c, { x: 1410, y: 640, w: 220, h: 430, wall: '#6d5a74', roof: 'flat', lit: 0.5, rows: 4 });
    c.add(
      rect(
        0,
        630,
        1600,
        270,
        c.gradient([
          [0, '#cfd0dd'],
          [1, '#eef1f3'],
        ]),
      ),
      rect(0, 740, 1600, 110, '#a3a4b8'),
    );
    for (const x of [200, 820, 1440]) streetLamp(c, x, 700, 300);
    rider(
      c,
      { x: 500, y: 830, r: 68, color: COLORS.honey, bags: true, lamp: true },
      { skin: 1, hair: 0, hairStyle: 'beanie', top: COLORS.teal, bottom: COLORS.ink },
    );
    rider(
      c,
      { x: 1080, y: 850, r: 68, color: COLORS.orange, cargo: true, lamp: true },
      { skin: 3, hair: 0, top: COLORS.rose, bottom: COLORS.dusk },
    );
    snowfall(c, 210);
  }),
];

function goldenSun(c: Parameters<typeof sky>[0]): void {
  lightPool(c, 1340, 180, 520, haze('golden'), 0.9);
  c.add(circle(1340, 180, 66, COLORS.cream));
}
