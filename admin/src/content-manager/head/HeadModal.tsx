import { Button, Flex, Grid, Modal, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';

import type { HeadFinding, HeadPreview } from '../../../../shared/contracts/head';
import { useTranslate } from '../../translations/use-translate';
import { Findings } from './Findings';
import { NETWORK_NAMES, type SharedCard } from './head-state';
import { NetworkCard } from './NetworkCard';

interface Props {
  cards: readonly SharedCard[];
  findings: readonly HeadFinding[];
  pictureOf: (preview: HeadPreview) => string | null;
  contentType: string;
}

/** The large view: every network side by side, and all that could be better. */
export function HeadModal({ cards, findings, pictureOf, contentType }: Props) {
  const { t } = useTranslate();
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" fullWidth startIcon={<Eye />}>
          {t('head.open')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('head.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Grid.Root gap={6}>
              {cards.map(({ networks, preview }) => (
                <Grid.Item key={networks.join()} col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={2}>
                  <Typography tag="h3" variant="sigma" textColor="neutral600">
                    {networks.map((network) => NETWORK_NAMES[network]).join(', ')}
                  </Typography>
                  <NetworkCard preview={preview} picture={pictureOf(preview)} />
                </Grid.Item>
              ))}
            </Grid.Root>
            <Findings contentType={contentType} findings={findings} />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
