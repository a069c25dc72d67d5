import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaults, parseConfig } from '../../../server/src/config';

const guide = readFileSync(resolve(__dirname, '../../../docs/guide/getting-started.md'), 'utf8');

/** `{ 'hub.basePath': '"/hub"' }` of the table in the guide. */
function documented(): Record<string, string> {
  const rows = [...guide.matchAll(/^\| `([A-Za-z]+\.[A-Za-z]+)` \| `(.*?)` \|/gm)];
  return Object.fromEntries(rows.map(([, name = '', value = '']) => [name, value]));
}

function flat(config: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config).flatMap(([group, settings]) =>
      Object.entries(settings as object).map(([name, value]) => [`${group}.${name}`, JSON.stringify(value)]),
    ),
  );
}

describe('the guide to settings', () => {
  it('lists every setting with its default', () => {
    delete process.env.HUB_PUBLIC_URL;
    expect(documented()).toEqual(flat(defaults()));
  });

  it('names the limits that are checked', () => {
    const limits = [...guide.matchAll(/^\| `([a-z]+)\.([A-Za-z]+)` \| .*?(?:; (\d+) to|; up to) (\d+)\.? /gm)];
    expect(limits.map(([, , name]) => name)).toEqual([
      'timeoutMs',
      'everySeconds',
      'days',
      'delaySeconds',
      'sweepSeconds',
      'checkHours',
      'historyDays',
    ]);
    for (const [, group = '', name = '', least = '0', most] of limits) {
      const config = (value: number) => ({ ...defaults(), [group]: { ...flatGroup(group), [name]: value } });
      expect(() => parseConfig(config(Number(least)))).not.toThrow();
      expect(() => parseConfig(config(Number(most)))).not.toThrow();
      expect(() => parseConfig(config(Number(least) - 1))).toThrow(`config.${group}.${name}`);
      expect(() => parseConfig(config(Number(most) + 1))).toThrow(`config.${group}.${name}`);
    }
  });
});

function flatGroup(group: string): object {
  return (defaults() as unknown as Record<string, object>)[group] ?? {};
}
