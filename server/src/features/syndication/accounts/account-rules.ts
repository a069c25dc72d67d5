import { z } from 'zod';
import { type AccountRules, EDIT_RULES } from '../../../../../shared/contracts/accounts';
import { SHARED_KINDS } from '../../../../../shared/kinds';

const wholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.int(message).min(least, message).max(most, message);
};

const timeOfDay = z
  .string('must be a time of day such as 22:00')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 22:00');

const zone = z
  .string()
  .refine((name) => name === '' || isZone(name), 'must be a time zone such as Europe/Paris, or empty');

/**
 * How an account is used. Times of day are wall-clock times in `zone`, right across DST.
 */
export const accountRules = z.strictObject({
  /** IANA zone of quiet hours and days; '' takes the installation's. */
  zone: zone.default(''),
  /** Nothing is published from one time to the other, past midnight too; null: at any time. */
  quietHours: z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must be another time than the beginning' })
    .nullable()
    .default(null),
  /** Minutes between two publications. */
  minimumGapMinutes: wholeNumber(0, 1440).default(0),
  /** Publications in one day of the zone; null: no limit but the network's. */
  dailyCap: wholeNumber(1, 1000).nullable().default(null),
  /** Kinds whose posts wait for an approval. */
  approval: z
    .strictObject({
      kinds: z.array(z.enum(SHARED_KINDS, `must be any of ${SHARED_KINDS.join(', ')}`)).default([]),
      ownAllowed: z.boolean('must be true or false').default(true),
    })
    .default({ kinds: [], ownAllowed: true }),
  /** Where the network does not take an edit. */
  edits: z.enum(EDIT_RULES, `must be one of ${EDIT_RULES.join(', ')}`).default('ask'),
}) satisfies z.ZodType<AccountRules>;

export type { AccountRules };

/** Rules of an account that nobody changed. */
export const DEFAULT_RULES: AccountRules = accountRules.parse({});

/** What a newer version may have stored is not understood here: then rather one question too many than a post nobody approved. */
const NOT_UNDERSTOOD: Partial<AccountRules> = { approval: { kinds: [...SHARED_KINDS], ownAllowed: true } };

/** Stored rules, each by itself, with the defaults of what they do not say. */
export function rulesOf(stored: unknown): AccountRules {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_RULES;
  const said = new Map(Object.entries(stored));
  const understood = Object.entries(accountRules.shape).flatMap(([name, rule]) => {
    const parsed = rule.safeParse(said.get(name));
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...DEFAULT_RULES, ...NOT_UNDERSTOOD, ...Object.fromEntries(understood) };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
