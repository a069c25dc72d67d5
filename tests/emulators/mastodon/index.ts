export { startMastodon } from './emulator';
export { MASTODON_ERRORS } from './facts';
export { countedLength } from './status-text';
