import fc from 'fast-check';
import { exposition, type Metric } from '../../../../../server/src/features/syndication/metrics/exposition';
import { readExposition } from '../../../../support/oracles/prometheus';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('a"b', 'back\\slash', 'line\nbreak', '\\n', '"}', '{x="y"} 1', '\\', 'é 👩‍🔧'),
);

/** The sign of zero is not told. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

describe('the text for Prometheus', () => {
  it('gives back every value and label that was put in, whatever people wrote', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ label: hostile, value: fc.oneof(fc.nat(), number) }), { maxLength: 6 }),
        hostile,
        (rows, help) => {
          const samples = rows.map(({ label, value }, index) => ({ labels: { index: String(index), label }, value }));
          const metrics: Metric[] = [
            { name: 'first', type: 'gauge', help: help.replace(/\r/g, ''), samples },
            { name: 'second_total', type: 'counter', help: 'words', samples: [{ labels: {}, value: 1 }] },
          ];
          const read = readExposition(exposition(metrics));
          expect(read.get('first')).toEqual({ type: 'gauge', help: help.replace(/\r/g, ''), samples });
          expect(read.get('second_total')).toEqual({
            type: 'counter',
            help: 'words',
            samples: [{ labels: {}, value: 1 }],
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is exactly this', () => {
    const samples = [
      { labels: { account: '1', label: 'Team "A"\n\\o/' }, value: 1 },
      { labels: {}, value: 0.5 },
    ];
    expect(exposition([{ name: 'up', type: 'gauge', help: 'Is it\nup?', samples }])).toBe(
      [
        '# HELP up Is it\\nup?',
        '# TYPE up gauge',
        'up{account="1",label="Team \\"A\\"\\n\\\\o/"} 1',
        'up 0.5',
        '',
      ].join('\n'),
    );
  });
});
