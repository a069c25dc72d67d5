import type { Page } from '../features/pages';
import { type Composer, createComposer } from '../features/syndication/compose/composer';
import { below, NOTHING_TO_CORRECT } from '../features/syndication/compose/correction';
import { templateTrouble } from '../features/syndication/compose/template-trouble';
import { isAboutTheEnd, refusalOf } from '../features/syndication/occasions/may-go-out';
import { type OccasionRules, type OccasionTime, occasionsOf } from '../features/syndication/occasions/occasions-of';
import type { ItemNow, ItemReader } from '../features/syndication/ports';
import { CORRECTION } from '../features/syndication/post/new-post';
import { ANSWER, answerNow } from '../features/syndication/replies/answer';
import type { Site } from '../strapi/site/site';
import { createChosenPictures } from '../strapi/store/chosen-pictures';
import { createPostStore } from '../strapi/store/post-store';
import { createReplyDeskStore } from '../strapi/store/reply-desk-store';
import { createTemplateStore } from '../strapi/store/template-store';
import { type Ground, HOME_ZONE } from './ground';

const NOT_PUBLIC: ItemNow = { visible: false, reason: 'not-public', detail: 'The item is not public any more.' };

/** What a post's item says now: the page is read again at the moment of sending. */
export function composeItemReader(ground: Ground, site: Site): ItemReader {
  const composer = composeComposer(ground);
  const asked = createReplyDeskStore(ground.knex);
  const posts = createPostStore(ground.knex);
  return {
    async read({ documentId, locale, key, presence, occasion, subject, pictures }, channel) {
      if (occasion === ANSWER) return answerNow({ locale, presence }, await asked.find(Number(subject)));
      const page = await ground.pages.page(documentId, locale);
      // A version that stands in for a missing translation speaks another language: it is never posted.
      if (!page || page.sourceLocale !== page.locale) return NOT_PUBLIC;
      const view = await site.viewOf(page);
      if (presence === 'none') {
        if (view.moment.past && !isAboutTheEnd({ occasion })) {
          return { visible: false, reason: 'past', detail: 'It was over before it could be posted.' };
        }
        if (view.moment.closed && !isAboutTheEnd({ occasion })) {
          return { visible: false, reason: 'closed', detail: 'The job was closed before it could be posted.' };
        }
        const refusal = refusalOf(page, { occasion, subject }, ground.clock.now());
        if (refusal) return { visible: false, ...refusal };
      }
      const corrects = occasion === CORRECTION ? await posts.byKey(subject) : null;
      if (occasion === CORRECTION && corrects?.presence !== 'live') return NOTHING_TO_CORRECT;
      const item = { page, view, brand: await site.brand(locale) };
      const about = corrects ? { subject: corrects.subject, words: corrects.text } : { subject };
      const use = { occasion, pictures, channel, link: site.urls.go(key), ...about };
      const composed = await composer.compose(item, use);
      const { title } = view;
      return composed.ok
        ? { visible: true, title, ...below(composed.value, corrects) }
        : { visible: true, title, refused: { field: 'template', reason: templateTrouble(composed.error) } };
    },
  };
}

/** The one way from an item to the words of a post. */
export function composeComposer(ground: Ground): Composer {
  const templates = createTemplateStore(ground.knex);
  return createComposer({ templates: (occasion) => templates.of(occasion), pictures: createChosenPictures(ground) });
}

/** What there is to post about an item by now. */
export function occasionsNow(ground: Ground): (page: Page) => OccasionTime[] {
  return (page) => occasionsOf(page, ground.clock.now(), occasionRules(ground));
}

/** When reminders go out. */
function occasionRules({ config }: Pick<Ground, 'config'>): OccasionRules {
  return {
    reminderTime: config.syndication.reminderTime,
    homeZone: HOME_ZONE,
  };
}
