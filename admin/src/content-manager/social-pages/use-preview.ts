import { useDebounce, useForm } from '@strapi/strapi/admin';

import type { Occasion } from '../../../../shared/occasions';
import { type PlanKey, useGetHubPreviewQuery } from '../../api/plan';
import { useRefetchOn } from '../use-refetch-on';

/** Pause in typing after which the texts are composed again, in milliseconds. */
const PAUSE = 500;
const NO_VALUES: object = {};

/** What stands in the form now, saved or not, once the editor pauses. */
export interface FormNow {
  plan: PlanKey;
  /** uid of the type whose form is open. */
  contentType: string;
  /** Changes when the document was saved or published. */
  revision: string;
  values: Record<string, unknown>;
}

export function useFormNow(plan: PlanKey, contentType: string, revision: string): FormNow {
  const values = useForm('SocialPages', (state) => state.values, false) ?? NO_VALUES;
  return { plan, contentType, revision, values: useDebounce(values, PAUSE) as Record<string, unknown> };
}

/** The posts of all accounts about one moment, as they would be sent. */
export function usePreview({ plan, contentType, revision, values }: FormNow, occasion: Occasion, subject: string) {
  const query = useGetHubPreviewQuery({ ...plan, contentType, occasion, subject, values });
  useRefetchOn(revision, query.refetch);
  return query;
}
