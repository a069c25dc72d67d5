import * as fc from 'fast-check';
import { builtInTemplate } from '../../../../../server/src/features/syndication/templates/built-in';
import { checkTemplate, renderTemplate } from '../../../../../server/src/features/syndication/templates/liquid';
import {
  exampleOf,
  TEMPLATE_FIELD_NAMES,
} from '../../../../../server/src/features/syndication/templates/template-fields';
import { SHARED_KINDS } from '../../../../../shared/kinds';
import { OCCASIONS, OCCASIONS_OF } from '../../../../../shared/occasions';

const EXAMPLE = exampleOf('');

describe('a template is refused when it is saved', () => {
  it.each<[string, string, number, number, RegExp]>([
    ['nothing', '  ', 1, 1, /must not be empty/],
    ['a name that is not there', 'Hello\n{{ item.titel }}', 2, 4, /there is no item.titel/],
    ['a name where it would not be reached', '{% if item.place == "" %}{{ item.foo }}{% endif %}x', 1, 29, /item.foo/],
    ['a group that is not there', '{{ shop.name }}', 1, 4, /shop.name/],
    ['a whole group', '{{ item }}', 1, 4, /item/],
    ['a name taken from a text', '{{ item.title.size }}', 1, 4, /item.title.size/],
    ['what every object has', '{{ item.constructor }}', 1, 4, /constructor/],
    ['what every object has, in a loop', '{% for t in item.__proto__ %}{{ t }}{% endfor %}x', 1, 13, /__proto__/],
    ['a filter that is not there', 'a\nb {{ item.title | shout }}', 2, 3, /shout/],
    ['a filter that tells the time', '{{ item.title | date: "%Y" }}', 1, 1, /date/],
    ['a filter that draws lots', '{{ item.tags | sample }}', 1, 1, /sample/],
    ['another template', '{% include "x" %}', 1, 1, /include/],
    ['a file', '{% render "/etc/passwd" %}', 1, 1, /render/],
    ['a layout', '{% layout "x" %}', 1, 1, /layout/],
    ['a tag left open', '{% if item.place %}there', 1, 1, /not closed/],
    ['an output left open', '{{ item.title', 1, 1, /not closed/],
    ['no end', '{% for i in (1..100000000) %}aaaa{% endfor %}', 1, 1, /limit/],
    ['loops in loops', `${'{% for i in (1..900) %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}`, 1, 0, /limit/],
    ['more than fits', 'x'.repeat(5001), 1, 1, /at most 5000/],
  ])('that says %s', (_name, text, line, column, words) => {
    const [problem] = checkTemplate(text, EXAMPLE);
    expect(problem?.message).toMatch(words);
    expect(problem?.line).toBe(line);
    if (column > 0) expect(problem?.column).toBe(column);
  });

  it('that names what its kind never has, and so makes no text', () => {
    expect(checkTemplate('{{ item.closes }}', exampleOf('news'))).toMatchObject([{ message: 'makes no text at all' }]);
    expect(checkTemplate('{{ item.closes }}', exampleOf('job'))).toEqual([]);
  });

  it('with every problem at once', () => {
    expect(checkTemplate('{{ item.a }}\n{{ item.b }}', EXAMPLE).map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe('a template', () => {
  it('may name every field, choose and repeat', () => {
    const all = TEMPLATE_FIELD_NAMES.map((name) => `{{ ${name} }}`).join('\n');
    expect(checkTemplate(all, EXAMPLE)).toEqual([]);
    const text =
      '{% assign first = item.tags[0] %}{% if item.place != "" %}{{ item.place | upcase }}{% else %}-{% endif %} ' +
      '{% for tag in item.tags %}#{{ tag }}{% unless forloop.last %} {% endunless %}{% endfor %} {{ first }}';
    expect(checkTemplate(text, EXAMPLE)).toEqual([]);
    expect(renderTemplate(text, EXAMPLE)).toEqual({ ok: true, value: 'TOWN HALL #repair #community repair' });
  });

  it('leaves texts of people as they are: a post is plain text', () => {
    const item = { ...EXAMPLE.item, title: '<b>{{ brand.name }}</b> & "co"' };
    expect(renderTemplate('{{ item.title }}', { ...EXAMPLE, item })).toEqual({ ok: true, value: item.title });
  });

  it('answers a failure and never throws, whatever it says', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      ' item.title ',
      ' if ',
      ' endif ',
      'for x in item.tags',
      '|',
      'x',
      '\n',
      '"',
    );
    void fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(() => checkTemplate(text, EXAMPLE)).not.toThrow();
        expect(() => renderTemplate(text, EXAMPLE)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('our own templates', () => {
  it.each(SHARED_KINDS)('are sound for every moment of kind %s, in both languages', (kind) => {
    for (const occasion of OCCASIONS_OF[kind]) {
      for (const locale of ['en', 'fr', 'fr-CA', 'de']) {
        const template = builtInTemplate(occasion, locale);
        expect(checkTemplate(template, exampleOf(kind))).toEqual([]);
      }
    }
  });

  it('speak French for French and English for all others', () => {
    expect(builtInTemplate('reminder-1d', 'fr-CA')).toContain('Demain');
    expect(builtInTemplate('reminder-1d', 'de')).toContain('Tomorrow');
    for (const occasion of OCCASIONS) expect(builtInTemplate(occasion, 'fr')).not.toMatch(/ [:!?;]/);
  });
});
