import plugin from '../server/src';

type Use = (middleware: (context: unknown, next: () => unknown) => unknown) => unknown;

/** Turns the plugin's document middlewares on and off inside one running app. */
export interface HooksSwitch {
  on: boolean;
}

/**
 * Call before the app boots. Everything the plugin adds to Strapi's documents in `register()` goes
 * through the switch; Strapi's own and i18n's middlewares stay as they are. Types, tables and data are
 * then the same on both sides of a comparison.
 */
export function switchHooks(): HooksSwitch {
  const hooks: HooksSwitch = { on: true };
  const { register } = plugin;
  plugin.register = async (context) => {
    const documents = context.strapi.documents as unknown as { use: Use };
    const { use } = documents;
    documents.use = (middleware) => use((call, next) => (hooks.on ? middleware(call, next) : next()));
    try {
      await register(context);
    } finally {
      documents.use = use;
    }
  };
  return hooks;
}
