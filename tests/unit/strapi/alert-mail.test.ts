import type { Core } from '@strapi/strapi';
import { createAlertMail } from '../../../server/src/strapi/alert-mail';

const MAIL = { subject: 'Late', text: 'A post is late.' };

/** An app whose mail server refuses some addresses, each so often; and a clock that runs when it is told to. */
function office(refusals: Record<string, number>, emails: readonly string[]) {
  const got: string[] = [];
  const log: string[] = [];
  const rests: number[] = [];
  const wake: (() => void)[] = [];
  const send = async ({ to, subject }: { to: string; subject: string }) => {
    const left = refusals[to] ?? 0;
    refusals[to] = left - 1;
    if (left > 0) throw new Error(`451 come back later, ${to}`);
    got.push(`${to} ${subject}`);
  };
  const strapi = {
    plugin: () => ({ service: () => ({ send }) }),
    log: { error: (line: string) => log.push(line) },
  } as unknown as Core.Strapi;
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      rests.push(milliseconds / 60_000);
      wake.push(resolve);
    });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    ...{ got, log, rests, settle },
    mail: createAlertMail(strapi, emails, sleep),
    async restIsOver() {
      wake.shift()?.();
      await settle();
    },
  };
}

describe('a mail to several addresses', () => {
  it('is sent again to those alone who did not get it', async () => {
    const { mail, got, rests, restIsOver, settle } = office({ 'ben@x.example': 2 }, ['ana@x.example', 'ben@x.example']);
    expect(await mail(MAIL)).toBe(true);
    await settle();
    expect(got).toEqual(['ana@x.example Late']);
    await restIsOver();
    expect(got).toEqual(['ana@x.example Late']);
    await restIsOver();
    expect(got).toEqual(['ana@x.example Late', 'ben@x.example Late']);
    expect(rests).toEqual([10, 30]);
  });

  it('gives an address up that never takes it', async () => {
    const { mail, got, rests, log, restIsOver } = office({ 'ben@x.example': 99 }, ['ana@x.example', 'ben@x.example']);
    expect(await mail(MAIL)).toBe(true);
    for (let rest = 0; rest < 9; rest += 1) await restIsOver();
    expect([got, rests, log.length]).toEqual([['ana@x.example Late'], [10, 30, 120, 360], 5]);
  });

  it('is left to whoever tells anew when nobody got it', async () => {
    const { mail, got, rests, settle } = office({ 'ana@x.example': 1 }, ['ana@x.example']);
    expect(await mail(MAIL)).toBe(false);
    await settle();
    expect([got, rests]).toEqual([[], []]);
    expect(await mail(MAIL)).toBe(true);
  });

  it('counts as told where nobody is to be told', async () => {
    expect(await office({}, []).mail(MAIL)).toBe(true);
  });
});
