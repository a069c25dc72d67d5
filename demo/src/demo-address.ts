/** The port the demo listens on: PORT, else 1337. */
export function demoPort(value: string | undefined = process.env.PORT): number {
  const port = Number(value || '1337');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${value}".`);
  }
  return port;
}

/** The address visitors type. */
export function demoUrl(): string {
  return `http://localhost:${demoPort()}`;
}
