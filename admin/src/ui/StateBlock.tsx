import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { EmptyDocuments, EmptyPermissions } from '@strapi/icons/symbols';
import type { ReactNode } from 'react';

import { problemOf } from '../api/problem-of';
import { useTranslate } from '../translations/use-translate';

type Props =
  | { state: 'loading'; compact?: boolean }
  | { state: 'error'; error: unknown; onRetry: () => void; compact?: boolean }
  | { state: 'empty'; content: string; action?: ReactNode }
  | { state: 'no-permission' };

/** The one way in which a screen says that it has nothing to show, and why. */
export function StateBlock(props: Props) {
  switch (props.state) {
    case 'loading':
      return <Loading compact={props.compact === true} />;
    case 'error':
      return <Failed error={props.error} onRetry={props.onRetry} compact={props.compact === true} />;
    case 'empty':
      return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={props.content} action={props.action} />;
    case 'no-permission':
      return <NoPermission />;
    default:
      return unreachable(props);
  }
}

function unreachable(state: never): never {
  throw new Error(`Unknown state: ${JSON.stringify(state)}`);
}

function Loading({ compact }: { compact: boolean }) {
  const { t } = useTranslate();
  return (
    <Flex justifyContent="center" padding={compact ? 2 : 8} aria-live="polite" aria-busy width="100%">
      <Loader small={compact}>{t('state.loading')}</Loader>
    </Flex>
  );
}

interface FailedProps {
  error: unknown;
  onRetry: () => void;
  compact: boolean;
}

function Failed({ error, onRetry, compact }: FailedProps) {
  const { t, said } = useTranslate();
  const message = said(problemOf(error, t('error.unknown')).message);
  const retry = (
    <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={onRetry}>
      {t('state.try-again')}
    </Button>
  );
  if (compact) {
    return (
      <Flex role="alert" direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" textColor="danger600">
          {message}
        </Typography>
        {retry}
      </Flex>
    );
  }
  return (
    <Box role="alert">
      <EmptyStateLayout icon={<WarningCircle width="6rem" height="6rem" />} content={message} action={retry} />
    </Box>
  );
}

function NoPermission() {
  const { t } = useTranslate();
  return <EmptyStateLayout icon={<EmptyPermissions width="16rem" />} content={t('state.no-permission')} />;
}
