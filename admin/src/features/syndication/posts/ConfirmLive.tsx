import { Button, Field, Modal, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';

import { useTranslate } from '../../../translations/use-translate';
import type { RunAction } from './PostActions';

/** A person looked at the network and found the post: asks for its address, which may be unknown. */
export function ConfirmLive({ run }: { run: RunAction }) {
  const { t } = useTranslate();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [url, setUrl] = useState('');
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const address = url.trim();
    const done = await run(address === '' ? { action: 'confirm-live' } : { action: 'confirm-live', url: address });
    if (done) setOpen(false);
  };
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button size="S" variant="tertiary">
          {t('post-action.confirm-live')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('post-action.confirm-live')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={formId} onSubmit={(event) => void onSubmit(event)}>
            <Typography tag="p" style={{ marginBottom: '1.6rem' }}>
              {t('post-action.confirm-live.text')}
            </Typography>
            <Field.Root name="url" hint={t('post-action.confirm-live.url.help')}>
              <Field.Label>{t('post-action.confirm-live.url')}</Field.Label>
              <TextInput type="url" value={url} onChange={(event) => setUrl(event.target.value)} />
              <Field.Hint />
            </Field.Root>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{t('cancel')}</Button>
          </Modal.Close>
          <Button type="submit" form={formId}>
            {t('post-action.confirm-live.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
