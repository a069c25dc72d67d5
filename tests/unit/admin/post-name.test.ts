import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { type NamedPost, usePostName } from '../../../admin/src/features/syndication/posts/use-post-name';
import en from '../../../admin/src/translations/en';

const messages = Object.fromEntries(Object.entries(en).map(([key, words]) => [`community-hub.${key}`, words]));
const account = { id: 1, label: 'Tootle', channel: 'practice', handle: '@a' };
const post: NamedPost = { title: 'Open day', occasion: 'announce', locale: 'en', account };

/** The name of a button as a screen reader says it. */
function nameOf(named: NamedPost): string {
  const Name = () => usePostName(named).nameOf('Try again');
  return renderToStaticMarkup(createElement(IntlProvider, { locale: 'en', messages }, createElement(Name)));
}

describe('a button in the row of a post', () => {
  it('is told apart from those of other rows by its name, which begins with what it shows', () => {
    const names = [
      post,
      { ...post, title: '' },
      { ...post, locale: 'fr' },
      { ...post, occasion: 'reminder-1d' },
      { ...post, account: { ...account, label: 'Flutter' } },
    ].map(nameOf);
    expect(names).toEqual([
      'Try again: Open day (Announcement, en), Tootle',
      'Try again: Untitled (Announcement, en), Tootle',
      'Try again: Open day (Announcement, fr), Tootle',
      'Try again: Open day (Reminder, the day before, en), Tootle',
      'Try again: Open day (Announcement, en), Flutter',
    ]);
  });
});
