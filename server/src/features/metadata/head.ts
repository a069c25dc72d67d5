export type { Head, HeadTag } from '../../../../shared/contracts/page-head';
