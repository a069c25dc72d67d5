import { COMPONENTS } from '../../../server/src/strapi/components';
import { contentManagerConfig } from '../../../server/src/strapi/content-manager-config';
import { isUntouched, type StoredView } from '../../../server/src/strapi/content-manager-views';
import { TYPES } from '../../../server/src/strapi/content-types';

const view: StoredView = {
  settings: { mainField: 'title', pageSize: 20 },
  metadatas: { title: { edit: { label: 'Title' } }, slug: { edit: { label: 'Address' } } },
  layouts: { edit: [[{ name: 'title', size: 8 }], [{ name: 'slug', size: 4 }]], list: ['title', 'slug'] },
};

describe('a stored view', () => {
  it('is untouched when it is what we remember, in whatever order its keys come back', () => {
    const reordered = { ...view, settings: { pageSize: 20, mainField: 'title' } };
    expect(isUntouched(reordered, view)).toBe(true);
  });

  it('is untouched when only the plugin’s own fields changed', () => {
    const upgraded: StoredView = {
      settings: view.settings,
      metadatas: { title: view.metadatas.title ?? null, tags: { edit: { label: 'tags' } } },
      layouts: { edit: [[{ name: 'title', size: 8 }], [{ name: 'tags', size: 6 }]], list: ['title', 'tags'] },
    };
    expect(isUntouched(upgraded, view)).toBe(true);
  });

  it.each<[string, StoredView]>([
    ['a label', { ...view, metadatas: { ...view.metadatas, title: { edit: { label: 'Headline' } } } }],
    ['the order', { ...view, layouts: { ...view.layouts, edit: [...view.layouts.edit].reverse() } }],
    [
      'a size',
      { ...view, layouts: { ...view.layouts, edit: [[{ name: 'title', size: 12 }], [{ name: 'slug', size: 4 }]] } },
    ],
    ['a column', { ...view, layouts: { ...view.layouts, list: ['title'] } }],
    ['the page size', { ...view, settings: { mainField: 'title', pageSize: 50 } }],
  ])('is somebody’s when %s differs', (_what, touched) => {
    expect(isUntouched(touched, view)).toBe(false);
  });
});

describe('the first view', () => {
  it('labels and explains every field an editor sees', () => {
    const configs = [
      ...TYPES.map((type) => ({ model: type, config: contentManagerConfig(type, 'types', type.singularName) })),
      ...COMPONENTS.map((model) => ({ model, config: contentManagerConfig(model, 'components', model.name) })),
    ];
    for (const { model, config } of configs) {
      for (const [name, attribute] of Object.entries(model.attributes)) {
        if (attribute.visible === false) continue;
        expect(config.metadatas[name]?.edit.label).toMatch(/\S/);
        expect(config.metadatas[name]?.edit.description).toMatch(/\S/);
      }
    }
  });
});
