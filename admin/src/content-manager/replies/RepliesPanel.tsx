import { useQueryParams } from '@strapi/strapi/admin';

import { isSharedKind } from '../../../../shared/kinds';
import { useKindOf } from '../../api/kinds';
import { useGetHubRepliesQuery } from '../../api/replies';
import { useAccess } from '../../permissions';
import { useTranslate } from '../../translations/use-translate';
import type { SidePanel } from '../social-pages/SocialPagesPanel';
import { Replies } from './Replies';
import { lookInterval } from './reply-list';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** Side panel of the content manager: what people answered to an item on its social pages; absent where nobody did. */
export const RepliesPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTranslate();
  const access = useAccess();
  const [{ query }] = useQueryParams<Query>();
  const kind = useKindOf(model, access.posts.read);
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? '';
  const item = { documentId: documentId ?? '', locale };
  // Nobody answers what was never saved.
  const skip = !isSharedKind(kind ?? 'info') || !access.posts.read || documentId === undefined || locale === '';
  const { data, error } = useGetHubRepliesQuery(item, { skip, pollingInterval: lookInterval([]) });
  if (skip || (data ? data.data.length === 0 : !error)) return null;
  return {
    title: t('replies.title'),
    content: <Replies key={`${documentId}:${locale}`} item={item} manage={access.posts.manage} />,
  };
};
