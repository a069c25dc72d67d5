import { z } from 'zod';
import { KINDS } from '../../shared/kinds';

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

const schema = z.strictObject({
  hub: z.strictObject({
    /** Where visitors reach the hub. Posts link there, so a real network needs it. */
    publicUrl: z.union([z.literal(''), httpUrl]),
    /** Path of the built-in hub under the public address. */
    basePath,
    /** URL segments per locale and kind: `{ fr: { event: 'evenements' } }`. */
    segments: z.record(z.string(), z.partialRecord(z.enum(KINDS), segment)),
    /** Pages of another front end, when they are canonical: `https://www.example.org/:locale/:kinds/:slug`. */
    pageAddress: z
      .string()
      .refine((value) => value.includes(':slug') && value.includes(':locale'), 'must contain :locale and :slug')
      .nullable(),
  }),
  albums: z.strictObject({
    /** What each photo of an album or a store must have before it can be published. */
    require: z.strictObject({ alt: z.boolean(), credit: z.boolean(), licence: z.boolean(), consent: z.boolean() }),
  }),
  network: z.strictObject({
    /** `host:port` of private addresses that accounts may use. Refused in production. */
    allowedPrivate: z.array(z.string().regex(/^[^:/]+:\d+$/, 'must be host:port')),
    /** Milliseconds after which a call to a network is given up. */
    timeoutMs: z.number().int().min(1000).max(60_000),
  }),
  syndication: z.strictObject({
    /** False: nothing is sent by this process. */
    enabled: z.boolean(),
    /** Seconds between publishing and posting, to catch typos. */
    delaySeconds: z.number().int().min(0).max(3600),
    /** Seconds between sweeps for work whose wake-up was lost. */
    sweepSeconds: z.number().int().min(1).max(300),
  }),
});

export type HubConfig = z.infer<typeof schema>;

export function defaults(): HubConfig {
  return {
    hub: { publicUrl: process.env.HUB_PUBLIC_URL ?? '', basePath: '/hub', segments: {}, pageAddress: null },
    albums: { require: { alt: true, credit: true, licence: true, consent: true } },
    network: { allowedPrivate: [], timeoutMs: 30_000 },
    syndication: { enabled: true, delaySeconds: 0, sweepSeconds: 15 },
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
