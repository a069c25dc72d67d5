import { Field, Textarea } from '@strapi/design-system';
import { type ChangeEvent, useRef, useState } from 'react';

import { useTranslate } from '../../translations/use-translate';
import { ownText } from './panel-state';

/** Pause in typing after which the text is kept, in milliseconds. */
const PAUSE = 500;

interface Props {
  name: string;
  /** What stands in the box when it opens. */
  start: string;
  /** The composed text: leaving it as it is makes it nobody's own. */
  composed: string | null;
  onText: (text: string | null) => void;
}

/** The editor's own text for one account; kept while typing and at once when the box is left. */
export function OwnText({ name, start, composed, onText }: Props) {
  const { t } = useTranslate();
  const [text, setText] = useState(start);
  const keep = useKeep(start, (typed) => onText(ownText(typed, composed)));
  const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    setText(target.value);
    keep(target.value, PAUSE);
  };
  return (
    <Field.Root name={`own-text-${name}`} hint={t('panel.text.hint')}>
      <Field.Label>{t('panel.text.label', { name })}</Field.Label>
      <Textarea autoFocus resizable value={text} onChange={onChange} onBlur={() => keep(text, 0)} />
      <Field.Hint />
    </Field.Root>
  );
}

/** Hands on the last value after a pause, never the same one twice; without a pause at once. */
function useKeep(start: string, hand: (value: string) => void): (value: string, pause: number) => void {
  const latest = useRef(hand);
  latest.current = hand;
  const kept = useRef(start);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  return (value, pause) => {
    clearTimeout(timer.current);
    const done = () => {
      if (kept.current === value) return;
      kept.current = value;
      latest.current(value);
    };
    if (pause === 0) done();
    else timer.current = setTimeout(done, pause);
  };
}
