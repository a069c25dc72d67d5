import { nextCommand, percentOf, rebuildPolling } from '../../../admin/src/features/hub/rebuild/rebuild-state';

describe('the screen of the rebuild', () => {
  it('looks again only while something moves by itself', () => {
    expect((['never', 'stopped', 'done', 'failed'] as const).map(rebuildPolling)).toEqual([0, 0, 0, 0]);
    for (const status of ['running', 'stopping', 'lost'] as const) expect(rebuildPolling(status)).toBeGreaterThan(0);
  });

  it('offers to go on only where something was left off', () => {
    expect((['never', 'done', 'failed'] as const).map(nextCommand)).toEqual(['start', 'start', 'start']);
    expect((['stopped', 'lost'] as const).map(nextCommand)).toEqual(['resume', 'resume']);
    expect([nextCommand('running'), nextCommand('stopping')]).toEqual(['stop', null]);
  });

  it('is at a hundred percent only at the end', () => {
    expect([percentOf({ done: 0, total: 0 }), percentOf({ done: 999, total: 1000 })]).toEqual([0, 99]);
    expect(percentOf({ done: 1000, total: 1000 })).toBe(100);
  });
});
