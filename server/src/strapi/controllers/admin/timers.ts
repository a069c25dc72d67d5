import { z } from 'zod';
import type { TimerRow, TimersResponse } from '../../../../../shared/contracts/timers';
import type { Timer } from '../../store/timer-store';
import { parseInput } from './input';
import { type AdminRequest, type Deps, hubOf } from './request';

/** Refused timers shown at once; the others follow when these are mended. */
const MOST = 50;

const query = z
  .strictObject({
    documentId: z
      .string('must be the id of an item')
      .regex(/^[a-z0-9]{1,64}$/i, 'must be the id of an item')
      .optional(),
    locale: z.string('must be the code of a language').max(16).optional(),
  })
  .refine(({ documentId, locale }) => documentId !== undefined || locale === undefined, {
    path: ['documentId'],
    error: 'must be given with locale',
  });

/** When items are published and unpublished by themselves. */
export const adminTimers = (deps: Deps) => ({
  async list(request: AdminRequest): Promise<TimersResponse> {
    const { documentId, locale = '' } = parseInput(query, request.query);
    const { timers } = hubOf(deps);
    const found = documentId === undefined ? await timers.refused(MOST) : await timers.ofItem(documentId, locale);
    return { data: found.map(toRow) };
  },
});

function toRow({ documentId, locale, kind, uid, title, action, dueAt, zone, state, refused, intent }: Timer): TimerRow {
  const stopped = state === 'refused' ? refused : null;
  const shares = intent === 'asked' || intent === 'shared';
  return { documentId, locale, kind, contentType: uid, title, action, dueAt, zone, shares, refused: stopped };
}
