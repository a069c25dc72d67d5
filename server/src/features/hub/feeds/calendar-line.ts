/** Longest content line in octets, without its end (RFC 5545 section 3.1). */
const LINE_OCTETS = 75;

/** Controls that a value cannot hold (RFC 5545: CONTROL), but the line feed that is written `\n`; lone surrogates. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to strip
  /[\u0000-\u0008\u000B-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One content line, folded: every piece ends with CRLF but the last, which has no end yet. */
export function line(name: string, value: string): string {
  return fold(`${name}:${value}`);
}

/** A line that holds text (RFC 5545 section 3.3.11). */
export function textLine(name: string, text: string): string {
  return line(name, escapeText(text));
}

/** Text as a value: no character of it can end the value or start a property. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\n/g, '\\n');
}

/** Text as the quoted value of a parameter; quotes and line ends as RFC 6868 writes them. */
export function quoted(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(/\^/g, '^^');
  return `"${clean.replace(/\n/g, '^n').replace(/"/g, "^'")}"`;
}

/** An address as a value: what is no part of one is percent-encoded, so that it ends no line. */
export function uriValue(url: string): string {
  return url.replace(FORBIDDEN, '').replace(/[\n\t "\\^`{|}<>]|[^ -~]+/g, encodeURIComponent);
}

/** Cuts a line into pieces of at most 75 octets, never inside a character; each but the first starts with a space. */
export function fold(text: string): string {
  // No character takes more than three octets for each of its UTF-16 units.
  if (text.length * 3 <= LINE_OCTETS || Buffer.byteLength(text) <= LINE_OCTETS) return text;
  let folded = '';
  let start = 0;
  let octets = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const isPair = code >= 0xd800 && code <= 0xdbff;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3;
    if (octets + width > LINE_OCTETS) {
      folded += `${text.slice(start, at)}\r\n `;
      start = at;
      octets = 1;
    }
    octets += width;
    at += isPair ? 2 : 1;
  }
  return folded + text.slice(start);
}
