import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { PostRow } from '../../../shared/contracts/posts';
import { PLUGIN_ID } from '../pluginId';
import { useTranslate } from '../translations/use-translate';
import { safeHref } from './web-address';

interface Props {
  post: Pick<PostRow, 'url' | 'presence' | 'account'>;
  /** Name of the link for screen readers, where others show the same; begins with what it shows. */
  nameOf?: (link: string) => string;
}

/** The way to a post where it stands; nothing for networks that have no addresses. */
export function PostLink({ post, nameOf = (link) => link }: Props) {
  const { t } = useTranslate();
  const href = safeHref(post.url);
  if (href) {
    return (
      <Link href={href} isExternal aria-label={nameOf(t('posts.open'))}>
        {t('posts.open')}
      </Link>
    );
  }
  if (post.account.channel !== 'practice' || post.presence !== 'live') return null;
  return (
    <Link tag={RouterLink} to={`/plugins/${PLUGIN_ID}/practice`} aria-label={nameOf(t('posts.open'))}>
      {t('posts.open')}
    </Link>
  );
}
