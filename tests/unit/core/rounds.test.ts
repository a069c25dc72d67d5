import { setTimeout as wait } from 'node:timers/promises';
import { createRounds } from '../../../server/src/core/rounds';

const LONG = 3_600_000;
const sleep = (milliseconds: number, signal: AbortSignal) =>
  wait(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
const soon = () => wait(20);

/** Rounds that answer what is queued for them, then rest long. */
function play(...rests: (number | Error)[]) {
  const done: number[] = [];
  const errors: string[] = [];
  const rounds = createRounds({
    round: async () => {
      const rest = rests[done.push(done.length) - 1];
      if (rest instanceof Error) throw rest;
      return rest;
    },
    restMs: LONG,
    sleep,
    onError: (error) => errors.push(String(error)),
  });
  return { rounds, done, errors };
}

describe('rounds', () => {
  it('rest as long as a round says, and as usual where it says nothing', async () => {
    const { rounds, done } = play(0, 1);
    rounds.start();
    rounds.start();
    await soon();
    expect(done).toHaveLength(3);
    await rounds.stop();
    expect(done).toHaveLength(3);
  });

  it('begin at once when they are woken, also in the middle of a round', async () => {
    const { rounds, done } = play();
    rounds.start();
    await soon();
    rounds.wake();
    await soon();
    expect(done).toHaveLength(2);
    rounds.wake();
    rounds.wake();
    await soon();
    expect(done).toHaveLength(3);
    await rounds.stop();
  });

  it('go on after a round that failed, once the usual rest is over', async () => {
    const { rounds, done, errors } = play(new Error('away'));
    rounds.start();
    await soon();
    expect([done.length, errors]).toEqual([1, ['Error: away']]);
    rounds.wake();
    await soon();
    expect(done).toHaveLength(2);
    await rounds.stop();
  });

  it('tell a round that they stop, and wait for its end', async () => {
    let ended = false;
    const rounds = createRounds({
      async round() {
        await sleep(LONG, rounds.stopping);
        ended = true;
      },
      restMs: LONG,
      sleep,
      onError: () => undefined,
    });
    rounds.start();
    await soon();
    await rounds.stop();
    expect(ended).toBe(true);
  });
});
