import { z } from 'zod';
import { KIND_PLURALS, KINDS } from '../../shared/kinds';
import { type TextsConfig, textProblem } from './features/hub/texts';
import { DIGESTS } from './features/syndication/attention/digest-time';
import { ALERT_LANGUAGES } from './features/syndication/health/alert-words';

/**
 * Every setting, its default and its check. Strapi merges what an app writes under
 * `plugins['community-hub'].config` over `defaults`; `validate` names each mistake.
 */
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an absolute http(s) address such as https://hub.example.org' })
  .transform((url) => url.replace(/\/+$/, ''));

const basePath = z
  .string()
  .regex(/^$|^(\/[a-z0-9-]+)+$/, 'must be empty or start with / and end without one, such as /hub');

const segment = z.string().regex(/^[a-z0-9-]+$/, 'must be lower case letters, digits and hyphens');

/** Words that stand for other pages beside those of the kinds. */
const OTHER_PAGES: readonly (string | undefined)[] = ['near', 'search', 'tags'];

/** The words of one language: none may stand for two pages, or one of them would never be found. */
const segments = z.partialRecord(z.enum(KINDS), segment).superRefine((words, context) => {
  const wordOf = (kind: (typeof KINDS)[number]) => words[kind] ?? KIND_PLURALS[kind];
  for (const kind of KINDS.filter((one) => words[one] !== undefined)) {
    const other = KINDS.find((one) => one !== kind && wordOf(one) === wordOf(kind));
    const taken = other ?? (OTHER_PAGES.includes(words[kind]) ? words[kind] : undefined);
    if (taken)
      context.addIssue({ code: 'custom', path: [kind], message: `is the word of ${taken} already: choose another` });
  }
});

/** An attribute of the app's type, by its path; or a constant. */
const fieldFrom = z.union(
  [
    z.string().regex(/^\w+(\.\w+)*$/),
    z.strictObject({ value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]) }),
  ],
  "must be an attribute of your type, such as 'headline' or 'seo.title', or a constant: { value: 'Europe/Paris' }",
);

const kindFrom = z.strictObject({
  uid: z.string().regex(/^(api|plugin)::[\w-]+\.[\w-]+$/, 'must be the uid of a type, such as api::article.article'),
  map: z.record(z.string(), fieldFrom).default({}),
});

/** Of the hub's own address: its Content-Security-Policy takes styles from nowhere else. */
const stylesheet = z
  .string()
  .regex(/^$|^\/(?!\/)[\w./-]+$/, 'must be empty or a path of the same address, such as /hub-theme.css');

