import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withPictures } from '../../../scripts/post-moves';
import { PRESENCES, WORKS } from '../../../shared/contracts/posts';

const guide = readFileSync(resolve(__dirname, '../../../docs/guide/sharing.md'), 'utf8');

describe('the guide about sharing', () => {
  it('draws every move that the rules make: npm run gen', () => {
    expect(guide).toBe(withPictures(guide));
  });

  it('explains every presence and every work', () => {
    for (const state of [...PRESENCES, ...WORKS]) expect(guide).toContain(`| \`${state}\` |`);
  });
});
