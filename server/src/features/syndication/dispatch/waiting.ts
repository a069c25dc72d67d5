/** Accounts that wait for a lane, first come first served; each is there once. */
export function createWaiting() {
  const waiting = new Map<number, { taken: Promise<void>; take(): void }>();
  return {
    get size() {
      return waiting.size;
    },
    add(accountId: number): Promise<void> {
      const known = waiting.get(accountId);
      if (known) return known.taken;
      let take: () => void = () => undefined;
      const taken = new Promise<void>((resolve) => {
        take = resolve;
      });
      waiting.set(accountId, { taken, take });
      return taken;
    },
    /** Of the first one. Throws when there is none. */
    take(): number {
      const [first] = waiting;
      if (!first) throw new Error('nobody waits');
      const [accountId, { take }] = first;
      waiting.delete(accountId);
      take();
      return accountId;
    },
  };
}
