import { findingLines, NETWORK_NAMES, sharedCards } from '../../../admin/src/content-manager/head/head-state';
import { HEAD_NETWORKS, type HeadFinding, type HeadPreview } from '../../../shared/contracts/head';

const preview = (network: HeadPreview['network'], over: Partial<HeadPreview> = {}): HeadPreview => ({
  network,
  look: 'large',
  title: 'Open day',
  description: null,
  site: 'hub.example.org',
  url: 'https://hub.example.org/hub/en/events/open-day',
  picture: null,
  facts: [],
  ...over,
});

const finding = (over: Partial<HeadFinding>): HeadFinding => ({
  level: 'warn',
  code: 'description-missing',
  network: null,
  field: 'summary',
  data: {},
  ...over,
});

describe('the panel of heads', () => {
  it('puts networks together that show the same card, and keeps every network', () => {
    const cards = sharedCards(HEAD_NETWORKS.map((network) => preview(network)));
    expect(cards.map(({ networks }) => networks.join(' '))).toEqual([
      'google',
      'facebook linkedin',
      'x',
      'whatsapp',
      'slack discord',
      'mastodon bluesky',
    ]);
  });

  it('parts networks that differ in anything', () => {
    const cards = sharedCards([preview('facebook', { look: 'text' }), preview('linkedin')]);
    expect(cards.map(({ networks }) => networks)).toEqual([['facebook'], ['linkedin']]);
  });

  it('says each thing once, the worst first, in the language of the admin', () => {
    const findings = [
      finding({ level: 'hint', code: 'hidden', field: null }),
      finding({ network: 'slack' }),
      finding({ level: 'error', code: 'title-missing', field: 'title' }),
      finding({ network: 'discord' }),
    ];
    expect(findingLines(findings, 'fr').map(({ level, field }) => [level, field])).toEqual([
      ['error', 'title'],
      ['warn', 'summary'],
      ['hint', null],
    ]);
    expect(findingLines(findings, 'fr')[0]?.text).toContain('Pas de titre');
  });

  it('says once what is wrong with several tags', () => {
    const keys = ['canonical', 'og:url', 'og:image'];
    const findings = keys.map((key) => finding({ level: 'hint', code: 'plain-http', field: null, data: { key } }));
    expect(findingLines(findings, 'en')).toHaveLength(1);
  });

  it('names every network', () => {
    expect(Object.keys(NETWORK_NAMES).sort()).toEqual([...HEAD_NETWORKS].sort());
  });
});
