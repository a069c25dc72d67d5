/** French sets a space before these marks, at which a line must not break. */
export function frenchSpacing(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [
      id,
      text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0'),
    ]),
  );
}
