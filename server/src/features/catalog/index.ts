export * from './moment';
export * from './opening-hours';
export * from './photo-consent';
export { isUnbuildable, REFUSALS, type Refusal } from './refusal';
export { checkBuildable, checkItem } from './rules';
export { ALL_REQUIRED, checkPhotos, type PhotoRequirements } from './rules/photos';
export type * from './source';
export * from './zone';
