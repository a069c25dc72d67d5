export { startBluesky } from './emulator';
export { BLUESKY_ERRORS, BLUESKY_FACTS } from './facts';
