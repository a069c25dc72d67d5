export { startBluesky } from './emulator';
export { BLUESKY_ERRORS } from './facts';
