/** The admin can be read in English and in French. */
export default {
  config: { locales: ['fr'] },
  bootstrap() {},
};
