import { cpus } from 'node:os';

/** Lines of a Markdown table, first row the heading. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** Where and when a result was measured. */
export function machine(): string {
  const [first] = cpus();
  return `${new Date().toISOString().slice(0, 16)}Z, Node ${process.versions.node}, ${cpus().length} x ${first?.model ?? 'unknown processor'}`;
}
