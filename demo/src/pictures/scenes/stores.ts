import { bike } from '../bikes';
import { backpack, boat, tent } from '../camp';
import { type Canvas, line, path, polygon, rect } from '../canvas';
import { house, street } from '../houses';
import { hills, mountains, water } from '../land';
import { COLORS } from '../palette';
import { person } from '../person';
import { tree } from '../plants';
import { wide } from '../scene';
import { shop } from '../shop';
import { birds, cloud, haze, type Light, sky, snowfall, streaks, sun } from '../sky';
import { pavement, streetLamp } from '../street';

const bikeAndPack = (c: Canvas, first: string, second: string) => (x: number, y: number, w: number) => {
  bike(c, { x: x + w * 0.32, y: y - 8, r: 58, color: first, basket: true });
  backpack(c, x + w * 0.82, y - 8, 120, second);
};
const tentAndBike = (c: Canvas, first: string, second: string) => (x: number, y: number, w: number) => {
  tent(c, x + w * 0.3, y - 8, 200, first);
  bike(c, { x: x + w * 0.74, y: y - 8, r: 48, color: second });
};

function front(c: Canvas, light: Light, ground: string): void {
  sky(c, light, 640);
  if (light === 'golden') streaks(c, 260, haze(light));
  pavement(c, 760, ground);
}

