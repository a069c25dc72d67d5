import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useTranslate } from '../translations/use-translate';

interface Props {
  line: string;
  /** Name of the button for screen readers, where others show the same; begins with what it shows. */
  nameOf?: (button: string) => string;
}

/** A line of configuration to copy as it stands. */
export function CopyLine({ line, nameOf = (button) => button }: Props) {
  const { copy } = useClipboard();
  const { t } = useTranslate();
  const [copied, setCopied] = useState(false);
  const onCopy = async () => setCopied(await copy(line));
  return (
    <Flex
      background="neutral150"
      hasRadius
      paddingLeft={3}
      paddingRight={1}
      paddingTop={1}
      paddingBottom={1}
      gap={2}
      width="100%"
    >
      <Typography
        tag="code"
        variant="pi"
        textColor="neutral800"
        flex="1"
        style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}
      >
        {line}
      </Typography>
      <IconButton variant="ghost" label={nameOf(t(copied ? 'copy.done' : 'copy.label'))} onClick={() => void onCopy()}>
        {copied ? <Check /> : <Duplicate />}
      </IconButton>
    </Flex>
  );
}
