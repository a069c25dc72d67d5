import { timersPause } from '../../../admin/src/content-manager/timers/timers-pause';
import type { TimerRow } from '../../../shared/contracts/timers';

const NOW = Date.parse('2027-03-02T08:00:00.000Z');
const timer = (dueAt: string, refused: TimerRow['refused'] = null): TimerRow => ({
  documentId: 'a1',
  locale: 'en',
  kind: 'news',
  contentType: 'plugin::community-hub.news-item',
  title: 'Gala',
  action: 'publish',
  dueAt,
  zone: null,
  shares: true,
  refused,
});

describe('the panel of times', () => {
  it('looks often around a time, and never where nothing can change by itself', () => {
    expect(timersPause([], NOW)).toBe(0);
    expect(timersPause([timer('2027-03-02T09:00:00.000Z')], NOW)).toBe(0);
    expect(timersPause([timer('2027-03-02T09:00:00.000Z'), timer('2027-03-02T08:04:00.000Z')], NOW)).toBe(5000);
    expect(timersPause([timer('2027-03-02T07:59:00.000Z')], NOW)).toBe(5000);
    expect(timersPause([timer('2027-03-02T07:59:00.000Z', [{ field: '', message: 'No.' }])], NOW)).toBe(0);
  });
});
