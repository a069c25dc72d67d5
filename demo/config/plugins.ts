import path from 'node:path';
import { demoUrl } from '../src/demo-address';
import { demoSecrets } from '../src/demo-secrets';
import { privateHosts } from '../src/networks';

export default () => ({
  'users-permissions': { config: { jwtSecret: demoSecrets().jwt } },
  'community-hub': {
    enabled: true,
    // Strapi resolves a relative path from inside its own packages, so this must be absolute.
    resolve: path.resolve(process.cwd(), '..'),
    config: {
      hub: {
        publicUrl: demoUrl(),
        basePath: '/hub',
        // Where another front end, such as examples/next, is to be the canonical one.
        pageAddress: process.env.DEMO_PAGE_ADDRESS ?? null,
        segments: {
          fr: {
            news: 'actualites',
            event: 'evenements',
            training: 'formations',
            album: 'solidarite',
            job: 'emplois',
            store: 'magasins',
            info: 'infos',
          },
        },
      },
      network: { allowedPrivate: privateHosts() },
      // Long enough to see the wait, short enough to see the post.
      syndication: { delaySeconds: 2 },
      // The networks are next door, and somebody watches.
      replies: { everySeconds: 5 },
    },
  },
});
