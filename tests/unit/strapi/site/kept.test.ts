import { createKept, inTurns } from '../../../../server/src/strapi/site/kept';

/** A promise that is settled from outside. */
function later<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('what is kept for one age', () => {
  it('is made once for all who ask, and again for another age', async () => {
    const once = createKept(100);
    let made = 0;
    const make = async () => {
      made += 1;
      return made;
    };
    expect(await Promise.all([once('a', 'key', make), once('a', 'key', make)])).toEqual([1, 1]);
    expect([await once('a', 'other', make), await once('b', 'key', make), await once('a', 'key', make)]).toEqual([
      2, 3, 4,
    ]);
  });

  it('is forgotten when it is too much, or could not be made', async () => {
    const once = createKept(10);
    let made = 0;
    const make = async () => {
      made += 1;
      return made;
    };
    await once('a', 'one', make, () => 6);
    await once('a', 'two', make, () => 6);
    expect(await once('a', 'one', make, () => 6)).toBe(3);
    await expect(once('a', 'bad', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await once('a', 'bad', make)).toBe(4);
  });
});

describe('reading in turns', () => {
  it('gives who comes while a reading is under way the next one, and the same to all of them', async () => {
    const readings = [later<string>(), later<string>(), later<string>()] as const;
    let begun = 0;
    const read = inTurns(() => {
      begun += 1;
      return readings[(begun - 1) as 0 | 1 | 2].promise;
    });
    const first = read();
    await Promise.resolve();
    await Promise.resolve();
    expect(begun).toBe(1);
    const waiting = [read(), read(), read()];
    readings[0].resolve('before');
    expect(await first).toBe('before');
    readings[1].resolve('after');
    expect(await Promise.all(waiting)).toEqual(['after', 'after', 'after']);
    expect(begun).toBe(2);
  });

  it('goes on after a reading that failed', async () => {
    const answers = [() => Promise.reject(new Error('gone')), async () => 'back'];
    const read = inTurns(() => (answers.shift() ?? (async () => 'none'))() as Promise<string>);
    await expect(read()).rejects.toThrow('gone');
    expect(await read()).toBe('back');
  });
});
