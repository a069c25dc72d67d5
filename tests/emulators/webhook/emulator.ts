import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Emulator, type EmulatorOptions, escapeHtml, type TimelinePost } from '../emulator';
import { type Exchange, type Reply, startServer } from '../http-server';
import { openStore } from '../state';
import { timelinePage } from '../timeline-page';
import { WEBHOOK_ERRORS, WEBHOOK_FACTS } from './facts';

export interface WebhookOptions extends EmulatorOptions {
  /** `whsec_…` */
  secret: string;
  title?: string;
}

interface Message {
  type: string;
  timestamp: string;
  data: { key?: string; text?: string; title?: string; link?: string; locale?: string };
}

interface ReceiverState {
  /** Ids that were received: a repetition is answered and not acted on. */
  seen: string[];
  items: { key: string; message: Message; postedAt: string; editedAt: string | null }[];
}

/** Starts a receiver of Standard Webhooks that keeps what it is told as a list of items. */
export async function startWebhook(options: WebhookOptions): Promise<Emulator> {
  const store = openStore<ReceiverState>({ seen: [], items: [] }, options.stateFile);
  const now = options.now ?? (() => new Date());
  const receive = (exchange: Exchange): Reply => {
    const refused = problemOf(exchange, options.secret, now());
    if (refused) return reply(refused);
    const id = exchange.headers['webhook-id'] ?? '';
    if (!store.state.seen.includes(id)) {
      store.state.seen.push(id);
      take(store.state, JSON.parse(exchange.body.toString('utf8')) as Message, now());
      store.save();
    }
    return { status: 204 };
  };
  const posts = () => [...store.state.items].reverse().map(postOf);
  const name = options.title ?? 'Receiver';
  const server = await startServer({
    routes: [
      { op: 'publish', method: 'POST', path: '/hooks/community', stores: true, handle: receive },
      {
        op: 'page',
        method: 'GET',
        path: '/',
        handle: () => ({ status: 200, html: timelinePage({ name, theme: 'receiver', posts: posts() }) }),
      },
    ],
    errorReply: (status) =>
      reply(Object.values(WEBHOOK_ERRORS).find((one) => one.status === status) ?? { status, body: {} }),
    onStore: options.onStore,
    port: options.port,
  });
  return { ...server, posts, limited: () => 0 };
}

function reply({ status, body }: { status: number; body: unknown }): Reply {
  return {
    status,
    json: body,
    ...(status === 302 ? { headers: { location: 'https://elsewhere.example.org/hooks' } } : {}),
  };
}

/** The checks of the specification: signature over the exact bytes, fresh timestamp, known type, size. */
function problemOf(exchange: Exchange, secret: string, now: Date) {
  const {
    'webhook-id': id = '',
    'webhook-timestamp': sent = '',
    'webhook-signature': signatures = '',
  } = exchange.headers;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${sent}.`).update(exchange.body).digest();
  const signed = signatures.split(' ').some((one) => {
    const given = Buffer.from(one.startsWith('v1,') ? one.slice(3) : '', 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  const late = Math.abs(now.getTime() / 1000 - Number(sent)) > WEBHOOK_FACTS.toleranceSeconds;
  if (id === '' || !signed || late) return WEBHOOK_ERRORS.signature;
  if (exchange.body.length >= WEBHOOK_FACTS.mostBytes) return WEBHOOK_ERRORS.invalid;
  const { type } = JSON.parse(exchange.body.toString('utf8')) as Partial<Message>;
  return WEBHOOK_FACTS.types.some((known) => known === type) ? undefined : WEBHOOK_ERRORS.invalid;
}

function take(state: ReceiverState, message: Message, now: Date): void {
  const { key } = message.data;
  if (!key) return;
  const known = state.items.find((one) => one.key === key);
  if (message.type === 'item.removed') state.items = state.items.filter((one) => one !== known);
  else if (message.type === 'item.updated') Object.assign(known ?? {}, { message, editedAt: now.toISOString() });
  else state.items.push({ key, message, postedAt: now.toISOString(), editedAt: null });
}

function postOf({ key, message, postedAt, editedAt }: ReceiverState['items'][number]): TimelinePost {
  const { text = '', title = '', link = '', locale = null } = message.data;
  return {
    id: key,
    account: { name: title, handle: message.type },
    text,
    html: paragraphs(text, link),
    language: locale,
    media: [],
    card: null,
    postedAt,
    editedAt,
    detail: { title: 'The message', text: JSON.stringify(message, null, 2) },
  };
}

/** The text with its link, as a newsletter or a screen in a shop would set it. */
function paragraphs(text: string, link: string): string {
  const anchor = /^https?:\/\//.test(link) ? `<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>` : escapeHtml(link);
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${part.split(link).map(escapeHtml).join(anchor).replace(/\n/g, '<br>')}</p>`)
    .join('');
}
