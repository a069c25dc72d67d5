import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { recurrenceProblem } from '../../../server/src/features/catalog/recurrence';
import { TYPES } from '../../../server/src/strapi/content-types';
import { closing, opening } from '../../../server/src/strapi/content-types/common';

const guide = readFileSync(resolve(__dirname, '../../../docs/guide/content-kinds.md'), 'utf8');
const COMMON = [...Object.keys(opening), ...Object.keys(closing)];

/** Fields that the guide lists under a heading. */
function listed(heading: string): string[] {
  const section = guide.split(/^##+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const line = /^Fields: (.*)$/m.exec(section)?.[1] ?? '';
  return [...line.matchAll(/`(\w+)`/g)].map(([, name = '']) => name).sort();
}

describe('the guide to content', () => {
  it('lists what every kind has', () => {
    expect(listed('What every kind has')).toEqual([...COMMON].sort());
  });

  it.each(TYPES.map((type) => [type.displayName, type] as const))('lists the fields of %s', (heading, type) => {
    const own = Object.keys(type.attributes).filter((name) => !type.editorial || !COMMON.includes(name));
    expect(own.length).toBeGreaterThan(0);
    expect(listed(heading)).toEqual(own.sort());
  });
});

describe('the guide to recurring events', () => {
  const page = readFileSync(resolve(__dirname, '../../../docs/guide/recurring-events.md'), 'utf8');
  const rules = [...page.matchAll(/^\| (.*?) \| `(FREQ=.*?)` \|$/gm)].map(
    ([, when = '', rule = '']) => [when, rule] as const,
  );

  it.each(rules)('gives a rule for %s that can be published', (_when, rule) => {
    const event = { endsAt: null, timezone: 'Europe/Paris', allDay: false, recurrence: { rule, exceptions: [] } };
    const days = Array.from({ length: 31 }, (_, index) => `2030-12-${String(index + 1).padStart(2, '0')}`);
    const problems = days.map((day) => recurrenceProblem({ ...event, startsAt: `${day}T19:00:00` }));
    expect(problems).toContain(null);
  });

  it('gives several', () => expect(rules.length).toBeGreaterThan(4));
});