/** Each word by its key in the hub's English texts, with the marks that are filled in. */
const words = z.record(z.string(), z.string()).superRefine((given, context) => {
  for (const [key, text] of Object.entries(given)) {
    const message = textProblem(key, text);
    if (message !== null) context.addIssue({ code: 'custom', path: [key], message });
  }
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 10:00');

const email = z.email('must be an e-mail address');

const schema = z.strictObject({
  /** An app's own types as kinds: `{ news: { uid: 'api::article.article', map: { title: 'headline' } } }`. */
  kinds: z.partialRecord(z.enum(KINDS), kindFrom),
  hub: z.strictObject({
    /** Where visitors reach the hub. Posts link there, so a real network needs it. */
    publicUrl: z.union([z.literal(''), httpUrl]),
    /** Path of the built-in hub under the public address. */
    basePath,
    /** URL segments per locale and kind: `{ fr: { event: 'evenements' } }`. */
    segments: z.record(z.string(), segments),
    /** Pages of another front end, when they are canonical: `https://www.example.org/:locale/:kinds/:slug`. */
    pageAddress: z
      .string()
      .refine((value) => value.includes(':slug') && value.includes(':locale'), 'must contain :locale and :slug')
      .nullable(),
    /** Which version stands in for a missing translation: none, the default locale's, or by locale: `{ 'fr-CA': 'fr' }`. */
    fallback: z.union(
      [z.enum(['none', 'default']), z.record(z.string(), z.string())],
      "must be 'none', 'default' or a locale for each locale: { 'fr-CA': 'fr' }",
    ),
    /** Kinds that visitors never see. Their tables and REST stay. */
    hiddenKinds: z.array(z.enum(KINDS)),
    /** What the page of a closed job answers: its text with a notice, or 410. */
    closedJobs: z.enum(['notice', 'gone']),
    /** Words of the hub in place of ours, by locale: `{ ar: { search: 'بحث' } }`. */
    texts: z.record(z.string(), words).transform((texts): TextsConfig => texts),
    /** Path of a stylesheet that the hub's pages load after ours; '' for none. */
    stylesheet,
  }),
  albums: z.strictObject({
    /** What each photo of an album or a store must have before it can be published. */
    require: z.strictObject({ alt: z.boolean(), credit: z.boolean(), licence: z.boolean(), consent: z.boolean() }),
  }),
  shareImages: z.strictObject({
    /** False: no image is drawn; covers are shared as they are. */
    enabled: z.boolean(),
  }),
  alerts: z.strictObject({
    /** Who is told by mail what needs a person, through Strapi's e-mail plugin. */
    emails: z.array(email),
    /** Language of those mails. */
    language: z.enum(ALERT_LANGUAGES),
    /** How often they are told what failed and what waits for a person. */
    digest: z.enum(DIGESTS),
    /** Time of day of that mail, on the clocks of the server; a weekly one goes out on Mondays. */
    digestTime: timeOfDay,
  }),
  network: z.strictObject({
    /** `host:port` of private addresses that accounts may use. Refused in production. */
    allowedPrivate: z.array(z.string().regex(/^[^:/]+:\d+$/, 'must be host:port')),
    /** Milliseconds after which a call to a network is given up. */
    timeoutMs: z.number().int().min(1000).max(60_000),
  }),
  replies: z.strictObject({
    /** Seconds between two looks for what people answered to the posts of an account. */
    everySeconds: z.number().int().min(1).max(3600),
    /** Days that replies are kept; 0: none are read. */
    days: z.number().int().min(0).max(3650),
  }),
  syndication: z.strictObject({
    /** False: nothing is sent by this process. */
    enabled: z.boolean(),
    /** True: everything is done but the call that would change a network. */
    dryRun: z.boolean(),
    /** How work comes to who sends: in this process, or by pg-boss to `npx community-hub worker`. */
    engine: z.enum(['in-process', 'pg-boss']),
    /** Seconds between publishing and posting, to catch typos; an edit starts them anew, ten times at most. */
    delaySeconds: z.number().int().min(0).max(3600),
    /** Time of day, on the clocks of the item, at which reminders and looks back go out. */
    reminderTime: timeOfDay,
    /** Seconds between sweeps for work whose wake-up was lost. */
    sweepSeconds: z.number().int().min(1).max(300),
    /** Hours between two checks whether an account's access still works. */
    checkHours: z.number().int().min(1).max(168),
    /** Hours in which every live post is looked at once, whether it stands as it was sent; 0: only when a person asks. */
    patrolHours: z.number().int().min(0).max(720),
    /** Days that the history of posts is kept. */
    historyDays: z.number().int().min(1).max(3650),
  }),
});

export type HubConfig = z.infer<typeof schema>;
export type KindsConfig = HubConfig['kinds'];
export type FallbackConfig = HubConfig['hub']['fallback'];

export function defaults(): HubConfig {
  return {
    kinds: {},
    hub: {
      publicUrl: process.env.HUB_PUBLIC_URL ?? '',
      basePath: '/hub',
      segments: {},
      pageAddress: null,
      fallback: 'none',
      hiddenKinds: [],
      closedJobs: 'notice',
      texts: {},
      stylesheet: '',
    },
    albums: { require: { alt: true, credit: true, licence: true, consent: true } },
    shareImages: { enabled: true },
    alerts: { emails: [], language: 'en', digest: 'daily', digestTime: '08:00' },
    network: { allowedPrivate: [], timeoutMs: 30_000 },
    replies: { everySeconds: 60, days: 365 },
    syndication: {
      enabled: true,
      dryRun: process.env.HUB_DRY_RUN === 'true',
      engine: 'in-process',
      delaySeconds: 10,
      reminderTime: '10:00',
      sweepSeconds: 15,
      checkHours: 6,
      patrolHours: 24,
      historyDays: 90,
    },
  };
}

/** Throws one sentence a line, each with the path of the setting. Strapi stops the boot with it. */
export function validate(raw: unknown): void {
  parseConfig(raw);
}

export function parseConfig(raw: unknown): HubConfig {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `config.${issue.path.join('.')} ${issue.message}`);
    throw new Error(`community-hub: ${lines.join('; ')}`);
  }
  if (isProduction() && parsed.data.network.allowedPrivate.length > 0) {
    throw new Error('community-hub: config.network.allowedPrivate must be empty when NODE_ENV is production');
  }
  return parsed.data;
}

function isProduction(): boolean {
  return process.env.NODE_ENV === 'production';
}
