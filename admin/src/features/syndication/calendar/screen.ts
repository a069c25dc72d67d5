import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 767px)';

/** Whether the window is too narrow for seven days side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(NARROW).matches);
}

function listen(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Newer browsers tell by a method what older ones tell by a property; TypeScript's library knows neither. */
type WeekTeller = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };

/** The day with which weeks begin where this browser is: 1 is Monday, 7 is Sunday. Monday where it does not say. */
export function firstWeekday(): number {
  const region = new Intl.Locale(navigator.language) as WeekTeller;
  return (region.getWeekInfo?.() ?? region.weekInfo)?.firstDay ?? 1;
}
