const MASK = '•••';
/** Shorter values would mask ordinary words. */
const SHORTEST = 4;

/** Removes secrets from a text that people will read, also where they stand encoded for a URL or in base64. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
    .sort((a, b) => b.length - a.length);
  return forms.reduce((clean, form) => clean.split(form).join(MASK), text);
}
