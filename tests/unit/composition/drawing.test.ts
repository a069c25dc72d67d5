import { resolve } from 'node:path';
import type { Ground } from '../../../server/src/composition/ground';
import { composeDrawing } from '../../../server/src/composition/images';
import { defaults } from '../../../server/src/config';
import { newsItem } from '../../fixtures/source-items';
import { brandView, urls, viewOf } from '../../fixtures/views';

const ROOT = resolve(__dirname, '../../..');

function ground(enabled: boolean, warnings: string[]): Ground {
  const log = { warn: (message: string) => warnings.push(message) };
  const config = { ...defaults(), shareImages: { enabled } };
  return { strapi: { dirs: { app: { root: ROOT } }, log }, config, urls } as unknown as Ground;
}

// takumi's own switch: where it looks for its native library. Set before anything loads it.
beforeAll(() => {
  process.env.TAKUMI_CORE_TARGET = '/nowhere/core.node';
});
afterAll(() => {
  delete process.env.TAKUMI_CORE_TARGET;
});

test('without the native library the head keeps the cover, and the log says why, once', async () => {
  const warnings: string[] = [];
  const drawing = composeDrawing(ground(true, warnings));
  await drawing.load();
  expect(drawing.state()).toBe('unavailable');
  expect(drawing.pictureOf(viewOf(newsItem()), brandView())).toBeNull();
  expect(warnings).toEqual([expect.stringContaining('share images are not drawn, covers are shared instead')]);
});

test('switched off, nothing is loaded and nothing is said', async () => {
  const warnings: string[] = [];
  const drawing = composeDrawing(ground(false, warnings));
  await drawing.load();
  expect([drawing.state(), drawing.engine(), warnings]).toEqual(['off', null, []]);
});
