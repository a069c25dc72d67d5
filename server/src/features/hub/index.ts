export { renderGone, renderNotFound } from './absent';
export { hubAsset } from './asset';
export * from './frames/frames';
export { renderHome } from './home';
export type { HubPage, ListView } from './hub-page';
export { renderItem } from './item';
export { renderList } from './lists/list';
export { addressWith, FILTER_NAMES, type FilterName, type ListFilters } from './lists/list-filters';
export { renderMonth } from './lists/month';
export { isMonth, monthFrom } from './lists/month-days';
export { renderTags } from './lists/tags';
export { type FoundNear, renderNear } from './near/near-page';
export type { BareTheme } from './parts/bare-document';
export { type NoPreview, renderNoPreview } from './preview/no-preview';
export { renderScreen } from './screen/screen-page';
export { hubCss } from './stylesheet';
export {
  createTemplates,
  type HubTemplates,
  type PartName,
  type PartProps,
  type Template,
  type TemplateTools,
} from './templates/templates';
export { fill, type HubTexts, ownTexts } from './texts';
export { imageWords } from './texts/kind-words';
