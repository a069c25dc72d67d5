import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { useState } from 'react';

import type { SettingsResponse } from '../../../../shared/contracts/settings';
import { useSwitchHubMutation } from '../../api/settings';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';

type Hub = SettingsResponse['data']['hub'];

/** Opens or closes the hub, after showing exactly which rights visitors get or lose. */
export function HubSwitch({ hub }: { hub: Hub }) {
  const { t } = useTranslate();
  const act = useAction();
  const [send, { isLoading }] = useSwitchHubMutation();
  const [asking, setAsking] = useState(false);
  const command = hub.open ? 'close' : 'open';
  const onConfirm = async () => {
    const done = await act(() => send(command).unwrap(), t(`hub.${command}.done`));
    if (done) setAsking(false);
  };
  return (
    <Dialog.Root open={asking} onOpenChange={setAsking}>
      <Dialog.Trigger>
        <Button
          size={hub.open ? 'S' : 'L'}
          variant={hub.open ? 'tertiary' : 'default'}
          disabled={!hub.open && hub.problem !== null}
        >
          {t(`hub.${command}.button`)}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{t(`hub.${command}.button`)}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={3} width="100%">
            <Dialog.Description>{t(`hub.${command}.grants`, { count: hub.grants.length })}</Dialog.Description>
            <Grants grants={hub.grants} />
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('cancel')}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            loading={isLoading}
            variant={hub.open ? 'danger' : 'default'}
            onClick={() => void onConfirm()}
          >
            {t(`hub.${command}.button`)}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

function Grants({ grants }: { grants: readonly string[] }) {
  const { known } = useTranslate();
  return (
    <Box background="neutral100" hasRadius padding={3} style={{ maxHeight: '32rem', overflowY: 'auto' }}>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
        {grants.map((grant) => (
          <Flex key={grant} tag="li" gap={2} alignItems="flex-start">
            <Lock
              aria-hidden
              width="1.2rem"
              height="1.2rem"
              fill="neutral500"
              style={{ flexShrink: 0, marginTop: '0.4rem' }}
            />
            <Box>
              <Typography tag="p">{known(`hub.grant.${grant.split('.').slice(1).join('.')}`, grant)}</Typography>
              <Typography tag="code" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {grant}
              </Typography>
            </Box>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
