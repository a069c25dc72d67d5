import { createHash } from 'node:crypto';
import {
  agreementOf,
  type ConsentQuestion,
  type ConsentScreen,
  renderConsent,
} from '../../../../../server/src/features/hub/consent';
import { htmlProblems } from '../../../../support/oracles/html';

const question: ConsentQuestion = {
  person: 'Ana <b>Costa</b>',
  scopes: ['hub', 'social'],
  until: '2031-12-31',
  guardian: null,
  locale: 'en',
  brand: 'Atelier & Co',
  hub: 'hub.example.org/hub',
  socialPages: ['Mastodon @atelier'],
};
const asked = { question, pictureUrl: 'token/picture.jpg', shown: 'abc' };
const SCREENS: ConsentScreen[] = [
  { state: 'unknown' },
  { state: 'too-many' },
  { state: 'expired' },
  { state: 'revoked' },
  { state: 'replaced', granted: true },
  { state: 'asks', problem: 'choose-one', ...asked },
  { state: 'answered', answer: 'granted', at: '2026-11-22T10:00:00.000Z', scopes: ['hub'], open: true, ...asked },
  { state: 'answered', answer: 'withdrawn', at: '2026-11-22T10:00:00.000Z', scopes: [], open: true, ...asked },
];
const brand = { name: 'Atelier & Co', primaryColor: '#1f5c4d', accentColor: null };
const render = (screen: ConsentScreen, locale = 'en') => renderConsent({ screen, brand, locale });

describe.each(['en', 'fr'])('the page of a consent link in %s', (locale) => {
  it.each(SCREENS.map((screen) => [screen.state, screen] as const))(
    'is a whole document: %s',
    async (_state, screen) => {
      const { html, styleSource } = render(screen, locale);
      expect(await htmlProblems(html)).toEqual([]);
      expect(html).not.toMatch(/<script|<b>Costa/);
      const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
      expect(styleSource).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    },
  );
});

test('the page shows exactly the sentences that evidence keeps', () => {
  const { html } = render({ state: 'asks', problem: null, ...asked });
  const { asks, places, until, rights, records } = agreementOf(question);
  for (const sentence of [asks, ...places.map(({ text }) => text), until, rights, records]) {
    expect(html).toContain(sentence.replace(/&/g, '&amp;'));
  }
});

test('nothing is ticked beforehand', () => {
  expect(render({ state: 'asks', problem: null, ...asked }).html).not.toContain('checked');
});
