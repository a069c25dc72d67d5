import { errors } from '@strapi/utils';
import type { Timer } from '../../../../server/src/strapi/store/timer-store';
import { timerMail } from '../../../../server/src/strapi/timers/alert-words';
import { Overtaken } from '../../../../server/src/strapi/timers/carry-out';
import { createTimerJob } from '../../../../server/src/strapi/timers/timer-job';

const timer = (over: Partial<Timer> = {}): Timer => ({
  id: 1,
  documentId: 'a1',
  locale: 'fr',
  action: 'publish',
  kind: 'event',
  uid: 'plugin::community-hub.event',
  title: 'Gala',
  dueAt: '2027-03-02T08:00:00.000Z',
  zone: 'Europe/Paris',
  state: 'waiting',
  refused: null,
  by: { name: 'Ana', id: 1 },
  intent: 'asked',
  tries: 1,
  ...over,
});

/** A job over timers that are due one after the other; ends when it wants to sleep. */
async function runOnce(due: Timer[], carryOut: (timer: Timer) => Promise<void>, nextDue: string | null = null) {
  const refused: [number, unknown][] = [];
  const alerts: unknown[] = [];
  const errorsSeen: unknown[] = [];
  const sleeps: number[] = [];
  let slept = () => {};
  const asleep = new Promise<void>((resolve) => {
    slept = resolve;
  });
  const job = createTimerJob({
    store: {
      claim: async () => due.shift() ?? null,
      refuse: async (id, _token, problems) => refused.push([id, problems]) > 0,
      nextDue: async () => nextDue,
    },
    carryOut,
    alert: async (_timer, problems) => void alerts.push(problems),
    clock: { now: () => new Date('2027-03-02T08:00:00.000Z') },
    newToken: () => 'token',
    sleep: (milliseconds, signal) => {
      sleeps.push(milliseconds);
      slept();
      return new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
    sweepSeconds: 15,
    onError: (error) => errorsSeen.push(error),
  });
  job.start();
  await asleep;
  await job.stop();
  return { refused, alerts, errorsSeen, sleeps };
}

const refusal = new errors.ValidationError('no', { errors: [{ path: ['photos', 0, 'alt'], message: 'No alt.' }] });

describe('the job of timers', () => {
  it('does all that is due, then sleeps until the next one, and never longer than a sweep', async () => {
    const done: number[] = [];
    const carryOut = async ({ id }: Timer) => void done.push(id);
    const { sleeps } = await runOnce([timer(), timer({ id: 2 })], carryOut, '2027-03-02T08:00:04.000Z');
    expect([done, sleeps]).toEqual([[1, 2], [4000]]);
    expect((await runOnce([], carryOut, '2028-01-01T00:00:00.000Z')).sleeps).toEqual([15_000]);
    expect((await runOnce([], carryOut)).sleeps).toEqual([15_000]);
  });

  it('says once what a rule refuses, by field', async () => {
    const fail = () => Promise.reject(refusal);
    const problems = [{ field: 'photos.0.alt', message: 'No alt.' }];
    expect(await runOnce([timer()], fail)).toMatchObject({
      refused: [[1, problems]],
      alerts: [problems],
      errorsSeen: [],
    });
    const again = await runOnce([timer({ refused: problems })], fail);
    expect([again.refused.length, again.alerts]).toEqual([1, []]);
  });

  it('leaves an error that may pass to the next try, and tells people of the fifth', async () => {
    const fail = () => Promise.reject(new Error('the database is away'));
    expect(await runOnce([timer({ tries: 4 })], fail)).toMatchObject({ refused: [], alerts: [], errorsSeen: [{}] });
    const last = await runOnce([timer({ tries: 5 })], fail);
    expect(last.alerts).toEqual([[{ field: '', message: expect.stringContaining('its log says why') }]]);
  });

  it('is silent where the draft was saved meanwhile', async () => {
    const { refused, errorsSeen } = await runOnce([timer()], () => Promise.reject(new Overtaken()));
    expect([refused, errorsSeen]).toEqual([[], []]);
  });
});

describe('the mail about a refused timer', () => {
  it('names item, time on its own clocks, reason and cure in the language of the mails', () => {
    const problems = [{ field: 'title', message: 'The title is empty: write one.' }];
    const french = timerMail(timer({ title: 'Gala\r\nBcc: x' }), problems, {
      language: 'fr',
      itemUrl: 'https://a.example/1',
    });
    expect(french.subject).toBe('« Gala Bcc: x » n’a pas été publié à l’heure prévue');
    expect(french.text).toContain('mardi 2 mars 2027');
    expect(french.text).toContain('09:00 (Europe/Paris)');
    expect(french.text).toContain('- title: Le titre est vide');
    expect(french.text).toContain('https://a.example/1');
    const english = timerMail(timer({ zone: null, action: 'unpublish' }), problems, { language: 'en', itemUrl: null });
    expect(english.subject).toBe('“Gala” was not unpublished at its time');
    expect(english.text).toMatch(/8:00\sAM \(UTC\)/);
  });
});
