import type {
  TemplateInput,
  TemplatePreviewInput,
  TemplatePreviewResponse,
  TemplatesResponse,
} from '../../../../../shared/contracts/templates';
import { OCCASIONS, OCCASIONS_OF, type Occasion } from '../../../../../shared/occasions';
import type { Channel } from '../../../channels/kit/contract';
import { type Clock, type Instant, toInstant } from '../../../core/clock';
import { fail, ok, type Result } from '../../../core/result';
import type { Page } from '../../pages';
import type { InputProblem } from '../accounts/account-fields';
import type { Composer, PostedItem } from '../compose/composer';
import type { RenderPost } from '../compose/render-post';
import type { OccasionTime } from '../occasions/occasions-of';
import type { Person } from '../ports';
import { builtInTemplate } from './built-in';
import type { TemplateScope, TextTemplate } from './choose-template';
import { checkTemplate, type TemplateProblem } from './liquid';
import { exampleOf, TEMPLATE_FIELD_NAMES } from './template-fields';

export interface StoredTemplate extends TextTemplate {
  updatedAt: Instant;
  /** As the admin names her. */
  updatedBy: string;
}

export interface TemplateStore {
  list(): Promise<StoredTemplate[]>;
  of(occasion: Occasion): Promise<StoredTemplate[]>;
  /** Replaces the template of the same scope. */
  save(template: StoredTemplate): Promise<void>;
  /** False when there was none. */
  remove(scope: TemplateScope): Promise<boolean>;
}

export type TemplateRefusal =
  | { kind: 'bad-scope'; problem: InputProblem }
  /** Never empty. */
  | { kind: 'bad-text'; problems: TemplateProblem[] };

/** The words that posts are made with, as people write them. */
export interface Templates {
  read(): Promise<TemplatesResponse['data']>;
  save(input: TemplateInput, by: Person): Promise<Result<StoredTemplate, TemplateRefusal>>;
  remove(scope: TemplateScope): Promise<boolean>;
  preview(input: TemplatePreviewInput): Promise<Result<TemplatePreviewResponse['data'], TemplateRefusal>>;
}

/** Something public to try a template with. */
export interface TemplateItems {
  /** The newest ones of a kind ('' for any that is shared) in a language, newest first. */
  newest(kind: TemplateScope['kind'], locale: string): Promise<{ documentId: string; locale: string; title: string }[]>;
  read(documentId: string, locale: string): Promise<PostedItem | null>;
}

export interface TemplateParts {
  store: TemplateStore;
  channels: readonly Channel[];
  locales(): Promise<{ code: string; name: string }[]>;
  items: TemplateItems;
  composer: Composer;
  render: RenderPost;
  occasions(page: Page): OccasionTime[];
  /** The `/go` address of a post. */
  linkOf(postKey: string): string;
  clock: Clock;
}

export function createTemplates(parts: TemplateParts): Templates {
  const { store } = parts;
  return {
    async read() {
      return {
        templates: await store.list(),
        builtIn: { en: builtIn('en'), fr: builtIn('fr') },
        fields: [...TEMPLATE_FIELD_NAMES],
        channels: parts.channels.map(({ id, name }) => ({ id, name })),
        locales: await parts.locales(),
      };
    },
    async save(input, by) {
      const refusal = (await scopeProblem(parts, input)) ?? textProblem(input);
      if (refusal) return fail(refusal);
      const template = { ...input, updatedAt: toInstant(parts.clock.now()), updatedBy: by.name };
      await store.save(template);
      return ok(template);
    },
    remove: (scope) => store.remove(scope),
    async preview(input) {
      const refusal = await scopeProblem(parts, input);
      if (refusal) return fail(refusal);
      const items = await parts.items.newest(input.kind, input.locale);
      const problems = checkTemplate(input.text, exampleOf(input.kind));
      const chosen = items.find(({ documentId }) => documentId === input.documentId) ?? items[0];
      const shown = problems.length === 0 && chosen ? await previewWith(parts, input, chosen) : null;
      return ok({
        problems: shown?.ok === false ? [shown.error] : problems,
        preview: shown?.ok ? shown.value : null,
        items: items.map(({ documentId, title }) => ({ documentId, title })),
      });
    },
  };
}

function builtIn(language: 'en' | 'fr') {
  return Object.fromEntries(OCCASIONS.map((occasion) => [occasion, builtInTemplate(occasion, language)])) as {
    [occasion in Occasion]: string;
  };
}

async function scopeProblem(parts: TemplateParts, scope: TemplateScope): Promise<TemplateRefusal | null> {
  const bad = (field: keyof TemplateScope, message: string): TemplateRefusal => ({
    kind: 'bad-scope',
    problem: { path: [field], message: `${field} ${message}` },
  });
  const channels = parts.channels.map(({ id }) => id);
  if (scope.channel !== '' && !channels.includes(scope.channel)) {
    return bad('channel', `must be empty or one of ${channels.join(', ')}`);
  }
  const occasions: readonly Occasion[] = scope.kind === '' ? OCCASIONS : [...OCCASIONS_OF[scope.kind], 'correction'];
  if (!occasions.includes(scope.occasion)) {
    return bad('occasion', `must be one of ${occasions.join(', ')} for this kind`);
  }
  const codes = (await parts.locales()).map(({ code }) => code);
  const known = [...codes, ...codes.map((code) => code.split(/[-_]/)[0])];
  return scope.locale === '' || known.includes(scope.locale)
    ? null
    : bad('locale', `must be empty or one of ${[...new Set(known)].join(', ')}`);
}

function textProblem({ text, kind }: TemplateInput): TemplateRefusal | null {
  const problems = checkTemplate(text, exampleOf(kind));
  return problems.length > 0 ? { kind: 'bad-text', problems } : null;
}

async function previewWith(
  parts: TemplateParts,
  { text, occasion, channel: channelId }: TemplatePreviewInput,
  { documentId, locale }: { documentId: string; locale: string },
) {
  const item = await parts.items.read(documentId, locale);
  const channel = parts.channels.find(({ id }) => id === channelId) ?? parts.channels[0];
  if (!item || !channel) return null;
  const about = parts.occasions(item.page).find((time) => time.occasion === occasion);
  const use = {
    channel: channel.id,
    occasion,
    subject: about?.subject ?? '',
    pictures: null,
    link: parts.linkOf('k7f2'),
  };
  const composed = await parts.composer.composeWith(text, item, use);
  if (!composed.ok) return composed;
  const rendered = parts.render(channel, {}, composed.value.draft, composed.value.placed);
  return ok({ title: item.view.title, text: rendered.text, counter: rendered.counter });
}
