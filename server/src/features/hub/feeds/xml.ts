import { escapeMarkup, legalText } from '../../../core/escape';

/** Attributes of an element; those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** First line of every XML document we write. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element around what is XML already; '' inside makes it empty. */
export function element(name: string, inner: string, attributes: XmlAttributes = {}): string {
  const start = `<${name}${attributesText(attributes)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** An element that holds text; nothing at all where there is none. */
export function textElement(
  name: string,
  text: string | number | null | undefined,
  attributes?: XmlAttributes,
): string {
  return text === null || text === undefined || text === '' ? '' : element(name, escapeMarkup(`${text}`), attributes);
}

/** An element that holds text or HTML as it is; nothing at all where there is none. */
export function cdataElement(name: string, text: string | null | undefined): string {
  if (!text) return '';
  // The end mark is cut in two, each half in a section of its own.
  return `<${name}><![CDATA[${legalText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`;
}

function attributesText(attributes: XmlAttributes): string {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined) text += ` ${name}="${escapeMarkup(`${value}`)}"`;
  }
  return text;
}
