/** The address when it is safe to put behind a link, otherwise null: networks and people may send anything. */
export function safeHref(address: string | null): string | null {
  if (address === null) return null;
  try {
    const { protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? address : null;
  } catch {
    return null;
  }
}

/** Uploads of the local provider come as a path below the server's own address. */
export function pictureSource(address: string, backend: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? `${backend}${address}` : address;
}

/** Where the admin finds its server: '' for the same origin. Strapi's types know the global as the server's. */
export function backendAddress(): string {
  const { backendURL } = window.strapi as unknown as { backendURL?: string };
  return backendURL ?? '';
}
