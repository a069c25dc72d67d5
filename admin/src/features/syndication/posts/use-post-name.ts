import type { PostRow } from '../../../../../shared/contracts/posts';
import { useTranslate } from '../../../translations/use-translate';

export type NamedPost = Pick<PostRow, 'title' | 'occasion' | 'locale' | 'account'>;

/** What one of many posts is called, and names of its buttons for screen readers, which begin with what they show. */
export function usePostName(post: NamedPost): { name: string; nameOf(button: string): string } {
  const { t, known } = useTranslate();
  const title = post.title === '' ? t('posts.untitled') : post.title;
  const moment = known(`occasion.${post.occasion}`, post.occasion);
  const name = t('posts.name', { title, moment, locale: post.locale });
  return { name, nameOf: (button) => t('posts.button-of', { button, post: name, account: post.account.label }) };
}
