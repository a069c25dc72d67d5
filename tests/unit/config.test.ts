import { defaults, parseConfig } from '../../server/src/config';
import { ownTexts } from '../../server/src/features/hub';

const withSegments = (segments: object) => parseConfig({ ...defaults(), hub: { ...defaults().hub, segments } });

describe('texts of the hub in another language', () => {
  const withTexts = (texts: object) => parseConfig({ ...defaults(), hub: { ...defaults().hub, texts } }).hub.texts;

  test.each([
    ['a text that there is not', { ar: { serch: 'بحث' } }, 'config.hub.texts.ar.serch is no text of the hub'],
    ['a lost mark', { ar: { by: 'بقلم' } }, 'config.hub.texts.ar.by must hold {name}, as “By {name}” does'],
    ['a mark too many', { ar: { search: 'بحث {q}' } }, 'config.hub.texts.ar.search must hold no {mark}'],
    ['no text', { ar: { search: 1 } }, 'config.hub.texts.ar.search '],
  ])('are refused for %s', (_what, texts, message) => {
    expect(() => withTexts(texts)).toThrow(message);
  });

  test('stand in place of ours, by locale or language, kinds included', () => {
    const texts = ownTexts(withTexts({ ar: { search: 'بحث', event: 'فعاليات' }, 'fr-CA': { search: 'Chercher' } }));
    const words = (locale: string) => [texts(locale).search, texts(locale).event, texts(locale).home];
    expect(words('ar')).toEqual(['بحث', 'فعاليات', 'Home']);
    expect(words('ar-EG')).toEqual(words('ar'));
    expect(words('fr-CA')).toEqual(['Chercher', 'Évènements', 'Accueil']);
    expect(words('fr')).toEqual(['Rechercher', 'Évènements', 'Accueil']);
  });
});

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
