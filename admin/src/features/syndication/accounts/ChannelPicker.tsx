import { Box, Flex, Typography } from '@strapi/design-system';
import { ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ChannelInfo } from '../../../../../shared/contracts/accounts';
import { useTranslate } from '../../../translations/use-translate';
import { ChannelIcon } from '../../../ui/ChannelIcon';

interface Props {
  channels: readonly ChannelInfo[];
  /** False: networks that ask for a secret cannot be connected. */
  encryption: boolean;
  onPick: (channel: ChannelInfo) => void;
}

/** The networks, each with what it can do in a few words. */
export function ChannelPicker({ channels, encryption, onPick }: Props) {
  const { t, known } = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} tag="ul" aria-label={t('account-form.which-network')}>
      {channels.map((channel) => (
        <li key={channel.id}>
          <Choice type="button" disabled={!encryption && asksForSecret(channel)} onClick={() => onPick(channel)}>
            <ChannelIcon channel={channel.id} name={channel.name} size={4} />
            <Box flex="1">
              <Typography tag="p" variant="delta">
                {channel.name}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {known(`channel.${channel.id}.about`, channel.docs.setup)}
              </Typography>
              {!encryption && asksForSecret(channel) ? (
                <Typography tag="p" variant="pi" textColor="danger600">
                  {t('account-form.needs-key')}
                </Typography>
              ) : null}
            </Box>
            <ChevronRight aria-hidden fill="neutral500" />
          </Choice>
        </li>
      ))}
    </Flex>
  );
}

function asksForSecret({ fields }: ChannelInfo): boolean {
  return fields.some(({ type }) => type === 'secret');
}

const Choice = styled.button`
  display: flex;
  align-items: center;
  gap: 1.6rem;
  width: 100%;
  padding: 1.6rem;
  text-align: start;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  &:disabled {
    cursor: not-allowed;
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &:hover:enabled,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary200};
  }
`;
