export type { Head, HeadTag } from '../../../../client/src/contract/head';
