/** Draws the moves of a post into the guide about sharing. Run: npm run gen */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withPictures } from './post-moves';

const GUIDE = resolve(__dirname, '../docs/guide/sharing.md');

writeFileSync(GUIDE, withPictures(readFileSync(GUIDE, 'utf8')));
