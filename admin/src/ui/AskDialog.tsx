import { Button, type ButtonProps, Field, Modal, Textarea, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { useTranslate } from '../translations/use-translate';

interface Props {
  label: string;
  /** For screen readers, where several buttons on a screen have the same label; begins with it. */
  name?: string;
  /** What will happen, in full sentences. */
  text: string;
  question: string;
  hint?: string;
  /** An address, or words over several lines. */
  asks: 'url' | 'words';
  required: boolean;
  confirm: string;
  /** Answers whether it went well: the dialog closes then. */
  onAnswer: (answer: string) => Promise<boolean>;
  variant?: ButtonProps['variant'];
  startIcon?: ReactNode;
  disabled?: boolean;
}

/** A button that asks one question before it does something. */
export function AskDialog(props: Props) {
  const { t } = useTranslate();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState('');
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await props.onAnswer(answer.trim()).finally(() => setBusy(false));
    if (!done) return;
    setAnswer('');
    setOpen(false);
  };
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button
          size="S"
          variant={props.variant ?? 'tertiary'}
          startIcon={props.startIcon}
          disabled={props.disabled}
          aria-label={props.name}
          type="button"
        >
          {props.label}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{props.label}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={formId} onSubmit={(event) => void onSubmit(event)}>
            <Typography tag="p" style={{ marginBottom: '1.6rem' }}>
              {props.text}
            </Typography>
            <Answer {...props} value={answer} onChange={setAnswer} />
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{t('cancel')}</Button>
          </Modal.Close>
          <Button type="submit" form={formId} loading={busy} disabled={props.required && answer.trim() === ''}>
            {props.confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface AnswerProps extends Pick<Props, 'asks' | 'question' | 'hint' | 'required'> {
  value: string;
  onChange: (value: string) => void;
}

function Answer({ asks, question, hint, required, value, onChange }: AnswerProps) {
  return (
    <Field.Root name="answer" required={required} {...(hint ? { hint } : {})}>
      <Field.Label>{question}</Field.Label>
      {asks === 'url' ? (
        <TextInput type="url" value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Textarea maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      <Field.Hint />
    </Field.Root>
  );
}
