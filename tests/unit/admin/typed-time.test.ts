import { readTyped } from '../../../admin/src/ui/typed-time';

describe('a time that was typed', () => {
  it('is meant on the clocks of the zone', () => {
    expect(readTyped('2027-03-03T09:00', 'Europe/Paris')).toEqual({
      kind: 'time',
      at: '2027-03-03T08:00:00.000Z',
      twice: false,
    });
    expect(readTyped('2027-03-03T09:00:00', 'Asia/Tokyo')).toMatchObject({ at: '2027-03-03T00:00:00.000Z' });
  });

  it('is refused where the clocks skip it, with the time that they show instead', () => {
    expect(readTyped('2027-03-28T02:30', 'Europe/Paris')).toEqual({ kind: 'skipped', next: '2027-03-28T03:30' });
  });

  it('is the first one where they show it twice', () => {
    expect(readTyped('2027-10-31T02:30', 'Europe/Paris')).toEqual({
      kind: 'time',
      at: '2027-10-31T00:30:00.000Z',
      twice: true,
    });
  });

  it('is none while it is not complete', () => {
    expect(readTyped('', 'Europe/Paris')).toEqual({ kind: 'empty' });
  });
});
