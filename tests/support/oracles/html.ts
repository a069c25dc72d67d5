import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The presets that catch most; what they demand of style alone is off. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // A title is an editor's; a search engine cuts it, and the checker of heads says so.
      'long-title': 'off',
      // Files of our own address are as safe as the page that names them.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/** What html-validate has against a whole document, one line each. */
export async function htmlProblems(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
