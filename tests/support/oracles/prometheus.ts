/** One metric family as a scraper reads it. */
export interface Family {
  type: string;
  help: string;
  samples: { labels: Record<string, string>; value: number }[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*/;

/**
 * Reads text format 0.0.4 character by character, after its document alone and sharing no code with the plugin.
 * Throws where a scraper would refuse: text after a sample, an unknown escape, a repeated series, a family in pieces.
 */
export function readExposition(text: string): Map<string, Family> {
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end');
  const families = new Map<string, Family>();
  const done = new Set<string>();
  let current = '';
  for (const line of text.split('\n').slice(0, -1)) {
    const comment = /^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)$/.exec(line);
    if (line.startsWith('#') && !comment) continue;
    const name = comment?.[2] ?? NAME.exec(line)?.[0];
    if (!name) throw new Error(`no name: ${line}`);
    if (name !== current) {
      if (done.has(name)) throw new Error(`${name} stands in two places`);
      done.add(name);
      current = name;
      families.set(name, { type: 'untyped', help: '', samples: [] });
    }
    const family = families.get(name) as Family;
    if (comment?.[1] === 'HELP') family.help = unescaped(comment[3] ?? '', '\\n');
    else if (comment) family.type = comment[3] ?? '';
    else addSample(family, line.slice(name.length), line);
  }
  return families;
}

function addSample(family: Family, rest: string, line: string): void {
  const labels: Record<string, string> = {};
  let at = rest;
  if (at.startsWith('{')) {
    at = at.slice(1);
    while (!at.startsWith('}')) {
      const label = LABEL.exec(at)?.[0];
      if (!label || !at.startsWith(`${label}="`)) throw new Error(`a label is broken: ${line}`);
      const value = /^(?:[^"\\]|\\.)*/.exec(at.slice(label.length + 2))?.[0] ?? '';
      if (label in labels) throw new Error(`a label stands twice: ${line}`);
      labels[label] = unescaped(value, '\\n"');
      at = at.slice(label.length + 2 + value.length);
      if (!at.startsWith('"')) throw new Error(`a label does not end: ${line}`);
      at = at.slice(1);
      if (at.startsWith(',')) at = at.slice(1);
      else if (!at.startsWith('}')) throw new Error(`labels are not separated: ${line}`);
    }
    at = at.slice(1);
  }
  const value = /^ (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\+Inf|-Inf|NaN)$/i.exec(at)?.[1];
  if (value === undefined) throw new Error(`no value: ${line}`);
  const same = JSON.stringify(Object.entries(labels).sort());
  if (family.samples.some((one) => JSON.stringify(Object.entries(one.labels).sort()) === same)) {
    throw new Error(`a series stands twice: ${line}`);
  }
  family.samples.push({ labels, value: Number(value.replace('Inf', 'Infinity')) });
}

function unescaped(text: string, known: string): string {
  return text.replace(/\\(.)/g, (whole, letter: string) => {
    if (!known.includes(letter)) throw new Error(`unknown escape ${whole}`);
    return letter === 'n' ? '\n' : letter;
  });
}
