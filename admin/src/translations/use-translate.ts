import { useCallback } from 'react';
import { type PrimitiveType, useIntl } from 'react-intl';

import { sentenceIn } from '../../../shared/sentences/sentence-in';
import { PLUGIN_ID } from '../pluginId';
import type { TradKey } from './en';

type Values = Record<string, PrimitiveType>;

export interface Translate {
  /** The sentence of a key that is known when compiling. */
  t(key: TradKey, values?: Values): string;
  /** The sentence of a key that a server built (`problem.<code>`), or `fallback` where we have none. */
  known(key: string, fallback: string, values?: Values): string;
  /** A sentence of the server, which it says in English, in the language of the admin. */
  said(sentence: string): string;
  /** The label of a field of a content type as its form shows it; the field itself where we have none. */
  labelOf(contentType: string, field: string): string;
}

/** Typed access to the plugin's translations; Strapi falls back to English where a language has no sentence. */
export function useTranslate(): Translate {
  const { formatMessage, messages, locale } = useIntl();
  const t = useCallback(
    (key: TradKey, values?: Values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key }, values),
    [formatMessage],
  );
  const known = useCallback(
    (key: string, fallback: string, values?: Values) => {
      const id = `${PLUGIN_ID}.${key}`;
      return id in messages ? formatMessage({ id }, values) : fallback;
    },
    [formatMessage, messages],
  );
  const said = useCallback((sentence: string) => sentenceIn(locale, sentence), [locale]);
  const labelOf = useCallback(
    (contentType: string, field: string) => {
      const id = `content-manager.content-types.${contentType}.${field}`;
      return formatMessage({ id, defaultMessage: field });
    },
    [formatMessage],
  );
  return { t, known, said, labelOf };
}
