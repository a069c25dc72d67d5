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

module.exports = {
  register({ strapi }) {
    const boot = JSON.parse(process.env.HUB_TEST_CONFIG || '{}');
    if (boot.noteType) strapi.get('content-types').add('api::note', { note });
  },
  bootstrap() {},
};
