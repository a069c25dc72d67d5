/** French sets a space before these marks, at which a line must not break. */
export function frenchSpacing(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0');
}
