import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe calls serious or critical on a page as it stands, one line each; parts that `except` selects are left out. */
export async function axeProblems(page: Page, except: readonly string[] = []): Promise<string[]> {
  // Through the debugger, so that the page's policy stays as strict as it is.
  await page.evaluate(AXE);
  return (await page.evaluate(runAxe(except))) as string[];
}

function runAxe(except: readonly string[]): string {
  const context = JSON.stringify({ include: [['html']], exclude: except.map((one) => [one]) });
  return `axe.run(${context}, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => 'axe ' + id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`;
}
