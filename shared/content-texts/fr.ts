import { frComponents } from './fr-components';
import { frTypes } from './fr-types';
import type { ContentTexts } from './texts';

export const fr = { types: frTypes, components: frComponents } as const satisfies ContentTexts;
