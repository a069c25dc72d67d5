import { useQueryParams } from '@strapi/strapi/admin';

import { useKindOf } from '../../api/kinds';
import { useAccess } from '../../permissions';
import { useTranslate } from '../../translations/use-translate';
import type { SidePanel } from '../social-pages/SocialPagesPanel';
import { HeadLook } from './HeadLook';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** Side panel of the content manager: how an item will look in search results, on networks and in chats. */
export const HeadPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTranslate();
  const access = useAccess();
  const [{ query }] = useQueryParams<Query>();
  const kind = useKindOf(model, access.posts.read);
  const locale = query.plugins?.i18n?.locale ?? document?.locale;
  if (kind === undefined || !access.posts.read || typeof locale !== 'string') return null;
  return {
    title: t('head.title'),
    content: (
      <HeadLook
        key={`${documentId ?? 'new'}:${locale}`}
        item={{ kind, locale, contentType: model, ...(documentId === undefined ? {} : { documentId }) }}
        revision={`${document?.updatedAt ?? ''}:${document?.status ?? ''}`}
      />
    ),
  };
};
