import { enComponents } from './en-components';
import { enTypes } from './en-types';
import type { ContentTexts } from './texts';

/** English: also what the server writes into the Content Manager's configuration. */
export const en = { types: enTypes, components: enComponents } as const satisfies ContentTexts;
