import { BASE } from './base';
import { CARDS } from './cards';
import { DRAFT } from './draft';
import { FRAME } from './frame';
import { GALLERY } from './gallery';
import { ITEM } from './item';
import { LISTS } from './lists';
import { PRINT } from './print';

/** The hub's rules; colours of the brand come as custom properties in front of them. */
export const HUB_RULES = [BASE, FRAME, DRAFT, CARDS, LISTS, ITEM, GALLERY, PRINT].join('\n');
