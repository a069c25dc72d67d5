import { Field, TextButton, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';

import { useTranslate } from '../../translations/use-translate';
import { localInput, localTime } from './local-time';

interface Props {
  name: string;
  /** ISO 8601; null takes the default time. */
  at: string | null;
  /** From then on the post makes no sense any more. */
  expires: string | null;
  onChange: (at: string | null) => void;
}

/** The time of one post, on the clocks of who chooses it. Kept when the box is left. */
export function TimeChoice({ name, at, expires, onChange }: Props) {
  const { t } = useTranslate();
  const [typed, setTyped] = useState(at === null ? '' : localInput(at));
  const chosen = localTime(typed);
  const error = problemOf(chosen, expires);
  const keep = () => {
    if (chosen !== at && error === null) onChange(chosen);
  };
  const reset = () => {
    setTyped('');
    onChange(null);
  };
  return (
    <Field.Root name={name} hint={t('plan.time.hint')} error={error === null ? undefined : t(error)}>
      <Field.Label action={at === null ? null : <TextButton onClick={reset}>{t('plan.time.reset')}</TextButton>}>
        {t('plan.time')}
      </Field.Label>
      <Picker
        type="datetime-local"
        step={60}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function problemOf(chosen: string | null, expires: string | null) {
  if (chosen === null) return null;
  if (chosen <= new Date().toISOString()) return 'plan.time.past' as const;
  return expires !== null && chosen >= expires ? ('plan.time.late' as const) : null;
}

// The browser draws the calendar glyph: dark on dark unless it is told.
const Picker = styled(TextInput)`
  color-scheme: ${({ theme }) => (theme.colors.neutral0.toLowerCase() === '#ffffff' ? 'light' : 'dark')};
`;
