/** The strings of a stored list; a list that came as text (imports) is read, anything else is empty. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return stringsOf(parsed(value));
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

/** The list with what was typed or pasted: cut at commas and line ends, trimmed, nothing twice. */
export function withTyped(list: readonly string[], typed: string): string[] {
  const added = typed.split(/[,;\n]/).map((one) => one.trim());
  return [...new Set([...list, ...added.filter((one) => one !== '')])];
}
