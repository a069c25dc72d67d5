import { circle, line, path } from '../canvas';
import { furrows, hills, mountains } from '../land';
import { COLORS } from '../palette';
import { person } from '../person';
import { bush } from '../plants';
import { wide } from '../scene';
import { haze, sky } from '../sky';

/** Hedges for the hills of the Pilat. */
export const HEDGES_SCENES = [
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
