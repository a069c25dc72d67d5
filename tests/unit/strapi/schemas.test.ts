import { COMPONENTS, componentUid } from '../../../server/src/strapi/components';
import { TYPES, typeUid } from '../../../server/src/strapi/content-types';
import type { Attribute, Attributes, View } from '../../../server/src/strapi/schema';
import { timezone, url, wallTime } from '../../../server/src/strapi/schema';
import { COUNTRIES } from '../../../shared/countries';
import { KIND_UIDS } from '../../../shared/kinds';

interface Model {
  name: string;
  attributes: Attributes;
  view: View;
}
const models: Model[] = [
  ...TYPES.map((type) => ({ name: typeUid(type), attributes: type.attributes, view: type.view })),
  ...COMPONENTS.map((component) => ({ ...component, name: componentUid(component) })),
];

const FULL_ROW = new Set(['blocks', 'component']);

describe('the schemas', () => {
  it('give every kind its uid', () => {
    expect(TYPES.map(typeUid)).toEqual(expect.arrayContaining(Object.values(KIND_UIDS)));
  });

  it('name each table once, under our prefix', () => {
    const tables = [...TYPES, ...COMPONENTS].map(({ collectionName }) => collectionName);
    expect(new Set(tables).size).toBe(tables.length);
    for (const table of tables) expect(table).toMatch(/^(components_)?community_hub_[a-z_]+$/);
  });

  it('use only components that exist, and every one of them', () => {
    const used = new Set(models.flatMap((model) => Object.values(model.attributes).flatMap((a) => a.component ?? [])));
    expect([...used].sort()).toEqual(COMPONENTS.map(componentUid).sort());
  });

  it('relate only one way, to types that exist', () => {
    const uids: string[] = TYPES.map(typeUid);
    const relations = attributesOf(models, ({ type }) => type === 'relation');
    expect(relations.length).toBeGreaterThan(5);
    for (const relation of relations) {
      expect(uids).toContain(relation.target);
      expect(relation).not.toHaveProperty('inversedBy');
      expect(relation).not.toHaveProperty('mappedBy');
    }
  });

  it.each(models)('arrange every field of $name once, in rows of at most twelve', ({ attributes, view }) => {
    const arranged = view.rows.flatMap((row) => row.map(([name]) => name));
    const visible = Object.keys(attributes).filter((name) => attributes[name]?.visible !== false);
    expect([...arranged].sort()).toEqual([...visible].sort());
    for (const row of view.rows) {
      expect(row.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(12);
      for (const [name, size] of row) {
        if (FULL_ROW.has(attributes[name]?.type ?? '')) expect([name, size]).toEqual([name, 12]);
      }
    }
    const known = [...Object.keys(attributes), 'updatedAt', 'id'];
    expect(known).toEqual(expect.arrayContaining([view.mainField, ...(view.list ?? [])]));
  });

  it.each(models)('show fields of $name only by the value of a neighbour that can have it', ({ attributes }) => {
    for (const attribute of Object.values(attributes)) {
      for (const [neighbour, value] of conditionsOf(attribute)) {
        const other = attributes[neighbour];
        if (typeof value === 'boolean') expect(other?.type).toBe('boolean');
        else expect(other?.enum).toContain(value);
      }
    }
  });

  it('know the 249 countries of ISO 3166-1', () => {
    expect(COUNTRIES).toHaveLength(249);
    for (const code of COUNTRIES) expect(code).toMatch(/^[A-Z]{2}$/);
    expect(COUNTRIES).toEqual(expect.arrayContaining(['FR', 'GB', 'US', 'JP', 'ZA']));
    expect(COUNTRIES).not.toContain('UK');
  });
});

describe('the checks of attributes', () => {
  it.each(['2026-03-29T02:30', '2026-12-31T23:59', '2028-02-29T00:00'])('accept the wall time %s', (value) => {
    expect(matches(wallTime(), value)).toBe(true);
  });
  it.each([
    '2026-03-29',
    '2026-03-29T02:30Z',
    '2026-03-29T02:30:00',
    '2026-13-01T00:00',
    '2026-01-01T24:00',
    '2026-01-01T10:00+01:00',
  ])('refuse the wall time %s', (value) => {
    expect(matches(wallTime(), value)).toBe(false);
  });
  it.each(['Europe/Paris', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('accept the zone %s', (value) => {
    expect(matches(timezone(), value)).toBe(true);
  });
  it.each(['', 'Europe/', '../etc/passwd', '+02:00', 'Europe/Paris '])('refuse the zone "%s"', (value) => {
    expect(matches(timezone(), value)).toBe(false);
  });
  it.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://exämple.org/ü'])(
    'accept the address %s',
    (v) => {
      expect(matches(url(), v)).toBe(true);
    },
  );
  it.each(['javascript:alert(1)', 'example.org', 'https://', 'https:///x', 'https://a b', 'ftp://example.org'])(
    'refuse the address %s',
    (value) => {
      expect(matches(url(), value)).toBe(false);
    },
  );
  it.each(['FREQ=WEEKLY', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=12'])('accept the rule %s', (value) => {
    expect(matches(attribute('community-hub.recurrence', 'rule'), value)).toBe(true);
  });
  it.each(['every Tuesday', 'FREQ=SECONDLY', 'BYDAY=TU'])('refuse the rule %s', (value) => {
    expect(matches(attribute('community-hub.recurrence', 'rule'), value)).toBe(false);
  });
  it('accept a path of the same site in the menu, and no other scheme', () => {
    const entry = attribute('community-hub.menu-entry', 'url');
    expect(['/', '/shop', 'https://example.org/x'].map((value) => matches(entry, value))).toEqual([true, true, true]);
    expect(['//evil.example', 'javascript:x', 'shop'].map((value) => matches(entry, value))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

function attributesOf(all: Model[], test: (attribute: Attribute) => boolean): Attribute[] {
  return all.flatMap((model) => Object.values(model.attributes).filter(test));
}

function attribute(model: string, field: string): Attribute {
  const found = models.find(({ name }) => name === model)?.attributes[field];
  if (!found) throw new Error(`${model}.${field}`);
  return found;
}

function conditionsOf(of: Attribute): [string, string | boolean][] {
  return Object.values(of.conditions?.visible ?? {}).map(([{ var: neighbour }, value]) => [neighbour, value]);
}

function matches(of: Attribute, value: string): boolean {
  return new RegExp(of.regex ?? '^$').test(value);
}
