import { type ComponentDefinition, line, localeCode, paragraph, picture, url } from '../schema';

/** Words, links and pictures that go with a page. */
export const texts: readonly ComponentDefinition[] = [
  {
    name: 'share',
    displayName: 'Sharing',
    collectionName: 'components_community_hub_shares',
    icon: 'earth',
    attributes: {
      title: line(),
      description: paragraph({ maxLength: 300 }),
      image: picture(),
      noindex: { type: 'boolean', default: false },
    },
    view: {
      mainField: 'title',
      rows: [
        [
          ['title', 8],
          ['noindex', 4],
        ],
        [
          ['description', 6],
          ['image', 6],
        ],
      ],
    },
  },
  {
    name: 'video',
    displayName: 'Video',
    collectionName: 'components_community_hub_videos',
    icon: 'play',
    attributes: {
      file: picture({ allowedTypes: ['videos'] }),
      url: url(),
      poster: picture(),
      captions: picture({ allowedTypes: ['files'] }),
    },
    view: {
      mainField: 'url',
      rows: [
        [
          ['file', 6],
          ['url', 6],
        ],
        [
          ['poster', 6],
          ['captions', 6],
        ],
      ],
    },
  },
  {
    name: 'source',
    displayName: 'Source',
    collectionName: 'components_community_hub_sources',
    icon: 'link',
    attributes: { name: line({ required: true }), url: url() },
    view: {
      mainField: 'name',
      rows: [
        [
          ['name', 6],
          ['url', 6],
        ],
      ],
    },
  },
  {
    name: 'photo-text',
    displayName: 'Photo text',
    collectionName: 'components_community_hub_photo_texts',
    icon: 'feather',
    attributes: { locale: localeCode(), alt: paragraph({ maxLength: 1000 }), caption: paragraph() },
    view: {
      mainField: 'locale',
      rows: [
        [['locale', 4]],
        [
          ['alt', 6],
          ['caption', 6],
        ],
      ],
    },
  },
  {
    name: 'link',
    displayName: 'Profile address',
    collectionName: 'components_community_hub_links',
    icon: 'link',
    attributes: { url: url({ required: true }) },
    view: { mainField: 'url', rows: [[['url', 12]]] },
  },
  {
    name: 'menu-entry',
    displayName: 'Menu entry',
    collectionName: 'components_community_hub_menu_entries',
    icon: 'bulletList',
    attributes: {
      locale: localeCode(),
      label: line({ required: true, maxLength: 60 }),
      // Also a path of the same site, so not only absolute addresses.
      url: line({ required: true, regex: '^(https?://[^\\s/?#]+\\S*|/[^/\\s]\\S*|/)$' }),
    },
    view: {
      mainField: 'label',
      rows: [
        [
          ['locale', 3],
          ['label', 4],
          ['url', 5],
        ],
      ],
    },
  },
];
