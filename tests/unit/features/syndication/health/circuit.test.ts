import { addSeconds, toInstant } from '../../../../../server/src/core/clock';
import { FAULT_KINDS, type FaultKind } from '../../../../../server/src/core/fault';
import { afterCall, type Circuit, closedUntil } from '../../../../../server/src/features/syndication/health/circuit';

const START = new Date('2026-11-22T10:00:00.000Z');
const at = (seconds: number) => toInstant(addSeconds(START, seconds));

/** The circuit after calls that ended so, at these seconds. */
function ending(calls: readonly [FaultKind | null, number][], from: Circuit | null = null): Circuit | null {
  return calls.reduce<Circuit | null>((circuit, [fault, seconds]) => afterCall(circuit, fault, at(seconds)), from);
}

const fiveFaults: [FaultKind, number][] = [0, 1, 2, 3, 4].map((seconds) => ['retryable', seconds]);
const TROUBLE: readonly FaultKind[] = ['retryable', 'ambiguous'];

describe('the circuit of an account', () => {
  it('stays closed for four faults in a row and opens for a minute at the fifth', () => {
    expect(ending(fiveFaults.slice(0, 4))).toEqual({ faults: [0, 1, 2, 3].map(at), opened: 0, until: null });
    expect(ending(fiveFaults)).toEqual({ faults: [], opened: 1, until: at(64) });
  });

  it.each(FAULT_KINDS)('counts %s as what it says about the network', (kind) => {
    const circuit = ending([...fiveFaults.slice(0, 4), [kind, 5]]);
    expect(closedUntil(circuit, at(6))).toBe(TROUBLE.includes(kind) ? at(65) : null);
    if (!TROUBLE.includes(kind)) expect(circuit).toBeNull();
  });

  it('forgets faults after ten minutes', () => {
    const slow = [0, 200, 400, 601, 801].map((seconds): [FaultKind, number] => ['ambiguous', seconds]);
    expect(ending(slow)).toMatchObject({ opened: 0, faults: [400, 601, 801].map(at) });
  });

  it('starts anew after a success in between', () => {
    expect(ending([...fiveFaults.slice(0, 4), [null, 5], ['retryable', 6]])).toMatchObject({
      opened: 0,
      faults: [at(6)],
    });
  });

  it('lets nothing through before its time, and one from then on', () => {
    const circuit = ending(fiveFaults);
    expect(closedUntil(circuit, at(63.999))).toBe(at(64));
    expect(closedUntil(circuit, at(64))).toBeNull();
  });

  it('opens for 1, 5, 15 and then 60 minutes while each trial fails', () => {
    let circuit = ending(fiveFaults);
    let time = 64;
    for (const minutes of [5, 15, 60, 60]) {
      circuit = ending([['retryable', time]], circuit);
      expect(closedUntil(circuit, at(time))).toBe(at(time + minutes * 60));
      time += minutes * 60;
    }
  });

  it('closes with the first success and then needs five faults again', () => {
    const opened = ending([['retryable', 64]], ending(fiveFaults));
    const closed = ending([[null, 400]], opened);
    expect(closed).toBeNull();
    expect(ending([['retryable', 401]], closed)).toMatchObject({ opened: 0 });
  });
});
