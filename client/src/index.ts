export type * from './contract/answers';
export type * from './contract/head';
export type * from './contract/item-facts';
export { KIND_PLURALS, KINDS, type Kind } from './contract/kinds';
export type * from './contract/views';
