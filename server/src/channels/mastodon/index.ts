export { mastodon } from './mastodon';
