import { rateUntil, toldRate } from '../../../../server/src/channels/kit/rate-until';

const now = new Date('2026-11-22T10:00:00.000Z');

describe('rateUntil', () => {
  it.each([
    ['seconds of Retry-After', { 'retry-after': '30' }, '2026-11-22T10:00:30.000Z'],
    ['a fraction of a second', { 'retry-after': '0.4' }, '2026-11-22T10:00:01.000Z'],
    ['a date in Retry-After', { 'retry-after': 'Sun, 22 Nov 2026 10:05:00 GMT' }, '2026-11-22T10:05:00.000Z'],
    [
      'ISO 8601, as Mastodon writes it',
      { 'x-ratelimit-reset': '2026-11-22T10:02:00.000000Z' },
      '2026-11-22T10:02:00.000Z',
    ],
    ['Unix time, as Bluesky writes it', { 'ratelimit-reset': '1795341780' }, '2026-11-22T10:03:00.000Z'],
    [
      'Retry-After before the others',
      { 'ratelimit-reset': '1795341780', 'retry-after': '5' },
      '2026-11-22T10:00:05.000Z',
    ],
    ['a time that has passed', { 'x-ratelimit-reset': '2026-11-22T09:00:00Z' }, '2026-11-22T10:00:01.000Z'],
    ['a time far away', { 'retry-after': '99999999' }, '2026-11-23T10:00:00.000Z'],
    ['nonsense', { 'retry-after': 'soon' }, '2026-11-22T10:01:00.000Z'],
    ['nothing', {}, '2026-11-22T10:01:00.000Z'],
  ])('reads %s', (_name, headers, until) => {
    expect(rateUntil(headers, now)).toBe(until);
  });
});

describe('toldRate', () => {
  const at = (seconds: number) => now.getTime() + seconds * 1000;

  it.each([
    [
      'Mastodon',
      {
        'x-ratelimit-limit': '300',
        'x-ratelimit-remaining': '7',
        'x-ratelimit-reset': '2026-11-22T10:02:00.000000Z',
      },
      { limit: 300, windowSeconds: null, left: 7, resetsAt: at(120) },
    ],
    [
      'Bluesky',
      {
        'ratelimit-limit': '5000',
        'ratelimit-remaining': '0',
        'ratelimit-reset': '1795341780',
        'ratelimit-policy': '5000;w=3600',
      },
      { limit: 5000, windowSeconds: 3600, left: 0, resetsAt: at(180) },
    ],
    [
      'a delay in seconds',
      { 'x-ratelimit-limit': '100, 100;w=60', 'x-ratelimit-remaining': '3.5', 'x-ratelimit-reset-after': '30' },
      { limit: 100, windowSeconds: null, left: 3, resetsAt: at(30) },
    ],
    [
      'a window that is over',
      { 'ratelimit-remaining': '-1', 'ratelimit-reset': '1000000001' },
      { limit: null, windowSeconds: null, left: 0, resetsAt: at(1) },
    ],
  ])('reads how %s says it', (_name, headers, told) => {
    expect(toldRate(headers, now)).toEqual(told);
  });

  it.each([
    ['nothing', {}],
    ['no end', { 'ratelimit-remaining': '5' }],
    ['no number', { 'ratelimit-remaining': 'many', 'ratelimit-reset': '60' }],
  ])('hears nothing in %s', (_name, headers) => {
    expect(toldRate(headers, now)).toBeNull();
  });
});
