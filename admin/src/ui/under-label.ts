/** Where the label of a checkbox begins: its box and the gap behind it, in Strapi's design system. */
export const UNDER_LABEL = '2.8rem';
