import type { Canvas } from '../canvas';
import { circle, rect } from '../canvas';
import { COLORS } from '../palette';
import { type Person, person } from '../person';
import { type Scene, square } from '../scene';
import { wheelMark } from '../shop';

function portrait(id: string, back: readonly [string, string], who: Omit<Person, 'x' | 'y' | 'h' | 'pose'>): Scene {
  return square(id, (c: Canvas) => {
    c.add(
      rect(
        0,
        0,
        1200,
        1200,
        c.gradient([
          [0, back[0]],
          [1, back[1]],
        ]),
      ),
    );
    c.group('opacity="0.16"', () => wheelMark(c, 600, 560, 470, COLORS.cream));
    c.add(
      circle(
        600,
        520,
        560,
        c.glow([
          [0, '#fff6dd', 0.55],
          [1, '#fff6dd', 0],
        ]),
      ),
    );
    person(c, { x: 600, y: 2440, h: 2150, pose: 'stand', ...who });
  });
}

export const PORTRAIT_SCENES = [
  portrait('ines', ['#e9b06f', '#c97b4a'], {
    skin: 2,
    hair: 0,
    hairStyle: 'curls',
    glasses: true,
    top: COLORS.deep,
    apron: COLORS.orange,
  }),
  portrait('yannick', ['#8fb9b3', '#4f8582'], { skin: 0, hair: 5, hairStyle: 'short', beard: true, top: COLORS.cream }),
  portrait('aicha', ['#f3c98f', '#e08a5c'], { skin: 3, hair: 0, hairStyle: 'scarf', top: COLORS.plum }),
  portrait('marc', ['#7d8fae', '#465877'], { skin: 1, hair: 4, hairStyle: 'short', glasses: true, top: COLORS.brick }),
  portrait('naomi', ['#c7d9b0', '#7fa07a'], { skin: 4, hair: 0, hairStyle: 'bun', top: COLORS.honey }),
  portrait('lea', ['#edc3b2', '#c7806f'], { skin: 0, hair: 3, hairStyle: 'long', top: COLORS.teal }),
];
