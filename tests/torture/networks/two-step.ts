import { defineChannel, type Fields, type Limits, type Receipt } from '../../../server/src/channels/kit';
import { type Emulator, type EmulatorOptions, escapeHtml, type TimelinePost } from '../../emulators/emulator';
import { startServer } from '../../emulators/http-server';

/*
 * A network that publishes in two steps, after Instagram's content publishing: a container is made, processed, and
 * published by its id. It has no key, but the container says whether it went out. Captions cannot be edited.
 * Source: developers.facebook.com, Instagram Platform, "Content Publishing" and "IG Container", read 2026-11-21.
 */

const PROCESSING_MS = 60;

interface Container {
  id: string;
  caption: string;
  readyAt: number;
  state: 'MADE' | 'PUBLISHED';
}

/** A fake network of this class. */
export async function startTwoStep(options: EmulatorOptions): Promise<Emulator> {
  const containers = new Map<string, Container>();
  const media = new Map<string, { id: string; caption: string; at: string }>();
  let published = 0;
  const refused = (status: number, message: string) => ({ status, json: { error: { message } } });
  const server = await startServer({
    routes: [
      {
        op: 'media',
        method: 'POST',
        path: '/containers',
        stores: true,
        handle({ body }) {
          const { caption } = JSON.parse(body.toString('utf8')) as { caption: string };
          const id = `c${containers.size + 1}`;
          containers.set(id, { id, caption, readyAt: Date.now() + PROCESSING_MS, state: 'MADE' });
          return { status: 200, json: { id } };
        },
      },
      {
        op: 'read',
        method: 'GET',
        path: '/containers/:id',
        handle({ params }) {
          const container = containers.get(params.id ?? '');
          if (!container) return refused(404, 'no such container');
          return { status: 200, json: { status_code: stateOf(container) } };
        },
      },
      {
        op: 'publish',
        method: 'POST',
        path: '/publish',
        stores: true,
        handle({ body }) {
          const { creation_id } = JSON.parse(body.toString('utf8')) as { creation_id: string };
          const container = containers.get(creation_id);
          if (!container || stateOf(container) !== 'FINISHED') return refused(400, 'not ready, or published already');
          container.state = 'PUBLISHED';
          published += 1;
          const id = `m${published}`;
          media.set(id, { id, caption: container.caption, at: (options.now?.() ?? new Date()).toISOString() });
          return { status: 200, json: { id } };
        },
      },
      {
        op: 'list',
        method: 'GET',
        path: '/media',
        handle: ({ query }) => {
          const found = [...media.values()].filter(({ caption }) => caption.includes(query.get('caption') ?? ''));
          return { status: 200, json: { data: found } };
        },
      },
      {
        op: 'remove',
        method: 'DELETE',
        path: '/media/:id',
        stores: true,
        handle({ params }) {
          return media.delete(params.id ?? '') ? { status: 200, json: {} } : refused(404, 'no such media');
        },
      },
    ],
    errorReply: (status) => refused(status, 'injected'),
    onStore: options.onStore,
  });
  return {
    ...server,
    limited: () => 0,
    posts: () => [...media.values()].map(({ id, caption, at }) => standing(id, caption, at)),
  };
}

function stateOf({ state, readyAt }: Container): string {
  if (state === 'PUBLISHED') return 'PUBLISHED';
  return Date.now() < readyAt ? 'IN_PROGRESS' : 'FINISHED';
}

/** A post of a network that shows nothing but text. */
export function standing(id: string, text: string, postedAt: string): TimelinePost {
  const account = { name: 'Hub', handle: '@hub' };
  return { id, account, text, html: escapeHtml(text), language: null, media: [], card: null, postedAt, editedAt: null };
}

export const PLAIN_LIMITS = {
  text: { max: 2200, unit: 'grapheme' },
  media: { max: 4, mime: ['image/png'], maxBytes: 1_000_000 },
  linkCard: false,
  settleSeconds: 2,
} as const satisfies Limits;

export const PLAIN_DOCS = { setup: 'https://example.org', api: 'https://example.org', checkedOn: '2026-11-22' };
export const PLAIN_FIELDS = { url: { type: 'url', required: true } } as const satisfies Fields;

/** The step of a publication that was never reached: nothing can stand there. */
class NoContainer extends Error {}

/** The channel for it: the container's id is kept before it is published, and asked afterwards. */
export const twoStep = defineChannel({
  id: 'two-step',
  name: 'Two-step',
  docs: PLAIN_DOCS,
  limits: PLAIN_LIMITS,
  outside: true,
  connect: { by: 'fields', fields: PLAIN_FIELDS },
  faults: [],
  identify: async () => ({ handle: '@hub', displayName: 'Hub', url: null, facts: {} }),
  render: (draft, text) => ({ caption: text, link: draft.link }),
  textOf: ({ caption }) => caption,
  async publish(payload, ctx): Promise<Receipt> {
    const { url } = ctx.credentials;
    const container = await ctx.once('container', async () => {
      const made = await ctx.http.request({ method: 'POST', url: `${url}/containers`, json: payload });
      return (made.body as { id: string }).id;
    });
    await ctx.until('ready', 2, async () => {
      const asked = await ctx.http.request({ method: 'GET', url: `${url}/containers/${container}` });
      return (asked.body as { status_code: string }).status_code === 'IN_PROGRESS' ? undefined : true;
    });
    const json = { creation_id: container };
    const published = await ctx.http.request({ method: 'POST', url: `${url}/publish`, json, publishes: true });
    return { remoteId: (published.body as { id: string }).id, url: null, at: ctx.now };
  },
  async remove({ remoteId }, ctx) {
    await ctx.http.request({ method: 'DELETE', url: `${ctx.credentials.url}/media/${remoteId}` });
  },
  async probe(payload, ctx) {
    const { url } = ctx.credentials;
    try {
      const container = await ctx.once<string>('container', async () => {
        throw new NoContainer();
      });
      const asked = await ctx.http.request({ method: 'GET', url: `${url}/containers/${container}` });
      if ((asked.body as { status_code: string }).status_code !== 'PUBLISHED') return 'absent';
      const listed = await ctx.http.request({
        method: 'GET',
        url: `${url}/media?caption=${encodeURIComponent(payload.link)}`,
      });
      const [found] = (listed.body as { data: { id: string }[] }).data;
      return found ? { found: { remoteId: found.id, url: null, at: ctx.now } } : 'unsure';
    } catch (error) {
      if (error instanceof NoContainer) return 'absent';
      throw error;
    }
  },
});
