import { pathOf } from '../urls';

/**
 * A path as Strapi gets it: without what a proxy takes off before, the path of the public address. One that is
 * written without it stays as it is.
 */
export function withoutPublicPath(path: string, publicUrl: string): string {
  const prefix = pathOf(publicUrl);
  if (prefix === '' || !path.startsWith(prefix)) return path;
  const rest = path.slice(prefix.length);
  if (rest === '') return '/';
  if (rest.startsWith('?') || rest.startsWith('#')) return `/${rest}`;
  return rest.startsWith('/') ? rest : path;
}

/** A path of ours as browsers ask for it; any other address stays as it is. */
export function withPublicPath(address: string, publicUrl: string): string {
  return address.startsWith('/') ? pathOf(publicUrl) + address : address;
}
