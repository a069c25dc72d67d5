/** C0 controls except tab, LF, CR; unpaired surrogates; non-characters: illegal in XML 1.0, useless in HTML. */
const ILLEGAL_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to strip
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What `escapeMarkup` may have to change; most texts have none of it, and this is quick to see. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
  /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** True for text that HTML and XML take as it stands. */
export function isPlainMarkup(text: string): boolean {
  return !SUSPECT.test(text);
}

/** Text made safe as HTML or XML content or attribute value. */
export function escapeMarkup(text: string): string {
  const first = text.search(SUSPECT);
  if (first === -1) return text;
  const legal = text.replace(ILLEGAL_XML, '');
  let escaped = '';
  let done = 0;
  // Several times quicker than `replace` with a callback.
  for (let at = first; at < legal.length; at += 1) {
    const entity = entityOf(legal.charCodeAt(at));
    if (entity === '') continue;
    escaped += legal.slice(done, at) + entity;
    done = at + 1;
  }
  return escaped + legal.slice(done);
}

function entityOf(code: number): string {
  switch (code) {
    case 34:
      return '&quot;';
    case 38:
      return '&amp;';
    case 39:
      return '&#39;';
    case 60:
      return '&lt;';
    case 62:
      return '&gt;';
    default:
      return '';
  }
}

/** Text without the characters that XML 1.0 forbids even as references: controls, lone surrogates. */
export function legalText(text: string): string {
  return SUSPECT.test(text) ? text.replace(ILLEGAL_XML, '') : text;
}

/** Text of JSON that can stand inside `<script>`: no character sequence can end the element. */
export function jsonTextForScript(json: string): string {
  // Searches for one character each: much quicker than one pattern for all of them.
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
