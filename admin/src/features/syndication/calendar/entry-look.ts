import { Calendar, CheckCircle, Clock, CrossCircle, Eye, EyeStriked, MinusCircle, WarningCircle } from '@strapi/icons';
import type { ElementType } from 'react';

import type { CalendarEntry, CalendarState, CalendarTimer } from '../../../../../shared/contracts/calendar';

type Colour = 'primary' | 'success' | 'danger' | 'warning' | 'secondary' | 'neutral';

/** How a sort of entry looks: never by its colour alone. */
interface Look {
  Icon: ElementType;
  colour: Colour;
}

/** Each name is also the key of a word. */
export type LookName = CalendarState | CalendarTimer['what'] | 'date' | 'called-off';

export const LOOKS: Readonly<Record<LookName, Look>> = {
  date: { Icon: Calendar, colour: 'neutral' },
  'called-off': { Icon: MinusCircle, colour: 'neutral' },
  publish: { Icon: Eye, colour: 'secondary' },
  unpublish: { Icon: EyeStriked, colour: 'secondary' },
  planned: { Icon: Clock, colour: 'primary' },
  held: { Icon: WarningCircle, colour: 'warning' },
  live: { Icon: CheckCircle, colour: 'success' },
  failed: { Icon: CrossCircle, colour: 'danger' },
};

/** Which of them an entry has. */
export function lookOf(entry: CalendarEntry): LookName {
  if (entry.what === 'post') return entry.state;
  return entry.what === 'date' && entry.calledOff ? 'called-off' : entry.what;
}
