import { defaults, parseConfig } from '../../server/src/config';

const withSegments = (segments: object) => parseConfig({ ...defaults(), hub: { ...defaults().hub, segments } });

describe('the words of addresses', () => {
  test.each([
    ['two kinds', { fr: { news: 'nouvelles', info: 'nouvelles' } }, 'config.hub.segments.fr.news is the word of info'],
    [
      'a kind that keeps its own',
      { fr: { event: 'news' } },
      'config.hub.segments.fr.event is the word of news already',
    ],
    ['another page', { en: { event: 'tags' } }, 'config.hub.segments.en.event is the word of tags already'],
  ])('are refused where one stands for %s', (_what, segments, message) => {
    expect(() => withSegments(segments)).toThrow(message);
  });

  test('may change places', () => {
    const segments = { en: { event: 'news', news: 'events' }, fr: { event: 'evenements' } };
    expect(withSegments(segments).hub.segments).toEqual(segments);
  });
});
