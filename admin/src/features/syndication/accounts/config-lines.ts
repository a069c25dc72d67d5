export interface ConfigLine {
  /** The file it belongs to. */
  file: string;
  /** What to write there, to the letter. */
  line: string;
}

/** Takes a hint such as `.env: KEY=value` apart, one line each, so that the line can be copied alone. */
export function configLines(hint: string): ConfigLine[] {
  return hint
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [, file, line] = /^(\S+): (.+)$/.exec(one.trim()) ?? [];
      return file !== undefined && line !== undefined ? { file, line } : { file: '', line: one.trim() };
    });
}
