import type { PostRow } from '../plugin';

/** A call of the emulated network's own API, as its apps make it. Throws what it refuses. */
export async function callTootle(
  url: string,
  token: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`Tootle answers ${answer.status} to ${method} ${path}`);
  return answer.json();
}

/** The network's id of a post, which its address ends with. */
export function idOf({ url }: PostRow): string {
  const id = url?.split('/').at(-1);
  if (!id) throw new Error('the post has no address');
  return id;
}
