import {
  checkPublishingTimes,
  type PublishingInstants,
  placePublishingTimes,
} from '../../../../server/src/features/catalog';

const NONE: PublishingInstants = { publishAt: null, unpublishAt: null };
const NOW = '2027-03-03T08:00:00.000Z';
const SOON = '2027-03-03T09:00:00.000Z';
const LATER = '2027-03-04T09:00:00.000Z';
const PAST = '2027-03-02T09:00:00.000Z';

const place = (publishAt: string | null, timezone: string | null = null, unpublishAt: string | null = null) =>
  placePublishingTimes({ publishAt, unpublishAt, timezone });
const why = (placed: ReturnType<typeof place>) => (placed.ok ? null : [placed.error.field, placed.error.message]);
const about = (field: string, words: string) => [field, expect.stringContaining(words)];

describe('times of publishing', () => {
  it('are read on the clocks of the item, summer and winter, or with their own offset', () => {
    expect(place('2027-03-02T09:00', 'Europe/Paris', '2027-07-02T09:00')).toEqual({
      ok: true,
      value: { publishAt: '2027-03-02T08:00:00.000Z', unpublishAt: '2027-07-02T07:00:00.000Z' },
    });
    expect(place('2027-03-02T09:00:00+05:30')).toMatchObject({ value: { publishAt: '2027-03-02T03:30:00.000Z' } });
    expect(place(null, 'Nowhere/At_All')).toEqual({ ok: true, value: NONE });
    expect(place('2027-03-02', 'Asia/Tokyo')).toMatchObject({ value: { publishAt: '2027-03-01T15:00:00.000Z' } });
  });

  it('take the first of two times that a clock shows twice', () => {
    expect(place('2027-10-31T02:30', 'Europe/Paris')).toMatchObject({
      value: { publishAt: '2027-10-31T00:30:00.000Z' },
    });
  });

  it('name the field of a time that clocks skip, and the zone that is none', () => {
    expect(why(place('2027-03-28T02:30', 'Europe/Paris'))).toEqual(
      about('publishAt', 'does not exist in Europe/Paris'),
    );
    expect(why(place(null, 'Europe/Paris', '2027-03-28T02:30'))).toEqual(
      about('unpublishAt', 'does not exist in Europe/Paris'),
    );
    expect(why(place('2027-03-28T02:30', 'Europe/Pariss'))).toEqual(about('timezone', 'is no time zone'));
    expect(why(place('2027-03-28T02:30'))).toEqual(about('timezone', 'is no time zone'));
  });

  it.each(['soon', '2027-02-30T10:00', '2027-03-02T25:00Z', '2027-03-02 09:00'])('refuse %s', (text) => {
    expect(why(place(text, 'UTC'))).toEqual(about('publishAt', 'is not a date with a time'));
  });
});

describe('times that somebody sets', () => {
  const refused = (wanted: Partial<PublishingInstants>, before: Partial<PublishingInstants> = {}) =>
    checkPublishingTimes({ ...NONE, ...wanted }, { ...NONE, ...before }, NOW).map(({ field, message }) => [
      field,
      message,
    ]);

  it('lie ahead, the second after the first', () => {
    expect(refused({ publishAt: SOON, unpublishAt: LATER })).toEqual([]);
    expect(refused({ publishAt: NOW })).toEqual([about('publishAt', 'is over')]);
    expect(refused({ unpublishAt: PAST })).toEqual([about('unpublishAt', 'is over')]);
    expect(refused({ publishAt: LATER, unpublishAt: SOON })).toEqual([about('unpublishAt', 'is not after')]);
    expect(refused({ publishAt: SOON, unpublishAt: SOON })).toEqual([about('unpublishAt', 'is not after')]);
  });

  it('may stay as they were when they are late, so that a draft can be mended', () => {
    expect(refused({ publishAt: PAST }, { publishAt: PAST })).toEqual([]);
    expect(refused({ publishAt: PAST }, { publishAt: LATER })).toEqual([about('publishAt', 'is over')]);
  });
});
