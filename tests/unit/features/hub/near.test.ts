import { hubAsset, renderNear } from '../../../../server/src/features/hub';
import { kilometresBetween } from '../../../../server/src/features/hub/near/distance';
import { visibleText } from '../../../fixtures/html-elements';
import { hubPage } from '../../../fixtures/hub-pages';
import { eventItem, storeItem } from '../../../fixtures/source-items';
import { brandView, viewOf } from '../../../fixtures/views';
import { htmlProblems } from '../../../support/oracles/html';

function nearHtml(found: Parameters<typeof renderNear>[0]['found']): string {
  return renderNear({ ...hubPage(), towns: [{ name: 'Lyon', slug: 'lyon' }], radius: 25, found });
}

function storeNear() {
  const store = viewOf(storeItem());
  if (store.kind !== 'store' || !store.facts.geo) throw new Error('a store with a position is due');
  const position = { lat: store.facts.geo.lat + 0.1, lng: store.facts.geo.lng };
  return { position, stores: [store], happening: [viewOf(eventItem())] };
}

test('distances are those of a map', () => {
  expect(kilometresBetween({ lat: 48.8566, lng: 2.3522 }, { lat: 45.764, lng: 4.8357 })).toBeCloseTo(391.5, 0);
  expect(kilometresBetween({ lat: 0, lng: 179.9 }, { lat: 0, lng: -179.9 })).toBeCloseTo(22.2, 1);
});

test.each([
  ['before a place is chosen', null],
  ['with what was found', storeNear()],
  ['where nothing is near', { position: { lat: 0, lng: 0 }, stores: [], happening: [] }],
])('html-validate has nothing against the page of what is near %s', async (_name, found) => {
  expect(await htmlProblems(nearHtml(found))).toEqual([]);
});

test('towns are links, so that it works without a script and without a position', () => {
  expect(nearHtml(null)).toContain('href="https://atelier.example/hub/en/near?around=lyon"');
  expect(nearHtml(null)).toMatch(/<div data-near="true" hidden>/);
});

test('what is near says how far it is, and no link holds the position', () => {
  const html = nearHtml(storeNear());
  expect(visibleText(html)).toMatch(/11 km · Store/);
  expect(html).not.toMatch(/near=-?\d/);
});

test('the script stands under a name that says its content, and keeps nothing', () => {
  const name = /\/hub\/assets\/(near\.[0-9a-f]{12}\.js)/.exec(nearHtml(null))?.[1] ?? '';
  const script = hubAsset(name, brandView());
  expect(script).toMatchObject({ mime: 'text/javascript; charset=utf-8', lasting: true });
  expect(String(script?.body)).not.toMatch(/localStorage|sessionStorage|cookie|fetch|XMLHttp|sendBeacon/);
  expect(hubAsset('near.000000000000.js', brandView())).toBeNull();
});
