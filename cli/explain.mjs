import { withQuietApp } from './with-app.mjs';

export const explain = {
  summary: 'Says why an item is or is not on its social pages.',
  usage: '<documentId or post key> [--locale <code>] [--language en|fr] [--app <folder>] [--dist <folder>]',
  options: { locale: { type: 'string' }, language: { type: 'string' } },
  run: async ({ values, positionals: [name, ...more] }) => {
    const { locale, language = 'en' } = values;
    if (name === undefined || more.length > 0)
      throw new Error('name one item by its documentId, or one post by its key.');
    if (language !== 'en' && language !== 'fr') throw new Error(`it speaks en and fr, not "${language}".`);
    return withQuietApp(values, async (plugin) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const rows = await plugin.service('hub').explainer.of(name, { locale }, { language, timeZone });
      if (rows.length === 0) {
        throw new Error(
          `there is no post "${name}", no public item with that documentId, or no account to share it on.`,
        );
      }
      for (const row of rows) process.stdout.write(`${headingOf(row)}\n${row.text}\n\n`);
      return 0;
    });
  },
};

function headingOf({ account, locale, post }) {
  const about = post ? [post.key, post.title, post.occasion, post.subject] : [];
  return [account.channel, account.label, locale, ...about].filter((part) => part !== '').join(' · ');
}
