import { useQueryParams } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import { isSharedKind } from '../../../../shared/kinds';
import { useKindOf } from '../../api/kinds';
import { useAccess } from '../../permissions';
import { useTranslate } from '../../translations/use-translate';
import { SocialPages } from './SocialPages';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** What the content manager hands to a panel, as far as ours reads it. */
interface PanelProps {
  model: string;
  /** Undefined while an entry is being created. */
  documentId?: string;
  document?: { locale?: string | null; updatedAt?: string | null; status?: string };
}

/** Called by the content manager as a component that answers a description instead of elements. */
export type SidePanel = (props: PanelProps) => { title: string; content: ReactNode } | null;

/** Side panel of the content manager: which social pages an item goes to, and how it will read there. */
export const SocialPagesPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTranslate();
  const access = useAccess();
  const [{ query }] = useQueryParams<Query>();
  const kind = useKindOf(model, access.posts.read);
  if (kind === undefined || !isSharedKind(kind) || !access.posts.read) return null;
  const locale = query.plugins?.i18n?.locale ?? document?.locale;
  if (typeof locale !== 'string') return null;
  return {
    title: t('panel.title'),
    content: (
      <SocialPages
        key={`${documentId ?? 'new'}:${locale}`}
        plan={{ kind, locale, ...(documentId === undefined ? {} : { documentId }) }}
        // Saving, publishing and unpublishing change the posts: the panel reads them again then.
        revision={`${document?.updatedAt ?? ''}:${document?.status ?? ''}`}
        contentType={model}
        manage={access.posts.manage}
        isPublic={document?.status === 'published'}
      />
    ),
  };
};
