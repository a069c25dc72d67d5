import {
  type FrameInput,
  hubCss,
  renderEmptyFrame,
  renderItemFrame,
  renderJoinFrame,
  renderListFrame,
  renderScreen,
} from '../../../../server/src/features/hub';
import { oembedOf } from '../../../../server/src/features/hub/feeds';
import type { ItemView } from '../../../../server/src/features/pages';
import { visibleText } from '../../../fixtures/html-elements';
import { hubPage, runsOf } from '../../../fixtures/hub-pages';
import { eventItem, itemsByKind, jobItem, newsItem, storeItem } from '../../../fixtures/source-items';
import { brandView, NOW, urls, viewOf } from '../../../fixtures/views';
import { htmlProblems } from '../../../support/oracles/html';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

function frame(over: Partial<FrameInput> = {}): FrameInput {
  return { ...hubPage(), theme: 'auto', ...over };
}

function storeView(): Extract<ItemView, { kind: 'store' }> {
  const view = viewOf(storeItem());
  if (view.kind !== 'store') throw new Error(view.kind);
  return view;
}

function screen(over: Partial<Parameters<typeof renderScreen>[0]> = {}): string {
  const here = { runs: runsOf(viewOf(eventItem())), jobs: [viewOf(jobItem())] };
  return renderScreen({ ...frame(), view: storeView(), here, ...over });
}

const pages: [string, string][] = [
  ...Object.entries(itemsByKind).map(([kind, item]): [string, string] => [
    `the frame of ${kind}`,
    renderItemFrame({ ...frame(), item: viewOf(item) }),
  ]),
  ['the frame to follow', renderJoinFrame(frame())],
  [
    'a list in a frame',
    renderListFrame({ ...frame(), title: 'Events', items: [viewOf(eventItem())], allUrl: urls.list('event', 'en') }),
  ],
  [
    'an empty list in a frame',
    renderListFrame({ ...frame(), title: 'Events', items: [], allUrl: urls.list('event', 'en') }),
  ],
  [
    'a frame of what is gone',
    renderEmptyFrame({ ...frame(), title: 'No longer here', text: 'This page has been taken down.' }),
  ],
  ['a screen', screen()],
  ['an empty screen', screen({ here: { runs: [], jobs: [] } })],
];

test.each(pages)('html-validate has nothing against %s', async (_name, html) => {
  expect(await htmlProblems(html)).toEqual([]);
});

test.each(pages)('%s has no script, no inline style, and is kept by no search engine', (_name, html) => {
  expect(html).not.toMatch(/<script|style=|<style| on[a-z]+=/);
  expect(html).toContain('<meta name="robots" content="noindex">');
});

describe('the frame of an item', () => {
  test('opens its links in the whole window', () => {
    const html = renderItemFrame({ ...frame(), item: viewOf(eventItem()) });
    expect(html).toContain('<base target="_top">');
    expect(html).toContain(`<a href="${viewOf(eventItem()).url}">`);
  });

  test('says when and where, and that it is cancelled', () => {
    const html = renderItemFrame({ ...frame(), item: viewOf(eventItem({ eventStatus: 'cancelled' })) });
    expect(visibleText(html)).toMatch(/Event Cancelled/);
    expect(visibleText(html)).toMatch(/12 Dec/);
  });

  test('shows no picture that people gave to the hub alone', () => {
    const view = viewOf(newsItem());
    if (!view.cover) throw new Error('no cover');
    const shown = renderItemFrame({ ...frame(), item: view });
    const kept = renderItemFrame({ ...frame(), item: { ...view, cover: { ...view.cover, hubOnly: true } } });
    expect(shown).toContain('frame-picture');
    expect(kept).not.toContain('frame-picture');
  });

  test('shows hostile text as text', () => {
    const html = renderItemFrame({ ...frame(), item: viewOf(newsItem({ title: HOSTILE, summary: HOSTILE })) });
    expect(html).not.toMatch(/<script|<img src=x/);
    expect(html).toContain('&lt;script');
  });

  test('keeps the theme that its page chose, and reads from right to left', () => {
    const html = renderItemFrame({ ...frame({ theme: 'light', locale: 'ar' }), item: viewOf(newsItem()) });
    expect(html).toMatch(/<html lang="ar" dir="rtl" data-theme="light">/);
  });

  test('is what oEmbed hands out', () => {
    const view = viewOf(eventItem());
    const answer = oembedOf(view, brandView(), urls, { maxWidth: null, maxHeight: null });
    expect(answer.html).toContain(urls.embedItem('event', 'en', view.slug).replace('&', '&amp;'));
  });
});

