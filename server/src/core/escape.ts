/** C0 controls except tab, LF, CR; unpaired surrogates; non-characters: illegal in XML 1.0, useless in HTML. */
const ILLEGAL_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to strip
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What `escapeMarkup` may have to change; most texts have none of it, and this is quick to see. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
  /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe as HTML or XML content or attribute value. */
export function escapeMarkup(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(ILLEGAL_XML, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Text without the characters that XML 1.0 forbids even as references: controls, lone surrogates. */
export function legalText(text: string): string {
  return SUSPECT.test(text) ? text.replace(ILLEGAL_XML, '') : text;
}

const SCRIPT_SUSPECT = /[<>&\u2028\u2029]/;

/** JSON that can stand inside `<script>`: no character sequence can end the element. */
export function jsonForScript(value: unknown): string {
  const json = JSON.stringify(value);
  if (!SCRIPT_SUSPECT.test(json)) return json;
  return json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
