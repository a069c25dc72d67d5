import { useIntl } from 'react-intl';

import { useZones } from './zone-choice';

/** As times are told in full. */
export const EXACTLY = {
  ...({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const),
  ...({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const),
};

/** A moment on the clocks of an item or of who looks, as she chose, with their zone; on the other ones on hover. */
export function ExactTime({ at, zone: itemZone }: { at: string; zone: string }) {
  const { formatDate } = useIntl();
  const { zone, other } = useZones(itemZone);
  return (
    <time dateTime={at} title={other === null ? undefined : formatDate(at, { ...EXACTLY, timeZone: other })}>
      {formatDate(at, { ...EXACTLY, timeZone: zone })}
    </time>
  );
}
