import { stringsOf, withTyped } from '../../../admin/src/content-manager/inputs/string-list';
import { matchingZones, zoneOptions } from '../../../admin/src/content-manager/inputs/time-zones';
import { wallTime } from '../../../admin/src/content-manager/inputs/wall-time';

describe('a wall time', () => {
  it('is stored as it is typed, to the minute', () => {
    expect(wallTime('2026-03-29T02:30')).toBe('2026-03-29T02:30');
    expect(wallTime('2026-03-29T02:30:15')).toBe('2026-03-29T02:30');
  });

  it('is nothing while it is incomplete', () => {
    expect(wallTime('')).toBeNull();
    expect(wallTime('2026-03-29')).toBeNull();
  });
});

describe('time zones', () => {
  const summer = new Date('2026-07-01T12:00:00Z');

  it('are listed with their offset at that moment', () => {
    const paris = zoneOptions(null, summer).find(({ zone }) => zone === 'Europe/Paris');
    expect(paris).toEqual({ zone: 'Europe/Paris', offset: 'GMT+2' });
  });

  it('include a stored one that the browser does not know', () => {
    expect(zoneOptions('Mars/Olympus', summer)).toContainEqual({ zone: 'Mars/Olympus', offset: '' });
  });

  it('are found by a part of their name, the stored one and the editor’s own first', () => {
    const all = zoneOptions('Europe/Paris', summer);
    const found = matchingZones(all, 'new_y', ['Europe/Paris', 'Europe/London']).map(({ zone }) => zone);
    expect(found).toEqual(['Europe/London', 'Europe/Paris', 'America/New_York']);
  });

  it('are never so many that the stored one is not offered', () => {
    const all = zoneOptions('Pacific/Wallis', summer);
    const found = matchingZones(all, '', ['Pacific/Wallis']);
    expect(found.length).toBeLessThan(100);
    expect(found[0]?.zone).toBe('Pacific/Wallis');
  });

  it('stand once each, in alphabetical order', () => {
    const zones = zoneOptions('Europe/Paris', summer).map(({ zone }) => zone);
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones).toEqual([...zones].sort());
  });
});

describe('a list of strings', () => {
  it('takes what is typed or pasted, trimmed, nothing twice', () => {
    expect(withTyped(['repair'], ' bikes, repair ;\n Lyon ')).toEqual(['repair', 'bikes', 'Lyon']);
  });

  it('reads a list, a list that came as text, and nothing else', () => {
    expect(stringsOf(['a', 1, 'b'])).toEqual(['a', 'b']);
    expect(stringsOf('["a"]')).toEqual(['a']);
    expect(stringsOf('not json')).toEqual([]);
    expect(stringsOf(null)).toEqual([]);
    expect(stringsOf({ a: 1 })).toEqual([]);
  });
});
