import { Parser, StaticConfigLoader } from 'html-validate';

import type { CheckedHead } from '../../../server/src/features/metadata';

const loader = new StaticConfigLoader({ extends: ['html-validate:standard'] });

/** The head of a whole document as html-validate's parser found it, for `checkHead`. */
export async function foundHead(html: string): Promise<CheckedHead> {
  const parser = new Parser(await loader.getConfigFor('page.html'));
  const document = parser.parseHtml(html);
  const tags = document.querySelectorAll('head title, head meta, head link').map((element) => ({
    tag: element.tagName,
    attrs: Object.fromEntries(element.attributes.map(({ key, value }) => [key, plain(String(value ?? ''))])),
    ...(element.tagName === 'title' ? { content: plain(element.textContent) } : {}),
  }));
  const scripts = document.querySelectorAll('head script[type="application/ld+json"]');
  return { tags, jsonLd: scripts.map((script) => JSON.parse(script.textContent)) };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The parser leaves character references as they stand; our pages write these five. */
function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
