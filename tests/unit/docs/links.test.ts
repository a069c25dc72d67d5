import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

function pagesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pagesIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Relative addresses of a page, without the part after `#`. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
  return links.filter((address) => !/^([a-z]+:|#)/.test(address)).map((address) => address.replace(/#.*$/, ''));
}

const PAGES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'AGENTS.md', 'bench/README.md', ...pagesIn('docs')];

describe('the pages for developers', () => {
  it('link only to what is there', () => {
    const broken = PAGES.flatMap((page) =>
      linksOf(page)
        .filter((address) => !existsSync(resolve(ROOT, dirname(page), address)))
        .map((address) => `${page}: ${address}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only files that are there', () => {
    const named = PAGES.flatMap((page) =>
      [
        ...readFileSync(join(ROOT, page), 'utf8').matchAll(
          /`((?:tests|bench|server\/src|docs)\/[\w./-]+\.(?:ts|md))`/g,
        ),
      ].map(([, path = '']) => [page, path] as const),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(([, path]) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('lists every decision in the index', () => {
    const index = readFileSync(join(ROOT, 'docs/adr/README.md'), 'utf8');
    for (const page of readdirSync(join(ROOT, 'docs/adr'))) if (page !== 'README.md') expect(index).toContain(page);
  });
});
