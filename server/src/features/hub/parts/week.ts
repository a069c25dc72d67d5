import type { Weekday } from '../../pages';

/** Days of a week as ISO 8601 counts them. */
export const WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
