import fc from 'fast-check';
import { nextSlot, type SlotRules, slotFor } from '../../../../../server/src/features/syndication/schedule/next-slot';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
/** Whatever a test's plan, a free minute lies within so many of them. */
const LONGEST_MINUTES = 12 * 24 * 60;

const rules = (some: Partial<SlotRules>): SlotRules => ({
  zone: 'UTC',
  quietHours: null,
  minimumGapMinutes: 0,
  dailyCap: null,
  ...some,
});
const at = (iso: string) => Date.parse(iso);

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show, asked of the platform and not of the library that the product uses. */
function clock(zone: string, time: number): { day: string; minute: number } {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  const [day = '', hours = ''] = format.format(time).split(', ');
  const [hour = 0, minute = 0] = hours.split(':').map(Number);
  return { day, minute: hour * 60 + minute };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function isFree({ zone, quietHours, minimumGapMinutes, dailyCap }: SlotRules, taken: readonly number[], time: number) {
  if (taken.some((other) => Math.abs(other - time) < minimumGapMinutes * MINUTE)) return false;
  const now = clock(zone, time);
  if (quietHours) {
    const [from, to] = [minuteOf(quietHours.from), minuteOf(quietHours.to)];
    let minute = from;
    // The slow way round the dial, so that midnight needs no thought.
    while (minute !== to) {
      if (minute === now.minute) return false;
      minute = (minute + 1) % 1440;
    }
  }
  return dailyCap === null || taken.filter((other) => clock(zone, other).day === now.day).length < dailyCap;
}

/** Looks at one minute after the other. */
function slowly(rule: SlotRules, taken: readonly number[], wanted: number): number {
  for (let minutes = 0; minutes < LONGEST_MINUTES; minutes += 1) {
    if (isFree(rule, taken, wanted + minutes * MINUTE)) return wanted + minutes * MINUTE;
  }
  throw new Error('nothing is free');
}

/** Whole minutes around days on which clocks are set somewhere. */
const someMinute = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-09-06', '2026-10-04', '2026-10-25', '2026-11-01'),
    fc.integer({ min: -48 * 60, max: 48 * 60 }),
  )
  .map(([day, minutes]) => at(`${day}T00:00:00Z`) + minutes * MINUTE);

const someTime = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

const someQuietHours = fc
  .record({ from: someTime, to: someTime })
  .map((hours) => (hours.from === hours.to ? { from: '22:00', to: '08:00' } : hours));

const someRules = (zone: string) =>
  fc.record({
    zone: fc.constant(zone),
    quietHours: fc.option(someQuietHours, { nil: null }),
    minimumGapMinutes: fc.constantFrom(0, 1, 45, 180, 1440),
    dailyCap: fc.constantFrom(null, 1, 2, 3),
  });

const somePlan = (zone: string) =>
  someMinute.chain((wanted) =>
    fc.record({
      wanted: fc.constant(wanted),
      rule: someRules(zone),
      taken: fc.array(
        fc.integer({ min: -40 * 60, max: 40 * 60 }).map((minutes) => wanted + minutes * MINUTE),
        { maxLength: 5 },
      ),
    }),
  );

describe('the next free time of an account', () => {
  it('is the first minute that a slow look at every minute finds, in every zone around its clock changes', () => {
    expect(ZONES.length).toBeGreaterThan(400);
    for (const zone of ZONES) {
      fc.assert(
        fc.property(somePlan(zone), ({ rule, taken, wanted }) => {
          const slot = nextSlot(rule, taken, wanted);
          expect(slot.at).toBe(slowly(rule, taken, wanted));
          expect(slot.reason === null).toBe(slot.at === wanted);
        }),
        { numRuns: 2 },
      );
    }
  });

  it('never breaks a rule when each post takes the time it is given, whatever the seconds', () => {
    const zone = fc.constantFrom('Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Cairo');
    fc.assert(
      fc.property(zone.chain(somePlan), fc.integer({ min: 0, max: 59_999 }), ({ rule, wanted }, rest) => {
        const taken: number[] = [];
        for (let post = 0; post < 6; post += 1) {
          const slot = nextSlot(rule, taken, wanted + rest);
          expect(isFree(rule, taken, slot.at)).toBe(true);
          taken.push(slot.at);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is now where no rule speaks against it', () => {
    const now = at('2026-11-22T03:00:00Z');
    expect(nextSlot(rules({}), [now], now)).toEqual({ at: now, reason: null });
  });

  it('is the end of quiet hours past midnight, an hour later in winter than in summer', () => {
    const quiet = rules({ zone: 'Europe/Paris', quietHours: { from: '22:00', to: '08:00' } });
    expect(nextSlot(quiet, [], at('2026-10-24T20:30:00Z'))).toEqual({
      at: at('2026-10-25T07:00:00Z'),
      reason: 'quiet-hours',
    });
    expect(nextSlot(quiet, [], at('2026-03-28T21:30:00Z')).at).toBe(at('2026-03-29T06:00:00Z'));
  });

  it('waits twice where the hour of its quiet end happens twice', () => {
    const quiet = rules({ zone: 'Europe/Paris', quietHours: { from: '02:00', to: '02:30' } });
    expect(nextSlot(quiet, [], at('2026-10-25T00:10:00Z')).at).toBe(at('2026-10-25T00:30:00Z'));
    expect(nextSlot(quiet, [], at('2026-10-25T01:10:00Z')).at).toBe(at('2026-10-25T01:30:00Z'));
  });

  it('keeps the gap to what is planned as well', () => {
    const gap = rules({ minimumGapMinutes: 60 });
    const taken = [at('2026-11-22T10:00:00Z'), at('2026-11-22T11:30:00Z')];
    expect(nextSlot(gap, taken, at('2026-11-22T10:10:00Z'))).toEqual({
      at: at('2026-11-22T12:30:00Z'),
      reason: 'minimum-gap',
    });
  });

  it('is the next day of the zone once a day is full', () => {
    const cap = rules({ zone: 'America/New_York', dailyCap: 2 });
    const taken = [at('2026-11-22T06:00:00Z'), at('2026-11-22T12:00:00Z')];
    expect(nextSlot(cap, taken, at('2026-11-22T13:00:00Z'))).toEqual({
      at: at('2026-11-23T05:00:00Z'),
      reason: 'daily-cap',
    });
  });
});

describe('when a post goes out', () => {
  const gap = rules({ minimumGapMinutes: 60 });
  const wanted = at('2026-11-22T10:00:00Z');

  it('is when it is wanted, although another one is planned soon after', () => {
    expect(slotFor(gap, [wanted + 10 * MINUTE], wanted)).toEqual({ at: wanted, reason: null });
  });

  it('is between the planned ones once it must wait, where there is room', () => {
    const taken = [wanted - 10 * MINUTE, wanted + 3 * HOUR];
    expect(slotFor(gap, taken, wanted).at).toBe(wanted + 50 * MINUTE);
    expect(slotFor(gap, [...taken, wanted + 100 * MINUTE], wanted).at).toBe(wanted + 4 * HOUR);
  });
});
