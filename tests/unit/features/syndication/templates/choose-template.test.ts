import {
  chooseTemplate,
  type TextTemplate,
} from '../../../../../server/src/features/syndication/templates/choose-template';

const USE = { channel: 'mastodon', kind: 'event' as const, locale: 'fr-CA', occasion: 'reminder-1d' as const };

const template = (text: string, over: Partial<TextTemplate> = {}): TextTemplate => ({
  channel: '',
  kind: '',
  locale: '',
  occasion: 'reminder-1d',
  text,
  ...over,
});

describe('the template of a post', () => {
  it('is ours where nobody wrote one that fits', () => {
    const others = [
      template('another moment', { occasion: 'recap' }),
      template('another network', { channel: 'bluesky' }),
      template('another kind', { kind: 'job' }),
      template('another language', { locale: 'de' }),
      template('another country', { locale: 'fr-BE' }),
    ];
    expect(chooseTemplate(others, USE)).toContain('Demain');
  });

  it('is the one whose network fits, then whose kind does, then whose language does best', () => {
    const ranked = [
      template('any'),
      template('language', { locale: 'fr' }),
      template('locale', { locale: 'fr-CA' }),
      template('kind', { kind: 'event' }),
      template('kind and locale', { kind: 'event', locale: 'fr-CA' }),
      template('network', { channel: 'mastodon' }),
      template('network and language', { channel: 'mastodon', locale: 'fr' }),
      template('network and kind', { channel: 'mastodon', kind: 'event' }),
    ];
    for (let count = ranked.length; count > 0; count -= 1) {
      const some = ranked.slice(0, count);
      expect(chooseTemplate(some, USE)).toBe(ranked[count - 1]?.text);
      expect(chooseTemplate([...some].reverse(), USE)).toBe(ranked[count - 1]?.text);
    }
  });
});
