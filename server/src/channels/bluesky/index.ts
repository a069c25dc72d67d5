export { bluesky } from './bluesky';
