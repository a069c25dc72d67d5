import { everyPage } from '../../../fixtures/hub-pages';
import { htmlProblems } from '../../../support/oracles/html';

test.each(everyPage)('html-validate has nothing against the page of %s', async (_name, html) => {
  expect(await htmlProblems(html)).toEqual([]);
});
