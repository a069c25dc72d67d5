export { drawnPicture } from './drawn-picture';
export { type ShareImageFacts, type SharePhoto, shareImageFacts } from './facts';
export { composeShareImage, type PhotoBox, photoBoxes } from './layout';
export { type DrawNode, IMAGE_SIZE, type ImageEngine, type Pixels } from './node';
export { LOGO, photoName } from './parts';
export { FAMILIES } from './typeface';
export { shareImageVersion } from './version';
export type { ImageWords } from './words';
