import type { CalendarResponse } from '../../../shared/contracts/calendar';
import { HUB_PATH, hubApi } from './hub-api';

/** A stretch of time and filters, lists comma separated as they stand in the page's address. */
export interface CalendarFilter {
  from: string;
  to: string;
  language: string;
  account?: string;
  kind?: string;
  state?: string;
}

const calendarApi = hubApi.injectEndpoints({
  overrideExisting: false,
  endpoints: (build) => ({
    getHubCalendar: build.query<CalendarResponse, CalendarFilter>({
      query: (params) => ({ url: `${HUB_PATH}/calendar`, config: { params } }),
      providesTags: ['HubPost'],
    }),
  }),
});

export const { useGetHubCalendarQuery } = calendarApi;
