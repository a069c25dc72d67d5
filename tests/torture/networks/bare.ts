import { defineChannel, type Receipt } from '../../../server/src/channels/kit';
import type { Emulator, EmulatorOptions } from '../../emulators/emulator';
import { startServer } from '../../emulators/http-server';
import { PLAIN_DOCS, PLAIN_FIELDS, PLAIN_LIMITS, standing } from './two-step';

/*
 * A network with neither key nor look-up, as bots of chat services are: a message is sent, edited and deleted by the
 * id that the answer tells, and whoever loses the answer cannot ask.
 * Source: core.telegram.org/bots/api, sendMessage, editMessageText, deleteMessage, read 2026-11-21.
 */

/** A fake network of this class. */
export async function startBare(options: EmulatorOptions): Promise<Emulator> {
  const messages = new Map<string, { text: string; at: string }>();
  let sent = 0;
  const textOf = (body: Buffer) => (JSON.parse(body.toString('utf8')) as { text: string }).text;
  const missing = { status: 404, json: { description: 'message not found' } };
  const server = await startServer({
    routes: [
      {
        op: 'publish',
        method: 'POST',
        path: '/messages',
        stores: true,
        handle({ body }) {
          sent += 1;
          messages.set(String(sent), { text: textOf(body), at: (options.now?.() ?? new Date()).toISOString() });
          return { status: 200, json: { id: String(sent) } };
        },
      },
      {
        op: 'update',
        method: 'PUT',
        path: '/messages/:id',
        stores: true,
        handle({ params, body }) {
          const message = messages.get(params.id ?? '');
          if (!message) return missing;
          message.text = textOf(body);
          return { status: 200, json: {} };
        },
      },
      {
        op: 'remove',
        method: 'DELETE',
        path: '/messages/:id',
        stores: true,
        handle: ({ params }) => (messages.delete(params.id ?? '') ? { status: 200, json: {} } : missing),
      },
    ],
    errorReply: (status) => ({ status, json: { description: 'injected' } }),
    onStore: options.onStore,
  });
  return {
    ...server,
    limited: () => 0,
    posts: () => [...messages].map(([id, { text, at }]) => standing(id, text, at)),
  };
}

/** The channel for it. */
export const bare = defineChannel({
  id: 'bare',
  name: 'Bare',
  docs: PLAIN_DOCS,
  limits: PLAIN_LIMITS,
  outside: true,
  connect: { by: 'fields', fields: PLAIN_FIELDS },
  faults: [],
  identify: async () => ({ handle: '@hub', displayName: 'Hub', url: null, facts: {} }),
  render: (_draft, text) => ({ text }),
  textOf: ({ text }) => text,
  async publish(payload, ctx): Promise<Receipt> {
    const url = `${ctx.credentials.url}/messages`;
    const sent = await ctx.http.request({ method: 'POST', url, json: payload, publishes: true });
    return { remoteId: (sent.body as { id: string }).id, url: null, at: ctx.now };
  },
  async update(payload, receipt, ctx) {
    await ctx.http.request({
      method: 'PUT',
      url: `${ctx.credentials.url}/messages/${receipt.remoteId}`,
      json: payload,
    });
    return receipt;
  },
  async remove({ remoteId }, ctx) {
    await ctx.http.request({ method: 'DELETE', url: `${ctx.credentials.url}/messages/${remoteId}` });
  },
});
