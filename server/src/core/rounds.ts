/** Something that is done again and again, one round at a time. */
export interface Rounds {
  start(): void;
  /** The next round begins at once, or right after the one that runs. */
  wake(): void;
  /** Resolves once the round that runs has ended. */
  stop(): Promise<void>;
  /** Aborted by `stop`, for rounds that can end early. */
  readonly stopping: AbortSignal;
}

export interface RoundsParts {
  /** Answers how long to rest, in milliseconds; nothing: as usual. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a round that answers nothing needs no return
  round(): Promise<number | void>;
  /** Usual rest, also after a round that failed, in milliseconds. */
  restMs: number;
  /** Ends early when the signal is aborted; never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<unknown>;
  onError(error: unknown): void;
}

export function createRounds({ round, restMs, sleep, onError }: RoundsParts): Rounds {
  const stopping = new AbortController();
  let resting = new AbortController();
  let loop: Promise<void> | null = null;

  const failed = (error: unknown): void => {
    onError(error);
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      // Before the round, so that a call during it cuts the rest after it short.
      resting = new AbortController();
      const rest = (await round().catch(failed)) ?? restMs;
      if (rest > 0 && !stopping.signal.aborted) await sleep(rest, resting.signal);
    }
  };
  return {
    stopping: stopping.signal,
    start() {
      loop ??= run();
    },
    wake: () => resting.abort(),
    async stop() {
      stopping.abort();
      resting.abort();
      await loop;
    },
  };
}
