import { isSharedKind } from '../../../../../shared/kinds';
import { isOccasion, type Occasion } from '../../../../../shared/occasions';
import type { MediaRef } from '../../../channels/kit/contract';
import { fail, type Result } from '../../../core/result';
import { type BrandView, type ItemView, type Page, runOf } from '../../pages';
import type { Post } from '../ports';
import { chooseTemplate, type TextTemplate } from '../templates/choose-template';
import type { TemplateProblem } from '../templates/liquid';
import { type Composed, composePost } from './compose-post';

/** An item with everything that is shown of it. */
export interface PostedItem {
  page: Page;
  view: ItemView;
  brand: BrandView;
}

/** Which post of an item. */
export type PostUse = Pick<Post, 'occasion' | 'subject' | 'pictures'> & {
  channel: string;
  link: string;
  /** A person's own, said instead of the item's summary. */
  words?: string | null;
};

/** The one way from an item to the words of a post: previews, templates being written and the dispatcher take it. */
export interface Composer {
  compose(item: PostedItem, use: PostUse): Promise<Result<Composed, TemplateProblem>>;
  /** The same with a template that is not kept yet. */
  composeWith(template: string, item: PostedItem, use: PostUse): Promise<Result<Composed, TemplateProblem>>;
}

interface Parts {
  templates(occasion: Occasion): Promise<readonly TextTemplate[]>;
  /** Pictures of the media library that may be posted, with alt texts of a locale, in the order asked for. */
  pictures(ids: readonly number[], locale: string): Promise<MediaRef[]>;
}

export function createComposer({ templates, pictures }: Parts): Composer {
  const composer: Composer = {
    async compose(item, use) {
      const { kind, locale } = item.view;
      if (!isSharedKind(kind)) return fail({ line: 1, column: 1, message: `${kind} is never posted` });
      const occasion = isOccasion(use.occasion) ? use.occasion : 'announce';
      const scope = { channel: use.channel, kind, locale, occasion };
      return composer.composeWith(chooseTemplate(await templates(occasion), scope), item, use);
    },
    async composeWith(template, { page, view, brand }, { subject, link, pictures: chosen, words = null }) {
      return composePost(view, brand, link, {
        run: subject === '' ? null : timesOf(page, subject),
        template,
        words,
        pictures: chosen && (await pictures(chosen, view.locale)),
      });
    },
  };
  return composer;
}

function timesOf(page: Page, subject: string) {
  const run = runOf(page, subject);
  return run && { subject, startsAt: run.startsAt, endsAt: run.endsAt, timezone: run.timezone };
}
