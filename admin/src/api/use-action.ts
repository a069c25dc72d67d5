import { useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import { useTranslate } from '../translations/use-translate';
import { problemOf } from './problem-of';

/**
 * Runs a mutation and tells its outcome: `done` on success, the server's own words otherwise.
 * Answers whether it went well, so a caller can close its dialog.
 */
export function useAction(): (run: () => Promise<unknown>, done?: string) => Promise<boolean> {
  const { toggleNotification } = useNotification();
  const { t, said } = useTranslate();
  return useCallback(
    async (run, done) => {
      try {
        await run();
        if (done) toggleNotification({ type: 'success', message: done });
        return true;
      } catch (error) {
        toggleNotification({ type: 'danger', message: said(problemOf(error, t('error.unknown')).message) });
        return false;
      }
    },
    [toggleNotification, t, said],
  );
}
