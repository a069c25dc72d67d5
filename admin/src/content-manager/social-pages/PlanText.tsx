import { Flex, TextButton, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Pencil, WarningCircle } from '@strapi/icons';
import { useState } from 'react';

import type { Preview } from '../../../../shared/contracts/plan';
import { useTranslate } from '../../translations/use-translate';
import { PostBubble } from '../../ui/PostBubble';
import { StateBlock } from '../../ui/StateBlock';
import { OwnText } from './OwnText';

interface Props {
  /** Name of the account, for screen readers. */
  name: string;
  /** The editor's own text; null takes the composed one. */
  own: string | null;
  preview: Preview | null;
  pending: boolean;
  manage: boolean;
  onText: (text: string | null) => void;
}

/** The text for one account as it will be sent, and the way to write another. */
export function PlanText({ name, own, preview, pending, manage, onText }: Props) {
  const { t } = useTranslate();
  const [writing, setWriting] = useState(false);
  if (preview === null) return pending ? <StateBlock state="loading" compact /> : null;
  const reset = () => {
    setWriting(false);
    onText(null);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={3}>
      {writing ? (
        <OwnText
          name={name}
          start={own ?? preview.text}
          composed={own === null ? preview.text : null}
          onText={onText}
        />
      ) : null}
      <div style={{ opacity: pending ? 0.6 : 1, transition: 'opacity 120ms' }}>
        <PostBubble compact text={preview.text} media={preview.media} card={preview.card} site={siteOf(preview)} />
      </div>
      <Warnings codes={preview.warnings} />
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        {manage ? (
          <Flex gap={3} wrap="wrap">
            {writing ? (
              <TextButton onClick={() => setWriting(false)}>{t('panel.text.done')}</TextButton>
            ) : (
              <TextButton
                startIcon={<Pencil />}
                onClick={() => setWriting(true)}
                aria-label={t('panel.text.edit-for', { name })}
              >
                {t('panel.text.edit')}
              </TextButton>
            )}
            {own === null ? null : (
              <TextButton startIcon={<ArrowsCounterClockwise />} onClick={reset}>
                {t('panel.text.reset')}
              </TextButton>
            )}
          </Flex>
        ) : (
          <span />
        )}
        <Counter counter={preview.counter} />
      </Flex>
    </Flex>
  );
}

function siteOf({ card }: Preview): string | undefined {
  return card !== null && URL.canParse(card.url) ? new URL(card.url).host : undefined;
}

function Counter({ counter: { used, max } }: { counter: Preview['counter'] }) {
  const { t } = useTranslate();
  const colour = used > max ? 'danger600' : used > max * 0.9 ? 'neutral800' : 'neutral600';
  return (
    <Typography variant="pi" textColor={colour} aria-label={t('panel.counter', { used, max })}>
      {used} / {max}
    </Typography>
  );
}

function Warnings({ codes }: { codes: readonly string[] }) {
  const { known } = useTranslate();
  return (
    <>
      {codes.map((code) => (
        <Flex key={code} gap={2} alignItems="flex-start">
          <WarningCircle
            aria-hidden
            width="1.4rem"
            height="1.4rem"
            fill="warning600"
            style={{ flexShrink: 0, marginTop: '0.2rem' }}
          />
          <Typography variant="pi" textColor="warning700">
            {known(`warning.${code}`, code)}
          </Typography>
        </Flex>
      ))}
    </>
  );
}
