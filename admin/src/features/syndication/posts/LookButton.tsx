import { TextButton } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { PostRow } from '../../../../../shared/contracts/posts';
import { useLookAtHubPostMutation } from '../../../api/posts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { usePostName } from './use-post-name';

/** Looks at the network whether a live post stands there as it was sent. */
export function LookButton({ post }: { post: PostRow }) {
  const { t } = useTranslate();
  const { name } = usePostName(post);
  const { toggleNotification } = useNotification();
  const [look, looking] = useLookAtHubPostMutation();
  const act = useAction();
  if (!post.canLook) return null;
  const onClick = () =>
    void act(async () => {
      const { found } = (await look(post.id).unwrap()).data;
      toggleNotification({ type: found === 'same' ? 'success' : 'warning', message: t(`look.${found}`) });
    });
  return (
    <TextButton
      aria-label={t('look.about', { title: name, account: post.account.label })}
      loading={looking.isLoading}
      onClick={onClick}
    >
      {t('look.now')}
    </TextButton>
  );
}
