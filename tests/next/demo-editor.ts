import { KIND_UIDS, type Kind } from '../../shared/kinds';

/** What `npm run demo` prints. */
const LOGIN = { email: 'admin@demo.example', password: 'Demo1234!' };

/** An item of the demo. */
interface Edited {
  kind: Kind;
  documentId: string;
  locale: string;
}

/** Publishes an item of the demo under another slug, as an editor does. */
export async function changeSlug(origin: string, item: Edited, slug: string): Promise<void> {
  const saved = await act(origin, item, 'GET', '');
  await act(origin, item, 'POST', '/actions/publish', { ...(saved.data as object), slug });
}

/** Takes an item of the demo off the hub, as an editor does. */
export async function unpublish(origin: string, item: Edited): Promise<void> {
  await act(origin, item, 'POST', '/actions/unpublish', {});
}

async function act(
  origin: string,
  { kind, documentId, locale }: Edited,
  method: string,
  action: string,
  body?: object,
) {
  const url = `${origin}/content-manager/collection-types/${KIND_UIDS[kind]}/${documentId}${action}?locale=${locale}`;
  return call(url, method, await tokenOf(origin), body);
}

async function tokenOf(origin: string): Promise<string> {
  const { data } = await call(`${origin}/admin/login`, 'POST', null, LOGIN);
  return (data as { token: string }).token;
}

async function call(url: string, method: string, token: string | null, body?: object) {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as { data?: unknown };
}
