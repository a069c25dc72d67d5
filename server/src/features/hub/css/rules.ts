import { BASE } from './base';
import { CARDS } from './cards';
import { FRAME } from './frame';
import { ITEM } from './item';

/** The hub's rules; colours of the brand come as custom properties in front of them. */
export const HUB_RULES = [BASE, FRAME, CARDS, ITEM].join('\n');
