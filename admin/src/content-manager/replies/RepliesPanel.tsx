import { useQueryParams } from '@strapi/strapi/admin';

import { isSharedKind } from '../../../../shared/kinds';
import { useKindOf } from '../../api/kinds';
import { useAccess } from '../../permissions';
import { useTranslate } from '../../translations/use-translate';
import type { SidePanel } from '../social-pages/SocialPagesPanel';
import { Replies } from './Replies';

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** Side panel of the content manager: what people answered to an item on its social pages. */
export const RepliesPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTranslate();
  const access = useAccess();
  const [{ query }] = useQueryParams<Query>();
  const kind = useKindOf(model, access.posts.read);
  const locale = query.plugins?.i18n?.locale ?? document?.locale;
  if (kind === undefined || !isSharedKind(kind) || !access.posts.read) return null;
  // Nobody answers what was never saved.
  if (documentId === undefined || typeof locale !== 'string') return null;
  return {
    title: t('replies.title'),
    content: <Replies key={`${documentId}:${locale}`} item={{ documentId, locale }} manage={access.posts.manage} />,
  };
};
