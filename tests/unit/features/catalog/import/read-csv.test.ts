import { changedFields, mergeData } from '../../../../../server/src/features/catalog/import/compare-data';
import type { ImportField } from '../../../../../server/src/features/catalog/import/fields';
import { templateHeaders } from '../../../../../server/src/features/catalog/import/fields';
import { readCsv } from '../../../../../server/src/features/catalog/import/read-csv';

const FIELDS: ImportField[] = [
  { name: 'identifier', cell: { type: 'text' }, required: false },
  { name: 'title', cell: { type: 'text' }, required: true },
  { name: 'body', cell: { type: 'blocks' }, required: false },
  { name: 'tags', cell: { type: 'texts', choices: null }, required: false },
  { name: 'remote', cell: { type: 'choice', choices: ['no', 'hybrid', 'full'] }, required: true },
  { name: 'salary.min', cell: { type: 'number' }, required: false },
  { name: 'salary.visible', cell: { type: 'boolean' }, required: false },
  { name: 'place.address.city', cell: { type: 'text' }, required: false },
  { name: 'startsAt', cell: { type: 'wall-time' }, required: true },
  { name: 'validThrough', cell: { type: 'instant' }, required: false },
  { name: 'offers[].name', cell: { type: 'text' }, required: false },
  { name: 'offers[].price', cell: { type: 'number' }, required: true },
  { name: 'store', cell: { type: 'store' }, required: false },
];

const read = (text: string) => {
  const result = readCsv(text, FIELDS);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'));
  return result.value;
};
const dataOf = (text: string) => read(text).map(({ data }) => data);
const problemOf = (text: string) => {
  const result = readCsv(text, FIELDS);
  return result.ok ? result.value.flatMap(({ problems }) => problems.map(({ message }) => message)) : result.error;
};

describe('a CSV file', () => {
  it('is read with commas, semicolons or tabs, with or without a byte order mark', () => {
    const expected = [{ identifier: 'a', title: 'One, two; three' }];
    expect(dataOf('identifier,title\na,"One, two; three"\n')).toEqual(expected);
    expect(dataOf('\uFEFFidentifier;title\r\na;"One, two; three"\r\n')).toEqual(expected);
    expect(dataOf('identifier\ttitle\na\tOne, two; three')).toEqual(expected);
  });

  it('keeps line breaks inside quotes, and counts the lines of the file', () => {
    const rows = read('identifier,body\na,"First ""one""\n\nSecond"\n\nb,Third\n');
    expect(rows.map(({ line, identifier }) => [line, identifier])).toEqual([
      [2, 'a'],
      [6, 'b'],
    ]);
    expect(rows[0]?.data.body).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'First "one"' }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'Second' }] },
    ]);
  });

  it('keeps a formula as the text it is', () => {
    const formulas = ['=1+1', '@SUM(A1)', '+cmd|calc', '-2+3'];
    expect(dataOf(`title\n${formulas.join('\n')}`)).toEqual(formulas.map((title) => ({ title })));
  });

  it('builds components and lists from dotted headers', () => {
    const header = 'salary.min;salary.visible;place.address.city;offers[0].name;offers[0].price;offers[1].price';
    expect(dataOf(`${header}\n2100,50;no;Lyon;Early;;\n;;;;;12`)).toEqual([
      {
        salary: { min: 2100.5, visible: false },
        place: { address: { city: 'Lyon' } },
        offers: [{ name: 'Early', price: null }],
      },
      { salary: { min: null, visible: null }, place: { address: { city: null } }, offers: [{ price: 12 }] },
    ]);
  });

  it('empties what an empty cell may empty, and leaves what must have a value', () => {
    expect(dataOf('title,body,tags,remote\nA,,,')).toEqual([{ title: 'A', body: null, tags: null }]);
  });

  it('reads lists, choices, times and references', () => {
    const [data] = dataOf(
      'tags,remote,startsAt,validThrough,store\nwool | linen |,hybrid,2027-03-31 18:00,2027-04-01T00:00:00Z,LYON-1',
    );
    expect(data).toEqual({
      tags: ['wool', 'linen'],
      remote: 'hybrid',
      startsAt: '2027-03-31T18:00',
      validThrough: '2027-04-01T00:00:00Z',
      store: { refersTo: 'store', key: 'LYON-1' },
    });
  });

  it.each([
    ['startsAt', '31/03/2027', /startsAt must be a day and a time of its own zone, such as 2027-03-31T18:00/],
    ['startsAt', '2027-02-30T10:00', /startsAt must be a day and a time/],
    ['validThrough', '2027-03-31', /validThrough must be a time with its offset/],
    ['remote', 'hybrd', /remote cannot be "hybrd"; use hybrid/],
    ['salary.min', '1 234,5', /salary.min must be a number/],
    ['salary.visible', 'maybe', /salary.visible must be true or false/],
  ])('says what is wrong with %s "%s"', (name, cell, message) => {
    expect(problemOf(`${name};title\n${cell};A`)).toEqual([expect.stringMatching(message)]);
  });

  it('names the columns that are near an unknown one, and refuses the file', () => {
    expect(problemOf('titel,city,colour\nA,B,C')).toEqual([
      { field: 'titel', message: 'The column "titel" is not known; did you mean title?' },
      { field: 'city', message: 'The column "city" is not known; did you mean place.address.city?' },
      { field: 'colour', message: 'The column "colour" is not known; the template lists those that are.' },
    ]);
  });

  it.each([
    ['', /empty/],
    ['title\n', /no rows/],
    ['title,title\nA,B', /stands twice/],
    ['title\n"A', /near line 2.*not closed/],
    [`title\n${'A\n'.repeat(10_001)}`, /10001 rows; at most 10000/],
    ['offers[99].price\n3', /not known/],
  ])('refuses %j', (text, message) => {
    expect(problemOf(text)).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
  });

  it('says that a row has more cells than the header', () => {
    expect(problemOf('title,remote\nA,no,B')).toEqual([expect.stringMatching(/3 cells and the header 2/)]);
  });

  it('warns that a row without an identifier is new each time', () => {
    expect(read('title\nA')[0]?.warnings).toEqual([
      { field: 'identifier', message: 'Without an identifier, importing the file again makes this item again.' },
    ]);
  });

  it('takes every header of the template', () => {
    const headers = templateHeaders(FIELDS);
    expect(headers).toContain('offers[0].price');
    expect(
      read(`${headers.join(';')}\n${headers.map((name) => (name === 'title' ? 'A' : '')).join(';')}`),
    ).toHaveLength(1);
  });
});

describe('comparing with what is stored', () => {
  const stored = {
    title: 'A',
    salary: { min: '2100.50', currency: 'EUR' },
    validThrough: '2027-04-01T00:00:00.000Z',
    tags: ['wool'],
    body: null,
  };
  it('sees only what a file says otherwise', () => {
    const same = {
      title: 'A',
      salary: { min: 2100.5 },
      validThrough: '2027-04-01T02:00:00+02:00',
      tags: ['wool'],
      body: [],
    };
    expect(changedFields(stored, same)).toEqual([]);
    expect(changedFields(stored, { ...same, title: 'B', salary: { min: null }, tags: [] })).toEqual([
      'title',
      'salary',
      'tags',
    ]);
  });

  it('keeps the values of a component that a file does not name', () => {
    expect(mergeData(stored, { salary: { min: 2200 } })).toEqual({ salary: { min: 2200, currency: 'EUR' } });
    expect(mergeData({ place: { name: 'Hall' } }, { place: { name: null } })).toEqual({ place: null });
  });
});
