/** The hub's rules; colours of the brand come as custom properties in front of them. */
export const HUB_RULES = '';
