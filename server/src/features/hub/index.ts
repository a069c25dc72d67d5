export { renderGone, renderNotFound } from './absent';
export { hubAsset } from './asset';
export { renderHome } from './home';
export type { HubPage } from './hub-page';
export { renderItem } from './item';
export { renderList } from './list';
export { hubCss } from './stylesheet';
export { fill, hubTexts } from './texts';
