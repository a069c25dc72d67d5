import { Button, DatePicker, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';

import { type HistoryFile, useHistoryFile } from '../../../api/history-file';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';

/** The history of all posts, or of the pages that the list shows, as a file. */
export function ExportDialog() {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" startIcon={<Download />}>
          {t('history.export')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('history.export')}</Modal.Title>
        </Modal.Header>
        {open ? <Choices onDone={() => setOpen(false)} /> : null}
      </Modal.Content>
    </Modal.Root>
  );
}

function Choices({ onDone }: { onDone: () => void }) {
  const { t } = useTranslate();
  const [search] = useSearchParams();
  const [from, setFrom] = useState<Date>();
  const [to, setTo] = useState<Date>();
  const [busy, setBusy] = useState(false);
  const act = useAction();
  const load = useHistoryFile();
  const account = search.get('account');
  const save = async (format: HistoryFile['format']) => {
    setBusy(true);
    const params = {
      ...(account && { account }),
      ...(from && { from: from.toISOString() }),
      ...(to && { to: dayAfter(to).toISOString() }),
    };
    const done = await act(() => load({ path: '/history', format, params }));
    setBusy(false);
    if (done) onDone();
  };
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{t(account ? 'history.export.filtered' : 'history.export.text')}</Typography>
          <Day label={t('history.export.from')} value={from} onChange={setFrom} />
          <Day label={t('history.export.to')} value={to} onChange={setTo} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" loading={busy} onClick={() => void save('json')}>
          JSON
        </Button>
        <Button loading={busy} onClick={() => void save('csv')}>
          CSV
        </Button>
      </Modal.Footer>
    </>
  );
}

interface DayProps {
  label: string;
  value: Date | undefined;
  onChange: (day: Date | undefined) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const { t } = useTranslate();
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        {...(value ? { value } : {})}
        onChange={onChange}
        onClear={() => onChange(undefined)}
        clearLabel={t('posts.filters.clear-one', { name: label })}
      />
    </Field.Root>
  );
}

/** The last day counts whole. */
function dayAfter(day: Date): Date {
  const next = new Date(day);
  next.setDate(next.getDate() + 1);
  return next;
}
