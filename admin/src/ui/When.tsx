import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { relativeTime } from './relative-time';

/** Milliseconds between two looks at the clock. */
const TICK = 15_000;

/** "5 minutes ago", "in 2 hours"; the exact moment on hover and for machines. */
export function When({ at }: { at: string }) {
  const { formatRelativeTime, formatDate } = useIntl();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  // A moment later than the last look at the clock may just have happened.
  const { value, unit } = relativeTime(Date.parse(at), Math.max(now, Date.now()));
  return (
    <time dateTime={at} title={formatDate(at, { dateStyle: 'full', timeStyle: 'medium' })}>
      {formatRelativeTime(value, unit, { numeric: 'auto' })}
    </time>
  );
}
