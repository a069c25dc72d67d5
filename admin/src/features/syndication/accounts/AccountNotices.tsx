import { Box, Flex, Typography } from '@strapi/design-system';

import type { AccountsResponse, MovedInput } from '../../../../../shared/contracts/accounts';
import { useAnswerHubMovedMutation } from '../../../api/accounts';
import { useAction } from '../../../api/use-action';
import { useTranslate } from '../../../translations/use-translate';
import { ConfirmButton } from '../../../ui/ConfirmButton';
import { CopyLine } from '../../../ui/CopyLine';
import { Notice } from '../../../ui/Notice';
import { configLines } from './config-lines';

/** Secrets cannot be kept: says the exact lines that must be added. */
export function EncryptionNotice({ hint }: { hint: string }) {
  const { t } = useTranslate();
  return (
    <Notice tone="danger" title={t('accounts.encryption.title')}>
      <Typography tag="p">{t('accounts.encryption.text')}</Typography>
      {configLines(hint).map(({ file, line }) => (
        <Flex key={line} direction="column" alignItems="stretch" gap={1}>
          <Typography variant="pi" fontWeight="semiBold">
            {file}
          </Typography>
          <CopyLine line={line} />
        </Flex>
      ))}
    </Notice>
  );
}

/** Posts need links that people outside can open. */
export function PublicUrlNotice() {
  const { t } = useTranslate();
  return (
    <Notice tone="warning" title={t('accounts.public-url.title')}>
      <Typography tag="p">{t('accounts.public-url.text')}</Typography>
      <CopyLine line="hub: { publicUrl: 'https://community.example.com' }" />
    </Notice>
  );
}

interface MovedProps {
  moved: NonNullable<AccountsResponse['meta']['moved']>;
  manage: boolean;
}

/** A database that woke up at another public address speaks again only when a person says so. */
export function MovedNotice({ moved, manage }: MovedProps) {
  const { t } = useTranslate();
  return (
    <Notice tone="warning" title={t('accounts.moved.title')}>
      <Typography tag="p">{t('accounts.moved.text')}</Typography>
      <Box
        tag="dl"
        style={{
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          overflowWrap: 'anywhere',
          columnGap: '1.2rem',
          rowGap: '0.4rem',
        }}
      >
        <Typography tag="dt" textColor="neutral600">
          {t('accounts.moved.from')}
        </Typography>
        <Typography tag="dd">{moved.from}</Typography>
        <Typography tag="dt" textColor="neutral600">
          {t('accounts.moved.to')}
        </Typography>
        <Typography tag="dd">{moved.to}</Typography>
      </Box>
      {manage ? (
        <Flex gap={2} wrap="wrap">
          <MovedAnswer answer="moved" />
          <MovedAnswer answer="copy" />
        </Flex>
      ) : null}
    </Notice>
  );
}

function MovedAnswer({ answer }: MovedInput) {
  const { t } = useTranslate();
  const [send] = useAnswerHubMovedMutation();
  const act = useAction();
  return (
    <ConfirmButton
      label={t(`accounts.moved.${answer}`)}
      title={t(`accounts.moved.${answer}`)}
      confirm={t(`accounts.moved.${answer}.yes`)}
      variant={answer === 'moved' ? 'secondary' : 'tertiary'}
      onConfirm={() => act(() => send({ answer }).unwrap())}
    >
      {t(`accounts.moved.${answer}.confirm`)}
    </ConfirmButton>
  );
}
