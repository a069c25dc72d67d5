import { pollingInterval } from '../../../admin/src/features/syndication/posts/polling';
import { editorPath, filterOf, withFilter } from '../../../admin/src/features/syndication/posts/posts-address';
import type { Work } from '../../../shared/contracts/posts';

const NOW = Date.parse('2026-11-22T10:00:00Z');

describe('the address of the posts list', () => {
  it('holds lists of states and leaves out those that do not exist', () => {
    const search = new URLSearchParams('work=failed,bogus,held&presence=nowhere&account=3,4&cursor=abc');
    expect(filterOf(search)).toEqual({ work: 'failed,held', account: '3,4', cursor: 'abc' });
  });

  it('holds the view of copies that are left, and no other value of it', () => {
    expect(filterOf(new URLSearchParams('copies=left'))).toEqual({ copies: 'left' });
    expect(filterOf(new URLSearchParams('copies=all'))).toEqual({});
  });

  it('goes back to the first page when a filter changes', () => {
    const next = withFilter(new URLSearchParams('work=failed&cursor=abc'), 'presence', ['live', 'removed']);
    expect(next.get('cursor')).toBeNull();
    expect(next.get('presence')).toBe('live,removed');
    expect(next.get('work')).toBe('failed');
  });

  it('drops a filter that is emptied and keeps the filters when paging', () => {
    expect(withFilter(new URLSearchParams('work=failed'), 'work', []).toString()).toBe('');
    expect(withFilter(new URLSearchParams('work=failed'), 'cursor', ['x']).toString()).toBe('work=failed&cursor=x');
  });

  it('leads to the item in the language of the post', () => {
    const path = editorPath({ contentType: 'plugin::community-hub.news-item', documentId: 'abc', locale: 'fr' });
    const url = new URL(path, 'http://admin.example');
    expect(url.pathname).toBe('/content-manager/collection-types/plugin::community-hub.news-item/abc');
    expect(url.searchParams.get('plugins[i18n][locale]')).toBe('fr');
  });
});

describe('how often the list is read again', () => {
  const post = (work: Work, at: string | null = null, updatedAt = '2026-11-22T09:59:50Z') => ({ work, at, updatedAt });
  const slow = pollingInterval([], NOW);

  it('is often while a post is on its way or waits for less than a minute', () => {
    expect(pollingInterval([post('idle'), post('sending')], NOW)).toBeLessThan(slow);
    expect(pollingInterval([post('due')], NOW)).toBeLessThan(slow);
    expect(pollingInterval([post('waiting', '2026-11-22T10:00:30Z')], NOW)).toBeLessThan(slow);
  });

  it('is seldom when nothing moves, waits for long or needs a person', () => {
    expect(pollingInterval([post('idle'), post('held'), post('failed')], NOW)).toBe(slow);
    expect(pollingInterval([post('waiting', '2026-11-22T12:00:00Z')], NOW)).toBe(slow);
  });

  it('is seldom when a due post has stood still for minutes, as it does on a paused page', () => {
    expect(pollingInterval([post('due', null, '2026-11-22T09:50:00Z')], NOW)).toBe(slow);
  });
});
