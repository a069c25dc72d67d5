const MASK = '•••';
/** Shorter values would mask ordinary words. */
const SHORTEST = 4;

/** Removes secrets from a text that people will read, also without their `whsec_` or encoded. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .flatMap((secret) => [secret, secret.replace(/^[a-z]+_/, '')])
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret.replace(/\p{Cs}/gu, '')),
      Buffer.from(secret).toString('base64'),
    ])
    .sort((a, b) => b.length - a.length);
  return forms.reduce((clean, form) => clean.split(form).join(MASK), text);
}
