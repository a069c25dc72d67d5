import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the README', () => {
  const readme = read('README.md');

  it('shows the page of examples/next as it is built there', () => {
    const [, block] = /```tsx\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(block).toBe(read('examples/next/app/[locale]/[kinds]/[slug]/page.tsx'));
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !((name as string) in scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(4);
  });
});
