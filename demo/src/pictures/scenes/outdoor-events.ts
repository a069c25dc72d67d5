import { bike, rider } from '../bikes';
import { lantern, tent } from '../camp';
import { circle, line, polygon, rect } from '../canvas';
import { house, street } from '../houses';
import { hills, mountains, water } from '../land';
import { COLORS } from '../palette';
import { person } from '../person';
import { pineWood } from '../plants';
import { wide } from '../scene';
import { haze, lightPool, moon, sky, snowfall, streaks } from '../sky';
import { garland, pavement, streetLamp } from '../street';
import { stand, toolWall } from '../tools';

/** Rides, open doors and nights in the snow. */
export const OUTDOOR_EVENT_SCENES = [
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
