import type { Urls } from '../../pages';

/** robots.txt (RFC 9309): everything may be read but the counted links of posts. */
export function writeRobots(urls: Urls): string {
  return [
    'User-agent: *',
    `Disallow: ${urls.path('/go/')}`,
    'Allow: /',
    '',
    `Sitemap: ${urls.feed('sitemap.xml')}`,
    '',
  ].join('\n');
}
