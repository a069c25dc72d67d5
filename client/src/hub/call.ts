/** Why a call has no answer. */
export type HubFault =
  /** The hub said no: closed, a bad query, a right that is missing. `problems` name each parameter and its cure. */
  | { kind: 'refused'; status: number; message: string; problems: { field: string; message: string }[] }
  /** No connection, or it broke. */
  | { kind: 'unreachable'; message: string }
  /** Something answered that is no hub, or one that is broken. */
  | { kind: 'unreadable'; status: number };

export interface CallSettings {
  /** `https://strapi.example.org/api/community-hub` */
  base: string;
  token: string | undefined;
  fetch: typeof globalThis.fetch;
}

/** An answer in JSON, whatever its status; a redirect is not followed unless asked. */
export type Called = { ok: true; response: Response; body: unknown } | { ok: false; fault: HubFault };

export async function call(
  settings: CallSettings,
  path: string,
  parameters: Record<string, string>,
  redirect: 'manual' | 'follow' = 'follow',
): Promise<Called> {
  const query = new URLSearchParams(parameters).toString();
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (settings.token !== undefined) headers.Authorization = `Bearer ${settings.token}`;
  const { fetch } = settings;
  try {
    const response = await fetch(`${settings.base}${path}${query && `?${query}`}`, { headers, redirect });
    if (response.type === 'opaqueredirect') return { ok: true, response, body: null };
    const body: unknown = await response.json().catch(() => undefined);
    return body === undefined
      ? { ok: false, fault: { kind: 'unreadable', status: response.status } }
      : { ok: true, response, body };
  } catch (error) {
    return {
      ok: false,
      fault: { kind: 'unreachable', message: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** What Strapi's own form of an error says. */
export function faultOf(status: number, body: unknown): HubFault {
  const error = (body as { error?: StrapiError } | null)?.error;
  if (typeof error?.message !== 'string') return { kind: 'unreadable', status };
  const problems = (error.details?.errors ?? []).map(({ path, message }) => ({
    field: (path ?? []).join('.'),
    message: message ?? '',
  }));
  return { kind: 'refused', status, message: error.message, problems };
}

interface StrapiError {
  message?: unknown;
  details?: { errors?: { path?: string[]; message?: string }[] };
}
