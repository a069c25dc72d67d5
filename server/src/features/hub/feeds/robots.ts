import type { FeedFile, Urls } from '../../pages';

/** robots.txt (RFC 9309): everything may be read but the counted links of posts. */
export function writeRobots(urls: Urls, sitemaps: readonly FeedFile[]): string {
  return [
    'User-agent: *',
    `Disallow: ${urls.path('/go/')}`,
    'Allow: /',
    '',
    ...sitemaps.map((file) => `Sitemap: ${urls.feed(file)}`),
    '',
  ].join('\n');
}