test('the frame to follow names the accounts and no address that is none', () => {
  const join = [
    { channel: 'mastodon', handle: '@rouelibre@mastodon.example', url: 'https://mastodon.example/@rouelibre' },
    { channel: 'webhook', handle: 'x', url: 'javascript:alert(1)' },
  ];
  const html = renderJoinFrame(frame({ join }));
  expect(html).toContain('href="https://mastodon.example/@rouelibre"');
  expect(html).toContain('href="webcal://atelier.example/hub/calendar.ics?locale=en"');
  expect(html).not.toContain('javascript:');
});

describe('the screen of a store', () => {
  test('says the day, whether it is open, what comes next and who is sought', () => {
    const text = visibleText(screen({ now: new Date('2026-12-12T11:00:00Z') }));
    expect(text).toContain('Saturday, 12 December 2026');
    expect(text).toMatch(/Next in this store .*Today 18:30 – 21:00 Event/);
    expect(text).toMatch(/We are hiring/);
    expect(text).toContain('atelier.example/hub/en/stores/');
  });

  test('leads by a code to the page of the store', () => {
    expect(screen()).toMatch(/<svg viewBox="0 0 (\d+) \1" [^>]*><path d="M/);
  });

  test('shows the hours of a special day instead of the weekly ones', () => {
    const view = storeView();
    const day = '2026-11-15';
    const special = [{ date: day, closed: false, opens: '07:07', closes: '08:08', note: null }];
    const html = screen({ view: { ...view, facts: { ...view.facts, specialDays: special } }, now: NOW });
    expect(visibleText(html)).toMatch(/Opening hours today 0?7:07 – 0?8:08/);
    const whole = [{ date: day, closed: false, opens: '00:00', closes: '23:59', note: null }];
    const open = screen({ view: { ...view, facts: { ...view.facts, specialDays: whole } }, now: NOW });
    expect(visibleText(open)).toContain('Opening hours today Open day and night');
    const shut = [{ date: day, closed: true, opens: null, closes: null, note: null }];
    const closed = screen({ view: { ...view, facts: { ...view.facts, specialDays: shut } }, now: NOW });
    expect(visibleText(closed)).toMatch(/Opening hours today Closed/);
  });

  test('has no type smaller than 3 vmin', () => {
    const { css } = hubCss(brandView(), 'screen');
    const own = css.slice(css.indexOf('html{font-size:3.2vmin}'));
    const sizes = [...own.matchAll(/font(?:-size)?:[^;}]*?([\d.]+)(vmin|rem)\b/g)];
    expect(sizes.length).toBeGreaterThan(15);
    for (const [, size, unit] of sizes) expect(Number(size) * (unit === 'rem' ? 3.2 : 1)).toBeGreaterThanOrEqual(3);
  });
});

test.each(['frame', 'screen'] as const)(
  'the stylesheet of a %s has every property it uses, and asks no host',
  (name) => {
    const { css, path } = hubCss(brandView(), name);
    expect(path).toMatch(new RegExp(`^/assets/${name}\\.[0-9a-f]{12}\\.css$`));
    expect(css.split('{').length).toBe(css.split('}').length);
    expect(css).not.toMatch(/https?:|@import|\/\//);
    const used = new Set([...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, property]) => property));
    for (const property of used) expect(css).toContain(`${property}:`);
  },
);
