import { readIcs } from '../../../../../server/src/features/catalog/import/read-ics';

const calendar = (events: string, head = '') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\n${head}${events}END:VCALENDAR\r\n`;
const event = (lines: string[]) =>
  `BEGIN:VEVENT\r\nUID:1@example.org\r\nSUMMARY:Talk\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\n`;
const read = (text: string, zone: string | null = null) => {
  const result = readIcs(text, zone);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'));
  return result.value;
};
const dataOf = (lines: string[], zone: string | null = null, head = '') =>
  read(calendar(event(lines), head), zone)[0]?.data;

const OUTLOOK = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  '',
].join('\r\n');

describe('a calendar file', () => {
  it('gives an event its words, place and identifier', () => {
    const [row] = read(
      calendar(
        event([
          'DTSTART;TZID=Europe/Paris:20270331T180000',
          'DTEND;TZID=Europe/Paris:20270331T200000',
          'DESCRIPTION:First\\, line\\nof two.\\n\\nSecond <b>.',
          'LOCATION:Town hall\\, Lyon',
          'GEO:45.76;4.83',
          'URL:https://tickets.example.org/1',
          'CATEGORIES:wool,linen',
          'STATUS:CANCELLED',
          'SEQUENCE:7',
        ]),
      ),
    );
    expect(row).toMatchObject({ line: 4, identifier: '1@example.org', problems: [], warnings: [] });
    expect(row?.data).toEqual({
      identifier: '1@example.org',
      title: 'Talk',
      body: [
        { type: 'paragraph', children: [{ type: 'text', text: 'First, line\nof two.' }] },
        { type: 'paragraph', children: [{ type: 'text', text: 'Second <b>.' }] },
      ],
      tags: ['wool', 'linen'],
      eventStatus: 'cancelled',
      place: { name: 'Town hall, Lyon', geo: { lat: 45.76, lng: 4.83 } },
      attendance: 'onsite',
      registration: 'external',
      registrationUrl: 'https://tickets.example.org/1',
      startsAt: '2027-03-31T18:00',
      endsAt: '2027-03-31T20:00',
      allDay: false,
      timezone: 'Europe/Paris',
      recurrence: null,
    });
  });

  it.each<[string, string[], string | null, string, object]>([
    [
      'UTC',
      ['DTSTART:20270331T160000Z', 'DURATION:PT90M'],
      null,
      '',
      { startsAt: '2027-03-31T16:00', endsAt: '2027-03-31T17:30', timezone: 'UTC' },
    ],
    [
      'UTC, told in the calendar’s zone',
      ['DTSTART:20270331T160000Z'],
      null,
      'X-WR-TIMEZONE:Europe/Paris\r\n',
      { startsAt: '2027-03-31T18:00', timezone: 'Europe/Paris' },
    ],
    [
      'floating, in the zone that was asked for',
      ['DTSTART:20270331T180000'],
      'Europe/Paris',
      '',
      { startsAt: '2027-03-31T18:00', timezone: 'Europe/Paris' },
    ],
    [
      'a long zone name',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20270331T180000'],
      null,
      '',
      { startsAt: '2027-03-31T18:00', timezone: 'Europe/Paris' },
    ],
    [
      'a zone only its VTIMEZONE knows',
      ['DTSTART;TZID=W. Europe Standard Time:20270331T180000', 'DTEND;TZID=W. Europe Standard Time:20271115T180000'],
      'Europe/London',
      OUTLOOK,
      { startsAt: '2027-03-31T17:00', endsAt: '2027-11-15T17:00', timezone: 'Europe/London' },
    ],
    [
      'an end in another zone',
      ['DTSTART;TZID=Europe/Paris:20270331T180000', 'DTEND;TZID=Asia/Tokyo:20270401T030000'],
      null,
      '',
      { startsAt: '2027-03-31T18:00', endsAt: '2027-03-31T20:00' },
    ],
    [
      'whole days',
      ['DTSTART;VALUE=DATE:20270331', 'DTEND;VALUE=DATE:20270403'],
      'Europe/Paris',
      '',
      { startsAt: '2027-03-31T00:00', endsAt: '2027-04-02T00:00', allDay: true, timezone: 'Europe/Paris' },
    ],
    [
      'one whole day',
      ['DTSTART;VALUE=DATE:20270331', 'DTEND;VALUE=DATE:20270401'],
      null,
      '',
      { startsAt: '2027-03-31T00:00', endsAt: null, allDay: true },
    ],
    [
      'a meeting online',
      ['DTSTART:20270331T160000Z', 'LOCATION:https://meet.example.org/x'],
      null,
      '',
      { attendance: 'online', onlineUrl: 'https://meet.example.org/x', place: null },
    ],
  ])('reads times: %s', (_what, lines, zone, head, expected) => {
    expect(dataOf(lines, zone, head)).toMatchObject(expected);
  });

  it('reads a rule with the days left out, also those that were cancelled one by one', () => {
    const master = event([
      'DTSTART;TZID=Europe/Paris:20270104T180000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630T160000Z',
      'EXDATE;TZID=Europe/Paris:20270111T180000,20270118T180000',
      'EXDATE:20270125T170000Z',
    ]);
    const changed = event([
      'RECURRENCE-ID;TZID=Europe/Paris:20270201T180000',
      'DTSTART;TZID=Europe/Paris:20270201T190000',
    ]);
    const gone = event([
      'RECURRENCE-ID;TZID=Europe/Paris:20270208T180000',
      'DTSTART;TZID=Europe/Paris:20270208T180000',
      'STATUS:CANCELLED',
    ]);
    const rows = read(calendar(master + changed + gone));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.data.recurrence).toEqual({
      rule: expect.stringMatching(/^FREQ=WEEKLY;.*UNTIL=20270630T160000Z/),
      exceptions: ['2027-01-11', '2027-01-18', '2027-01-25', '2027-02-08'].map((date) => ({ date })),
    });
    expect(rows[0]?.warnings).toEqual([
      {
        field: 'RECURRENCE-ID',
        message: '1 of its dates are changed one by one (RECURRENCE-ID): they stay as the rule says.',
      },
    ]);
  });

  it('takes a date of a repeated event by itself where the file has the event nowhere', () => {
    const date = (day: string) =>
      event([`RECURRENCE-ID;TZID=Europe/Paris:202702${day}T180000`, `DTSTART;TZID=Europe/Paris:202702${day}T190000`]);
    const rows = read(calendar(date('01') + date('08')));
    expect(rows.map(({ line, identifier, data }) => [line, identifier, data.startsAt])).toEqual([
      [4, '1@example.org/2027-02-01T18:00:00', '2027-02-01T19:00'],
      [10, '1@example.org/2027-02-08T18:00:00', '2027-02-08T19:00'],
    ]);
    expect(rows[0]?.data).toMatchObject({ identifier: '1@example.org/2027-02-01T18:00:00', recurrence: null });
  });

  it.each<[string, string[], string, RegExp]>([
    ['no zone', ['DTSTART:20270331T180000'], 'DTSTART', /no zone; import again with timezone=/],
    ['an unknown zone', ['DTSTART;TZID=Mars:20270331T180000'], 'DTSTART', /"Mars", which is not known/],
    ['no start', ['DTEND:20270331T180000Z'], 'DTSTART', /missing/],
  ])('refuses an event with %s and names the field', (_what, lines, field, message) => {
    expect(read(calendar(event(lines)))[0]?.problems).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  it.each([
    ['', /no calendar/],
    ['title,body\nA,B', /no calendar/],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR', /no calendar/],
    [calendar(''), /no events/],
  ])('refuses %j', (text, message) => {
    expect(readIcs(text, null)).toEqual({ ok: false, error: [{ field: '', message: expect.stringMatching(message) }] });
  });
});
