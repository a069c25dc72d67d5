/** The names that a mistyped one probably meant, nearest first, at most three. */
export function nearNames(typed: string, names: readonly string[]): string[] {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = plain(typed);
  return names
    .map((name) => ({
      name,
      distance: distanceOf(wanted, plain(name)),
      holds: wanted !== '' && plain(name).endsWith(wanted),
    }))
    .filter(({ distance, holds }) => holds || distance <= Math.max(2, wanted.length / 3))
    .sort((a, b) => Number(b.holds) - Number(a.holds) || a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Letters to insert, remove or change: Levenshtein's distance. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
