import { Typography } from '@strapi/design-system';
import { createElement, type ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../pluginId';
import { useTranslate } from '../translations/use-translate';
import { stringsOf } from './inputs/string-list';
import { wallTime } from './inputs/wall-time';

/** What `Admin/CM/pages/ListView/inject-column-in-table` passes on, as far as cells are concerned. */
interface Header {
  name: string;
  attribute: { customField?: string };
  cellFormatter?: (row: Readonly<Record<string, unknown>>) => ReactNode;
}

const WORDS: Readonly<Record<string, (props: { value: unknown }) => JSX.Element>> = {
  [`plugin::${PLUGIN_ID}.choice`]: Choice,
  [`plugin::${PLUGIN_ID}.wall-time`]: WallTime,
  [`plugin::${PLUGIN_ID}.string-list`]: StringList,
};

/** Hook that shows our fields in lists as their inputs do, in words: Strapi shows the stored values. */
export function cellsInWords<Input extends { displayedHeaders: Header[] }>(input: Input): Input {
  return { ...input, displayedHeaders: input.displayedHeaders.map(inWords) };
}

function inWords(header: Header): Header {
  const Words = WORDS[header.attribute?.customField ?? ''];
  if (!Words || header.cellFormatter) return header;
  return { ...header, cellFormatter: (row) => createElement(Words, { value: row[header.name] }) };
}

function Choice({ value }: { value: unknown }) {
  const { known } = useTranslate();
  return typeof value === 'string' ? text(known(`choice.${value}`, value)) : text('-');
}

function WallTime({ value }: { value: unknown }) {
  const { formatDate } = useIntl();
  const wall = typeof value === 'string' ? wallTime(value) : null;
  // The clock of the place stands in for UTC, so that no zone moves it.
  return text(wall ? formatDate(`${wall}Z`, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }) : '-');
}

function StringList({ value }: { value: unknown }) {
  const { known } = useTranslate();
  const words = stringsOf(value).map((one) => known(`choice.${one}`, one));
  return text(words.join(', ') || '-');
}

function text(words: string) {
  return createElement(Typography, { textColor: 'neutral800', ellipsis: true, maxWidth: '30rem' }, words);
}
