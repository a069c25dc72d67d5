/** How much a network allows in a window. */
export interface EmulatedRate {
  limit: number;
  windowSeconds: number;
}

/** Where a caller stands in the present window. */
export interface Standing extends EmulatedRate {
  left: number;
  /** Unix time in seconds. */
  resetsAt: number;
  exceeded: boolean;
}

/** Counts calls in fixed windows that begin at multiples of their length, as the real servers do. */
export function createCounter(now: () => Date) {
  const used = new Map<string, number>();
  return {
    take(name: string, rate: EmulatedRate, units = 1): Standing {
      const window = Math.floor(now().getTime() / 1000 / rate.windowSeconds);
      const key = `${name} ${window}`;
      const count = (used.get(key) ?? 0) + units;
      const exceeded = count > rate.limit;
      if (!exceeded) used.set(key, count);
      const left = Math.max(0, exceeded ? 0 : rate.limit - count);
      return { ...rate, left, resetsAt: (window + 1) * rate.windowSeconds, exceeded };
    },
  };
}

export type Counter = ReturnType<typeof createCounter>;

/** The one that ends first: networks tell of it in their headers. */
export function tightest(standings: readonly Standing[]): Standing | undefined {
  return [...standings].sort((a, b) => Number(b.exceeded) - Number(a.exceeded) || a.left - b.left)[0];
}
