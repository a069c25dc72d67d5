import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';

import type { TemplatePreviewResponse } from '../../../../../shared/contracts/templates';
import { useTranslate } from '../../../translations/use-translate';
import { PostBubble } from '../../../ui/PostBubble';
import { StateBlock } from '../../../ui/StateBlock';

interface Props {
  /** Undefined until the first answer. */
  trial: TemplatePreviewResponse['data'] | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => void;
  /** The item that was chosen; undefined takes the newest. */
  documentId: string | undefined;
  onItem: (documentId: string) => void;
}

/** The post that a template makes of a public item, on the network that it is for. */
export function TemplateTrial({ trial, error, isFetching, refetch, documentId, onItem }: Props) {
  const { t } = useTranslate();
  if (error && !trial) return <StateBlock state="error" compact error={error} onRetry={refetch} />;
  if (!trial) return <StateBlock state="loading" compact />;
  const { preview, items } = trial;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} aria-live="polite">
      <Flex direction="column" alignItems="stretch" gap={3}>
        {items.length === 0 ? (
          <Typography variant="pi" textColor="neutral600">
            {t('templates.trial.none')}
          </Typography>
        ) : (
          <Field.Root name="template-item">
            <Field.Label>{t('templates.trial.item')}</Field.Label>
            <SingleSelect value={documentId ?? items[0]?.documentId} onChange={(value) => onItem(String(value))}>
              {items.map((item) => (
                <SingleSelectOption key={item.documentId} value={item.documentId}>
                  {item.title}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        )}
        {preview ? (
          <div style={{ opacity: isFetching ? 0.6 : 1 }}>
            <PostBubble text={preview.text} media={[]} card={null} />
            <Typography variant="pi" textColor="neutral600" aria-label={t('panel.counter', preview.counter)}>
              {preview.counter.used} / {preview.counter.max}
            </Typography>
          </div>
        ) : null}
      </Flex>
    </Box>
  );
}
