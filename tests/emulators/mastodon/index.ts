export { startMastodon } from './emulator';
export { MASTODON_ERRORS, MASTODON_FACTS } from './facts';
export { countedLength } from './status-text';
