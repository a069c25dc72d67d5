import type { SourceItem } from '../../../../server/src/features/catalog';
import { htmlElements, visibleText } from '../../../fixtures/html-elements';
import { itemHtml } from '../../../fixtures/hub-pages';
import { eventItem, jobItem, newsItem, storeItem } from '../../../fixtures/source-items';

/** What Strapi hands over of a draft: rows of components with nothing in them yet. */
const unfinished = (item: object) => item as SourceItem;
const hours = { day: 'monday', opens: '09:00', closes: '18:00' };

describe('the page of a draft', () => {
  test.each([
    ['no day', { day: null }],
    ['no opening', { opens: null }],
    ['half a closing', { closes: '18:' }],
  ])('leaves out hours with %s', (_what, lacking) => {
    const text = visibleText(itemHtml(unfinished({ ...storeItem(), hours: [hours, { ...hours, ...lacking }] })));
    expect(text.match(/09:00 – 18:00/g)).toHaveLength(1);
  });

  test('says of a special day with half a time that it is closed', () => {
    const day = { date: '2026-12-24', closed: false, opens: '1', closes: null, note: 'Eve' };
    expect(visibleText(itemHtml(unfinished({ ...storeItem(), specialDays: [day] })))).toMatch(/Closed \(Eve\)/);
  });

  test('repeats nothing without a rule, and leaves out no day without a date', () => {
    const row = { rule: null, exceptions: [] };
    expect(visibleText(itemHtml(unfinished({ ...eventItem(), recurrence: row })))).toContain('Repair evening');
    const html = itemHtml(
      unfinished({ ...eventItem(), recurrence: { rule: 'FREQ=DAILY', exceptions: [{ date: null }] } }),
    );
    expect(html).not.toContain('"exceptDate"');
  });

  test('shows no salary without its unit, and no state where none is chosen', () => {
    const salary = { ...jobItem().salary, unit: null };
    expect(itemHtml(unfinished({ ...jobItem(), salary }))).not.toContain('baseSalary');
    expect(itemHtml(unfinished({ ...eventItem(), eventStatus: null }))).toContain('EventScheduled');
  });

  test('links tags whatever stands in them', () => {
    const html = itemHtml(newsItem({ tags: ['bike\uD83D', 'repair'] }));
    const hrefs = htmlElements(html).flatMap(({ attrs }) => (attrs.href?.includes('/tags/') ? [attrs.href] : []));
    expect(hrefs.map((href) => href.split('/').pop())).toEqual(expect.arrayContaining(['bike', 'repair']));
  });
});
