export { renderGone, renderNotFound } from './absent';
export { type HubAsset, hubAsset } from './asset';
export { renderHome } from './home';
export type { HomeInput, HubPage, ItemInput, ListInput } from './hub-page';
export { renderItem } from './item';
export { renderList } from './list';
export { hubCss, type Stylesheet } from './stylesheet';
export { fill, type HubTexts, hubTexts } from './texts';
