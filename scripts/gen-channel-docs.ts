/** Writes the facts table of every page in docs/channels. Run: node --import tsx scripts/gen-channel-docs.ts */
import { writeFileSync } from 'node:fs';
import { docsPath, documentedChannels, freshPage } from './channel-facts';

for (const channel of documentedChannels()) writeFileSync(docsPath(channel), freshPage(channel));
