import type { MetadataRoute } from 'next';
import { HUB_FILES } from '@/lib/hub';

/** The hub's sitemap names the pages of this site once `hub.pageAddress` is set. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${HUB_FILES}/sitemap.xml` };
}
