/** Something that goes wrong once, at one moment of one call. */
export interface InjectedFault {
  /** Name of the call (`publish`, `update`, `remove`, `media`, ...); absent: the next call of any name. */
  on?: string;
  /** Before anything is stored, or after it is stored and before the answer. */
  at: 'before-store' | 'after-store';
  /** The connection is cut, the answer takes too long, or an HTTP status in the network's own words. */
  as: 'drop' | 'slow' | number;
  /** How often; once by default. */
  times?: number;
  slowMs?: number;
  headers?: Record<string, string>;
  /** Replaces the network's usual error body. */
  body?: unknown;
}

export interface Faults {
  /** Queues a fault. */
  next(fault: InjectedFault): void;
  /** The fault that this moment meets, removed from the queue. */
  take(op: string, at: InjectedFault['at']): InjectedFault | undefined;
  /** Forgets all that have not happened. */
  clear(): void;
  readonly pending: number;
}

export function createFaults(): Faults {
  const queue: InjectedFault[] = [];
  return {
    next(fault) {
      for (let count = fault.times ?? 1; count > 0; count -= 1) queue.push(fault);
    },
    take(op, at) {
      const index = queue.findIndex((fault) => fault.at === at && (fault.on === undefined || fault.on === op));
      return index < 0 ? undefined : queue.splice(index, 1)[0];
    },
    clear() {
      queue.length = 0;
    },
    get pending() {
      return queue.length;
    },
  };
}
