import sharp from 'sharp';
import { createCanvas } from '../../../demo/src/pictures/canvas';
import { renderScene } from '../../../demo/src/pictures/render';
import { SCENES } from '../../../demo/src/pictures/scenes';

test('there are at least twenty-five different pictures', () => {
  expect(new Set(SCENES.map(({ id }) => id)).size).toBe(SCENES.length);
  expect(SCENES.length).toBeGreaterThanOrEqual(25);
});

test('a scene becomes a JPEG of its own size', async () => {
  const scene = SCENES.find(({ id }) => id === 'night-ride');
  if (!scene) throw new Error('The scene is gone.');
  const { format, width, height } = await sharp(await renderScene(scene)).metadata();
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1600, height: 900 });
});

test.each(SCENES.map((scene) => [scene.id, scene] as const))(
  '%s holds no text, whose look would depend on fonts, and no broken number',
  (_, scene) => {
    const canvas = createCanvas(scene.width, scene.height, 1);
    scene.paint(canvas);
    const svg = canvas.toSvg();
    expect(svg).not.toContain('<text');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  },
);

test('chance repeats with its seed', () => {
  const [one, same, other] = [5, 5, 6].map((seed) => createCanvas(1, 1, seed).random());
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});
