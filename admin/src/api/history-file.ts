import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import { saveFile } from '../ui/save-file';
import { HUB_PATH } from './hub-api';

/** Which part of the history: `path` of one post or of all, and what the server filters by. */
export interface HistoryFile {
  path: string;
  format: 'csv' | 'json';
  params?: Record<string, string>;
}

const MIME = { csv: 'text/csv;charset=utf-8', json: 'application/json;charset=utf-8' } as const;

/** Loads a history and hands it to the browser as a file. */
export function useHistoryFile(): (file: HistoryFile) => Promise<void> {
  const { get } = useFetchClient();
  return useCallback(
    async ({ path, format, params }) => {
      const { data } = await get<string>(`${HUB_PATH}${path}`, {
        params: { ...params, format },
        responseType: 'text',
      });
      saveFile(`post-history.${format}`, MIME[format], data);
    },
    [get],
  );
}
