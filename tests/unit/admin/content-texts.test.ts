import { localizeLayout } from '../../../admin/src/content-manager/localize-layout';
import enMessages from '../../../admin/src/translations/content/en';
import frMessages from '../../../admin/src/translations/content/fr';
import { loadTranslations } from '../../../admin/src/translations/load';
import { COMPONENTS } from '../../../server/src/strapi/components';
import { TYPES } from '../../../server/src/strapi/content-types';
import type { Attributes } from '../../../server/src/strapi/schema';
import { CHOICES } from '../../../shared/content-texts/choices';
import { en } from '../../../shared/content-texts/en';
import { fr } from '../../../shared/content-texts/fr';
import type { ContentTexts } from '../../../shared/content-texts/texts';

const languages: [string, ContentTexts][] = [
  ['English', en],
  ['French', fr],
];

describe.each(languages)('the Content Manager’s words in %s', (_language, texts) => {
  it('name every type and component and nothing else', () => {
    expect(Object.keys(texts.types).sort()).toEqual(TYPES.map(({ singularName }) => singularName).sort());
    expect(Object.keys(texts.components).sort()).toEqual(COMPONENTS.map(({ name }) => name).sort());
  });

  it.each(TYPES.map((type) => [type.singularName, type.attributes] as const))(
    'label every field of %s',
    (name, own) => {
      expect(Object.keys(texts.types[name]?.fields ?? {}).sort()).toEqual(Object.keys(own).sort());
    },
  );

  it.each(COMPONENTS.map((component) => [component.name, component.attributes] as const))(
    'label every field of the component %s',
    (name, own) => {
      expect(Object.keys(texts.components[name]?.fields ?? {}).sort()).toEqual(Object.keys(own).sort());
    },
  );

  it('are complete, and plain to react-intl', () => {
    for (const { name, fields } of [...Object.values(texts.types), ...Object.values(texts.components)]) {
      for (const text of [name, ...Object.values(fields).flat()]) {
        expect(text).toMatch(/^\S(.*\S)?$/);
        // An ASCII apostrophe, a brace or an angle bracket would be syntax.
        expect(text).not.toMatch(/['{}<>]/);
      }
    }
  });
});

describe('both languages', () => {
  it('have the same messages', () => {
    expect(Object.keys(frMessages).sort()).toEqual(Object.keys(enMessages).sort());
  });

  it('say the same help the same way, because help is found by its English text', () => {
    const french = new Map<string, string>();
    for (const group of ['types', 'components'] as const) {
      const pairs: [ContentTexts['types'], ContentTexts['types']] = [en[group], fr[group]];
      for (const [model, { fields }] of Object.entries(pairs[0])) {
        for (const [field, [, help]] of Object.entries(fields)) {
          const translated = pairs[1][model]?.fields[field]?.[1] ?? '';
          expect([help, french.get(help) ?? translated]).toEqual([help, translated]);
          french.set(help, translated);
        }
      }
    }
  });

  it('name types by what the schemas call them', () => {
    for (const type of TYPES) {
      expect(en.types[type.singularName as keyof typeof en.types].name).toBe(type.displayName);
      expect(frMessages[type.displayName]).toMatch(/\S/);
    }
    for (const component of COMPONENTS) {
      expect(en.components[component.name as keyof typeof en.components].name).toBe(component.displayName);
    }
  });

  it('never break a French line before a mark', () => {
    expect(frMessages['community-hub.content.components.recurrence.rule.help']).not.toContain(' :');
    for (const text of Object.values(frMessages)) expect(text).not.toMatch(/ [:;?!»]|« /);
    expect(frMessages['community-hub.content.types.event.organizer.help']).toBe('Qui organise. Vide\u00a0: la marque.');
  });

  it('put labels where Strapi looks for them', () => {
    expect(frMessages['content-manager.content-types.plugin::community-hub.event.startsAt']).toBe('Début');
    expect(frMessages['content-manager.components.community-hub.offer.price']).toBe('Prix');
    expect(frMessages.Event).toBe('Événement');
  });
});

describe('the layout of the edit view', () => {
  const own = { name: 'title', label: 'Title', hint: 'Ours to say: nobody else’s words.' };
  const ours = { name: 'startsAt', label: 'Starts', hint: en.types.event.fields.startsAt[1] };
  const price = { name: 'price', label: 'Price', hint: en.components.offer.fields.price[1] };
  const input = {
    query: { page: '1' },
    layout: {
      layout: [[[own, ours]]],
      components: { 'community-hub.offer': { layout: [[price]], settings: { icon: 'x' } } },
      metadatas: {},
    },
  };
  const output = localizeLayout(input);

  it('gets our help as text that follows the language', () => {
    expect(output.layout.layout[0]?.[0]?.[1]?.hint).toMatchObject({
      props: { id: 'community-hub.content.types.event.startsAt.help', english: ours.hint },
    });
    expect(output.layout.components['community-hub.offer']?.layout[0]?.[0]?.hint).toMatchObject({
      props: { english: price.hint },
    });
  });

  it('does not count characters where our help says what matters', () => {
    const field = { ...ours, attribute: { type: 'string', maxLength: 255 } };
    const layout = { ...input.layout, layout: [[[field, { ...field, hint: own.hint }]]] };
    const [shown, foreign] = localizeLayout({ layout }).layout.layout[0]?.[0] ?? [];
    expect(shown?.attribute).toEqual({ type: 'string' });
    expect(foreign?.attribute).toEqual(field.attribute);
    expect(field.attribute.maxLength).toBe(255);
  });

  it('keeps help that somebody wrote, and everything else', () => {
    expect(output.layout.layout[0]?.[0]?.[0]).toEqual(own);
    expect(output.query).toEqual(input.query);
    expect(output.layout.components['community-hub.offer']?.settings).toEqual({ icon: 'x' });
    expect(input.layout.layout[0]?.[0]?.[1]).toBe(ours);
  });
});

describe('the values of choices and lists', () => {
  const offered = [...TYPES, ...COMPONENTS].flatMap(({ attributes }) =>
    Object.values(attributes as Attributes).flatMap(({ enum: values, options }) => [
      ...(values ?? []),
      ...(options?.choices ?? []),
    ]),
  );

  it.each([
    ['English', enMessages],
    ['French', frMessages],
  ])('are all in words in %s', (_language, messages) => {
    expect(new Set(offered).size).toBeGreaterThan(300);
    for (const value of offered)
      expect([value, messages[`community-hub.choice.${value}`]]).toEqual([value, expect.any(String)]);
    for (const value of Object.keys(CHOICES)) expect(offered).toContain(value);
  });

  it('are countries by name', () => {
    expect(enMessages['community-hub.choice.DE']).toBe('Germany');
    expect(frMessages['community-hub.choice.DE']).toBe('Allemagne');
  });

  it('reach the admin with the rest', async () => {
    const { data } = await loadTranslations('fr');
    expect(data['community-hub.choice.moved-online']).toBe('Passé en ligne');
    expect(data['content-manager.content-types.plugin::community-hub.event.startsAt']).toBe('Début');
  });
});
