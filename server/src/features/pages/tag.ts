/** The form in which tags are stored and compared: two spellings of one word are one tag. */
export function foldTag(tag: string): string {
  return tag.trim().replace(/^#+/, '').trim().normalize('NFC').toLowerCase();
}
