import { useIntl } from 'react-intl';

import type { TimerRow } from '../../../../shared/contracts/timers';
import { ownZone } from '../../ui/zone-choice';

/** When a timer is due, on the clocks it was written by; an instant on those of who looks. */
export function useTimerTime(): (timer: TimerRow) => { when: string; zone: string } {
  const { formatDate } = useIntl();
  return ({ dueAt, zone: own }) => {
    const zone = own ?? ownZone();
    const when = formatDate(dueAt, {
      ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
      ...({ hour: 'numeric', minute: '2-digit' } as const),
      timeZone: zone,
    });
    return { when, zone };
  };
}
