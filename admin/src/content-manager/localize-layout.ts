import { createElement, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { en } from '../../../shared/content-texts/en';
import type { ContentTexts } from '../../../shared/content-texts/texts';
import { helpId } from '../translations/content/messages';

/** What `Admin/CM/pages/EditView/mutate-edit-view-layout` passes on, as far as help is concerned. */
interface Field {
  hint?: ReactNode;
  attribute?: { maxLength?: number };
}
interface EditLayout {
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
}

/**
 * Hook that shows our help in the language of the admin: Strapi translates labels, but descriptions
 * are plain text, and it adds every limit in English. Ours say so where a limit matters.
 * Only help that still is ours is replaced, so what somebody wrote in "Configure the
 * view" stays.
 */
export function localizeLayout<Input extends { layout: EditLayout }>(input: Input): Input {
  const { layout } = input;
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: component.layout.map((row) => row.map(localizeField)) },
    ]),
  );
  const panels = layout.layout.map((panel) => panel.map((row) => row.map(localizeField)));
  return { ...input, layout: { ...layout, components, layout: panels } };
}

function localizeField(field: Field): Field {
  const id = typeof field.hint === 'string' ? idsByEnglish.get(field.hint) : undefined;
  if (!id) return field;
  const hint = createElement(Help, { id, english: String(field.hint) });
  if (field.attribute?.maxLength === undefined) return { ...field, hint };
  // Only what is shown: the form checks against the schema, not against the layout.
  const { maxLength: _checkedElsewhere, ...attribute } = field.attribute;
  return { ...field, hint, attribute };
}

/** A layout is made once and kept, so the language is read when the help is shown. */
function Help({ id, english }: { id: string; english: string }) {
  const { formatMessage } = useIntl();
  return formatMessage({ id, defaultMessage: english });
}

/** The layout does not say which type it is of: help is known by its English text. */
const idsByEnglish = new Map<string, string>(
  (['types', 'components'] as const).flatMap((group) => {
    const models: ContentTexts[typeof group] = en[group];
    return Object.entries(models).flatMap(([model, { fields }]) =>
      Object.entries(fields).map(([field, [, help]]) => [help, helpId(group, model, field)] as const),
    );
  }),
);
