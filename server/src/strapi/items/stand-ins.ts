import type { FallbackConfig } from '../../config';

/**
 * For each locale of the app without a version of its own, the published one that stands in for it.
 * Empty when missing translations are simply missing.
 */
export function standIns(
  published: readonly string[],
  locales: { codes: readonly string[]; byDefault: string },
  fallback: FallbackConfig,
): Map<string, string> {
  if (fallback === 'none' || published.length === 0) return new Map();
  const missing = locales.codes.filter((code) => !published.includes(code));
  const pairs = missing.map((code) => [code, fallback === 'default' ? locales.byDefault : fallback[code]] as const);
  return new Map(
    pairs.filter((pair): pair is [string, string] => pair[1] !== undefined && published.includes(pair[1])),
  );
}
