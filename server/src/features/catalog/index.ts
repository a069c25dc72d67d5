export * from './moment';
export * from './opening-hours';
export * from './photo-consent';
export { isUnbuildable, REFUSALS, type Refusal, type RefusalCode } from './refusal';
export { checkBuildable, checkItem, SUMMARY_MAX } from './rules';
export type * from './source';
export * from './zone';