export const STORE_SCENES = [
  wide('store-lyon', (c) => {
    front(c, 'golden', '#c9a57e');
    hills(c, 430, 60, '#b98a66', 3);
    c.add(
      rect(1130, 190, 26, 130, '#c79b77'),
      rect(1210, 190, 26, 130, '#c79b77'),
      rect(1120, 250, 126, 110, '#c99f7c'),
      polygon(
        [
          [1124, 250],
          [1183, 190],
          [1242, 250],
        ],
        '#a8674e',
      ),
    );
    street(c, 770, ['#e9b889', '#e2a07c', '#f0cfa0', '#d98f72'], { min: 320, max: 450, roofs: ['gable', 'flat'] });
    pavement(c, 764, '#c9a57e');
    shop(c, {
      x: 380,
      y: 780,
      w: 800,
      h: 450,
      front: COLORS.brick,
      awning: COLORS.honey,
      show: bikeAndPack(c, COLORS.teal, COLORS.orange),
    });
    tree(c, 1380, 800, 420, '#b58a3e');
    person(c, {
      x: 250,
      y: 846,
      h: 310,
      pose: 'walk',
      skin: 1,
      hair: 1,
      hairStyle: 'long',
      top: COLORS.deep,
      bottom: COLORS.plum,
    });
  }),
  wide('store-nantes', (c) => {
    front(c, 'noon', '#bfc4bd');
    cloud(c, 280, 130, 100);
    cloud(c, 1240, 110, 80);
    birds(c, 760, 130, 6);
    street(c, 690, ['#e8e3d3', '#d9d3c4', '#efe8d6', '#cfd8d4'], { min: 300, max: 400, roofs: ['mansard'] });
    water(c, 690, 760, '#6fa6a8', '#f1f6ec');
    boat(c, 1400, 740, 200, COLORS.deep, COLORS.orange);
    pavement(c, 756, '#cfc8b5');
    shop(c, {
      x: 260,
      y: 780,
      w: 820,
      h: 440,
      front: COLORS.teal,
      awning: COLORS.brick,
      show: tentAndBike(c, COLORS.honey, COLORS.rose),
    });
    person(c, {
      x: 1200,
      y: 850,
      h: 310,
      pose: 'wave',
      left: true,
      skin: 3,
      hair: 0,
      hairStyle: 'curls',
      top: COLORS.honey,
      bottom: COLORS.dusk,
      apron: COLORS.deep,
    });
  }),
  wide('store-brussels', (c) => {
    front(c, 'dusk', '#8a8296');
    street(c, 770, ['#7d5a68', '#93604f', '#6b5d75', '#a3705a'], { lit: 0.45, min: 340, max: 440, roofs: ['stepped'] });
    pavement(c, 762, '#8f8798');
    for (let y = 800; y < 900; y += 26)
      for (let x = (y % 52) / 2; x < 1600; x += 52) c.add(rect(x, y, 46, 20, '#a098a8', 'rx="8" opacity="0.35"'));
    shop(c, {
      x: 400,
      y: 785,
      w: 800,
      h: 450,
      front: COLORS.deep,
      awning: COLORS.orange,
      lit: true,
      show: bikeAndPack(c, COLORS.brick, COLORS.teal),
    });
    streetLamp(c, 260, 830, 360);
    streetLamp(c, 1360, 830, 360);
    person(c, {
      x: 1250,
      y: 850,
      h: 300,
      pose: 'walk',
      left: true,
      skin: 4,
      hair: 0,
      hairStyle: 'beanie',
      top: COLORS.honey,
      bottom: COLORS.ink,
    });
  }),
  wide('store-montreal', (c) => {
    front(c, 'snow', '#dfe5ea');
    for (let i = 0; i < 5; i += 1) {
      const x = i * 330 - 30;
      house(c, {
        x,
        y: 780,
        w: 330,
        h: 430,
        wall: ['#a8594a', '#7f6a74', '#b7735a', '#6f7d86', '#93504a'][i] as string,
        roof: i % 2 ? 'mansard' : 'flat',
        columns: 3,
        rows: 3,
        lit: 0.25,
      });
      c.add(
        path(
          `M${x + 40} 780C${x + 30} 660 ${x + 170} 690 ${x + 150} 570`,
          'none',
          `stroke="${COLORS.ink}" stroke-width="8"`,
        ),
        path(
          `M${x + 86} 780C${x + 80} 680 ${x + 200} 700 ${x + 186} 570`,
          'none',
          `stroke="${COLORS.ink}" stroke-width="8"`,
        ),
      );
      for (let s = 0; s < 7; s += 1)
        c.add(
          line(
            [
              [x + 44 + s * 16, 765 - s * 28],
              [x + 90 + s * 14, 765 - s * 28],
            ],
            COLORS.ink,
            6,
          ),
        );
    }
    pavement(c, 772, '#e6ebef');
    shop(c, {
      x: 410,
      y: 790,
      w: 800,
      h: 440,
      front: COLORS.plum,
      awning: COLORS.teal,
      lit: true,
      show: tentAndBike(c, COLORS.orange, COLORS.honey),
    });
    c.add(rect(0, 850, 1600, 50, '#f6f8f9', 'rx="20"'));
    person(c, {
      x: 300,
      y: 858,
      h: 310,
      pose: 'walk',
      skin: 2,
      hair: 0,
      hairStyle: 'beanie',
      top: COLORS.brick,
      bottom: COLORS.ink,
    });
    snowfall(c, 200);
  }),
  wide('store-bristol', (c) => {
    front(c, 'morning', '#c8bdad');
    cloud(c, 360, 120, 90);
    hills(c, 420, 30, '#a9bf9b', 4);
    c.add(
      rect(1090, 150, 34, 300, '#a88f72'),
      rect(1400, 150, 34, 300, '#a88f72'),
      path(
        'M1000 330Q1080 260 1107 160Q1260 440 1417 160Q1450 260 1600 320',
        'none',
        'stroke="#8b755c" stroke-width="7"',
      ),
      rect(980, 380, 640, 14, '#8b755c'),
    );
    const walls = [COLORS.honey, COLORS.rose, COLORS.sky, COLORS.blush, COLORS.mint, COLORS.sand];
    for (let i = 0; i < 6; i += 1)
      house(c, {
        x: i * 190 - 20,
        y: 770,
        w: 190,
        h: c.between(350, 410),
        wall: walls[i] as string,
        roof: 'gable',
        columns: 2,
        rows: 3,
      });
    pavement(c, 762, '#c8bdad');
    shop(c, {
      x: 330,
      y: 785,
      w: 800,
      h: 440,
      front: COLORS.deep,
      awning: COLORS.orange,
      show: bikeAndPack(c, COLORS.honey, COLORS.brick),
    });
    tree(c, 1390, 810, 360);
    person(c, {
      x: 1210,
      y: 850,
      h: 300,
      pose: 'hold',
      left: true,
      skin: 0,
      hair: 5,
      hairStyle: 'bun',
      top: COLORS.teal,
      bottom: COLORS.bark,
      apron: COLORS.honey,
    });
  }),
  wide('workshop-saint-etienne', (c) => {
    front(c, 'morning', '#b9ab95');
    sun(c, 1330, 170, 54);
    mountains(c, 470, 210, '#9fb4a8', 5, false);
    hills(c, 470, 40, '#8fae86', 4);
    c.add(
      rect(
        180,
        330,
        1160,
        450,
        c.gradient([
          [0, '#bd6248'],
          [1, '#96493a'],
        ]),
      ),
    );
    for (let i = 0; i < 4; i += 1)
      c.add(
        polygon(
          [
            [180 + i * 290, 330],
            [180 + i * 290, 200],
            [470 + i * 290, 330],
          ],
          '#86402f',
        ),
        polygon(
          [
            [190 + i * 290, 222],
            [190 + i * 290, 324],
            [290 + i * 290, 324],
          ],
          '#cfe5e4',
          'opacity="0.85"',
        ),
      );
    c.add(rect(1180, 150, 60, 200, '#8b4535'), rect(1170, 140, 80, 20, '#733829'));
    for (let i = 0; i < 4; i += 1)
      c.add(
        rect(250 + i * 130, 430, 92, 190, '#dbe9e4', 'rx="46" stroke="#6f352b" stroke-width="10"'),
        line(
          [
            [296 + i * 130, 430],
            [296 + i * 130, 620],
          ],
          '#6f352b',
          6,
        ),
      );
    c.add(rect(830, 430, 420, 350, '#5d2f28'), rect(850, 450, 380, 330, '#f6dca2'));
    bike(c, { x: 960, y: 776, r: 54, color: COLORS.orange });
    person(c, {
      x: 1130,
      y: 778,
      h: 240,
      pose: 'work',
      left: true,
      skin: 1,
      hair: 4,
      beard: true,
      top: COLORS.teal,
      bottom: COLORS.ink,
      apron: COLORS.sand,
    });
    pavement(c, 776, '#b9ab95');
    tree(c, 1480, 830, 420);
    person(c, {
      x: 420,
      y: 852,
      h: 300,
      pose: 'walk',
      skin: 3,
      hair: 0,
      hairStyle: 'bun',
      top: COLORS.honey,
      bottom: COLORS.dusk,
    });
  }),
];
