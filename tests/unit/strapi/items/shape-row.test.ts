import { fieldInSource, shapeRow } from '../../../../server/src/strapi/items/shape-row';
import type { Attribute, PlannedField, SourcePlan } from '../../../../server/src/strapi/items/source-plan';
import { standIns } from '../../../../server/src/strapi/items/stand-ins';

const WALL = { type: 'string', customField: 'plugin::community-hub.wall-time' } as unknown as Attribute;
const attribute = (over: object) => over as unknown as Attribute;
const ROW = {
  id: 1,
  documentId: 'doc',
  locale: 'en',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  publishedAt: '2026-01-02T00:00:00.000Z',
};

function from(field: string, wanted: Attribute, path: string, given: string): PlannedField {
  return { field: field.split('.'), wanted, from: { path: path.split('.') }, given: attribute({ type: given }) };
}
const constant = (field: string, value: string, wanted = attribute({ type: 'string' })): PlannedField => ({
  field: field.split('.'),
  wanted,
  from: { value },
  given: null,
});
const plan = (...fields: PlannedField[]): SourcePlan => ({ fields, problems: [] });

describe("a row of an app's type", () => {
  it.each([
    ['Europe/Paris', '2031-07-01T18:30:00.000Z', '2031-07-01T20:30'],
    ['Europe/Paris', '2031-01-01T18:30:00.000Z', '2031-01-01T19:30'],
    ['America/New_York', '2031-07-01T01:30:00.000Z', '2031-06-30T21:30'],
    ['Nowhere/Atall', '2031-07-01T18:30:00.000Z', '2031-07-01T18:30'],
  ])('says an instant on the clock of %s, whatever the order of the map', (zone, instant, wall) => {
    const starts = from('startsAt', WALL, 'date', 'datetime');
    const shaped = shapeRow(plan(starts, constant('timezone', zone)), { ...ROW, date: instant });
    expect(shaped.startsAt).toBe(wall);
  });

  it('starts a day without a time at midnight', () => {
    const shaped = shapeRow(plan(from('startsAt', WALL, 'day', 'date')), { ...ROW, day: '2031-07-01' });
    expect(shaped.startsAt).toBe('2031-07-01T00:00');
  });

  it('takes values out of components, lists of them too, and puts values into components', () => {
    const words = { type: 'json', customField: 'plugin::community-hub.string-list' } as unknown as Attribute;
    const shaped = shapeRow(
      plan(
        from('tags', words, 'labels.name', 'string'),
        from('place.name', attribute({ type: 'string' }), 'venue.title', 'string'),
        constant('speaker.as', 'person'),
      ),
      { ...ROW, labels: [{ name: 'bikes, repair' }, { name: null }, { name: 'mending' }], venue: { title: 'Hall' } },
    );
    expect(shaped).toMatchObject({
      tags: ['bikes', 'repair', 'mending'],
      place: { name: 'Hall' },
      speaker: { as: 'person' },
    });
  });

  it('falls back to the default of a choice that the app spells otherwise', () => {
    const state = attribute({ type: 'string', enum: ['open', 'closed'], default: 'open' });
    const shaped = shapeRow(plan(from('state', state, 'status', 'enumeration')), { ...ROW, status: 'OPEN' });
    expect(shaped.state).toBe('open');
  });

  it('tells where the app keeps a field, and leaves constants by our name', () => {
    const mapped = plan(from('summary', attribute({ type: 'text' }), 'seo.intro', 'text'), constant('timezone', 'UTC'));
    expect(['summary', 'summary.0', 'timezone', 'title'].map((field) => fieldInSource(mapped, field))).toEqual([
      'seo.intro',
      'seo.intro.0',
      'timezone',
      'title',
    ]);
  });
});

describe('what stands in for a missing translation', () => {
  const locales = { codes: ['en', 'fr', 'fr-CA', 'de'], byDefault: 'en' };
  it.each([
    [['en'], 'none', []],
    [
      ['en'],
      'default',
      [
        ['fr', 'en'],
        ['fr-CA', 'en'],
        ['de', 'en'],
      ],
    ],
    [['fr'], 'default', []],
    [['fr', 'en'], { 'fr-CA': 'fr', de: 'es' }, [['fr-CA', 'fr']]],
    [[], 'default', []],
  ] as const)('with %j published and the setting %j is %j', (published, fallback, expected) => {
    expect([...standIns(published, locales, fallback)]).toEqual(expected);
  });
});
