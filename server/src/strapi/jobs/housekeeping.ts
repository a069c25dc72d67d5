/** Work that follows a change and may be late, but must not be lost. */
export interface Housekeeping {
  /** Something was written; never throws. */
  changed(): void;
  start(): Promise<void>;
  /** Finishes what runs, and remembers the pictures a last time. */
  stop(): Promise<void>;
}

interface Parts {
  content: {
    refreshStale(limit: number): Promise<number>;
    endConsents(limit: number): Promise<number>;
    extendDates(limit: number): Promise<number>;
    pruneChanges(): Promise<void>;
    pictures: { remember(): Promise<void> };
  };
  /** The history of posts, posts that no account serves any more, and reminders of dates that came into reach. */
  posts: { prune(): Promise<void>; releaseOrphans(): Promise<number>; planMore(limit: number): Promise<number> };
  /** Never rejects, and is not waited for: drawing takes its time. */
  images: { follow(): Promise<void>; stop(): Promise<void> };
  wake(): void;
  onError(error: unknown): void;
}

/** Several saves in a row are one round of work. */
const QUIET_MS = 1500;
/** A picture is hidden the moment its consent ends; copies on networks follow within this time. */
const EVERY_MS = 5 * 60_000;
const STALE_BATCH = 50;

export function createHousekeeping({ content, images, posts, wake, onError }: Parts): Housekeeping {
  let timer: NodeJS.Timeout | null = null;
  let everyRound: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const round = async () => {
    try {
      while (!stopped && (await content.endConsents(STALE_BATCH)) > 0) wake();
      while (!stopped && (await content.refreshStale(STALE_BATCH)) > 0) wake();
      while (!stopped && (await content.extendDates(STALE_BATCH)) > 0);
      while (!stopped && (await posts.planMore(STALE_BATCH)) > 0) wake();
      await content.pruneChanges();
      await posts.prune();
      while (!stopped && (await posts.releaseOrphans()) > 0);
      await content.pictures.remember();
    } catch (error) {
      onError(error);
    }
    void images.follow();
  };
  const schedule = () => {
    if (timer || stopped) return;
    timer = setTimeout(() => {
      timer = null;
      running = running.then(round);
    }, QUIET_MS);
    timer.unref();
  };
  return {
    changed() {
      wake();
      schedule();
    },
    start: () => {
      running = running.then(round);
      everyRound = setInterval(schedule, EVERY_MS);
      everyRound.unref();
      return running;
    },
    async stop() {
      if (timer) clearTimeout(timer);
      timer = null;
      if (everyRound) clearInterval(everyRound);
      await running;
      stopped = true;
      await images.stop();
      await content.pictures.remember().catch(onError);
    },
  };
}
