import { createTemplates } from '../../../../../server/src/features/hub';
import type { PartName } from '../../../../../server/src/features/hub/templates/templates';
import { homeHtml, hubPage, itemHtml, listHtml } from '../../../../fixtures/hub-pages';
import { eventItem, newsItem } from '../../../../fixtures/source-items';
import { viewOf } from '../../../../fixtures/views';

const HOSTILE = '"><script>alert(1)</script>';

function listWith(set: (templates: ReturnType<typeof createTemplates>) => void, title = 'A title'): [string, string[]] {
  const errors: string[] = [];
  const templates = createTemplates((message) => errors.push(message));
  set(templates);
  return [listHtml([viewOf(newsItem({ title }))], { kind: 'news', templates }), errors];
}

describe('a part that an app draws itself', () => {
  test('stands where ours stood, without anything around it', () => {
    const [html] = listWith((templates) =>
      templates.replace('card', ({ item, level }, { html }) => html`<li data-level="${level}">${item.title}</li>`),
    );
    expect(html).toContain('<div class="grid"><li data-level="2">A title</li></div>');
    expect(html).not.toContain('class="card"');
  });

  test.each([
    ['in markup', 'markup'],
    ['as a text', 'text'],
  ])('shows hostile text as text %s', (_name, form) => {
    const [html] = listWith(
      (templates) =>
        templates.replace('card', ({ item }, { html: tag }) =>
          form === 'text' ? item.title : tag`<b title="${item.title}">${[item.title, tag`<i>${item.title}</i>`]}</b>`,
        ),
      HOSTILE,
    );
    expect(html).not.toMatch(/<div class="grid">.*<script/);
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(form === 'text' ? 1 : 3);
  });

  test('can stand around ours', () => {
    const [html] = listWith((templates) =>
      templates.replace('footer', (_props, { html, ours }) => html`<hr>${ours()}`),
    );
    expect(html).toContain('<hr><footer class="foot">');
  });

  test.each<[string, () => never]>([
    [
      'throws',
      () => {
        throw new Error('no such thing');
      },
    ],
    ['answers later', () => Promise.resolve('late') as never],
    ['fills in an object', () => ({}) as never],
  ])('gives way to ours when it %s, and the log hears of it once', (_name, template) => {
    const [html, errors] = listWith((templates) => {
      templates.replace('card', template);
    });
    expect(html).toContain('<article class="card">');
    expect(errors).toEqual([expect.stringContaining('the app\'s template of "card" failed')]);
  });

  test('is one kind of item, not the others', () => {
    const templates = createTemplates(() => {});
    templates.replace('item:event', ({ input }, { html, trusted }) => {
      return html`<h1>${input.view.title}</h1>${trusted(input.view.body.html)}`;
    });
    expect(itemHtml(eventItem(), { templates })).toMatch(/<main id="main" tabindex="-1"><h1>Repair evening<\/h1>/);
    expect(itemHtml(newsItem(), { templates })).toContain('<article class="item item-news">');
  });

  test.each<PartName>(['header', 'footer', 'join', 'home'])('may be the %s of the first page', (part) => {
    const templates = createTemplates(() => {});
    templates.replace(part, (_props, { html }) => html`<p>mine</p>`);
    expect(homeHtml({ ...hubPage(), templates })).toContain('<p>mine</p>');
  });

  test('must be one that the hub has', () => {
    const templates = createTemplates(() => {});
    expect(() => templates.replace('sidebar' as never, () => '')).toThrow(/no part "sidebar": use header, footer/);
  });
});
