import { createHinter } from '../../../../../server/src/features/syndication/dispatch/hinter';
import { manualClock } from '../../../../support/syndication/manual-clock';

/** A table and an engine in a few lines; `due` is what the table says. */
function hinting(due: () => Promise<number[]>) {
  const hinted: number[][] = [];
  const errors: unknown[] = [];
  const engine = {
    async hint(accountIds: readonly number[]) {
      hinted.push([...accountIds]);
    },
  };
  const store = { accountsDue: due };
  const hinter = createHinter(engine, { store, clock: manualClock(), onError: (error) => errors.push(error) });
  return { hinter, hinted, errors };
}

describe('a process that leaves sending to others', () => {
  it('hints what is due when it is woken, and nothing when nothing is', async () => {
    let due = [3, 5];
    const { hinter, hinted } = hinting(async () => due);
    hinter.wake();
    await hinter.stop();
    due = [];
    hinter.wake();
    await hinter.stop();
    expect(hinted).toEqual([[3, 5]]);
  });

  it('looks once more for all the calls that came while it looked', async () => {
    let looks = 0;
    let go: () => void = () => undefined;
    const { hinter, hinted } = hinting(async () => {
      looks += 1;
      if (looks === 1) {
        await new Promise<void>((resolve) => {
          go = resolve;
        });
      }
      return [looks];
    });
    hinter.wake();
    hinter.wake();
    hinter.wake();
    go();
    await new Promise((resolve) => setImmediate(resolve));
    expect(hinted).toEqual([[1], [2]]);
  });

  it('says that the table could not be read, and looks again when it is woken again', async () => {
    let isBroken = true;
    const { hinter, hinted, errors } = hinting(async () => {
      if (isBroken) throw new Error('connection lost');
      return [1];
    });
    hinter.wake();
    await hinter.stop();
    await new Promise((resolve) => setImmediate(resolve));
    isBroken = false;
    hinter.wake();
    await hinter.stop();
    expect(errors).toEqual([new Error('connection lost')]);
    expect(hinted).toEqual([[1]]);
  });
});
