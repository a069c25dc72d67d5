import { Box, Flex, Modal, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { useGetHubWhyQuery, type WhyAbout } from '../../../api/why';
import { useTranslate } from '../../../translations/use-translate';
import { StateBlock } from '../../../ui/StateBlock';

interface Props {
  about: WhyAbout;
  /** Of the item; '' where its form is open. */
  title: string;
  /** Label of the account. */
  account: string;
}

/** Opens one paragraph in plain words: why a post is, or is not, on an account. */
export function WhyButton({ about, title, account }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <TextButton aria-label={t('why.ask.about', { title, account })}>{t('why.ask')}</TextButton>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('why.title', { account })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{open ? <Explanation about={about} /> : null}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Explanation({ about }: Pick<Props, 'about'>) {
  const { known } = useTranslate();
  const { locale } = useIntl();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const language = locale.startsWith('fr') ? 'fr' : 'en';
  const { data, error, refetch } = useGetHubWhyQuery(
    { about, language, timeZone },
    { refetchOnMountOrArgChange: true },
  );
  if (error) return <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" compact />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {data.data.map(({ post, text }) => (
        <Box key={post?.id ?? 'none'}>
          {post && post.occasion !== 'announce' ? (
            <Typography tag="h3" variant="delta">
              {known(`occasion.${post.occasion}`, post.occasion)}
            </Typography>
          ) : null}
          <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
