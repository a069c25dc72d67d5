import type { ImportValue } from './import-row';

/** Plain text as Strapi blocks: a paragraph for each stretch between empty lines, its line breaks kept. */
export function textToBlocks(text: string): ImportValue[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', text: paragraph }] }));
}
