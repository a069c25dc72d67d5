/** A content type of the app, not of the plugin: adding or dropping it changes the app's schema. */
const note = {
  schema: {
    kind: 'collectionType',
    collectionName: 'notes',
    info: { singularName: 'note', pluralName: 'notes', displayName: 'Note' },
    options: { draftAndPublish: false },
    attributes: { text: { type: 'string' } },
  },
};

/** What an app adds to the plugin's own kinds: fields that are public, private, or lead to people. */
function extendEvents(strapi) {
  Object.assign(strapi.contentType('plugin::community-hub.event').attributes, {
    dressCode: { type: 'enumeration', enum: ['casual', 'formal'] },
    menu: { type: 'json' },
    poster: { type: 'media', multiple: false, allowedTypes: ['images'] },
    budget: { type: 'integer', private: true },
    doorCode: { type: 'password' },
    host: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
  });
}

module.exports = {
  register({ strapi }) {
    const boot = JSON.parse(process.env.HUB_TEST_CONFIG || '{}');
    if (boot.noteType) strapi.get('content-types').add('api::note', { note });
    if (boot.ownTypes) extendEvents(strapi);
  },
  bootstrap() {},
};
