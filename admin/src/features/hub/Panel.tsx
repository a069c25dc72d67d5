import { Box, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

interface Props {
  icon: ReactNode;
  title: string;
  /** Shown at the end of the title's line. */
  end?: ReactNode;
  children: ReactNode;
}

/** One card of the overview. */
export function Panel({ icon, title, end, children }: Props) {
  const titleId = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={titleId}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
      width="100%"
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={3} wrap="wrap">
          <Flex aria-hidden background="primary100" hasRadius padding={2}>
            {icon}
          </Flex>
          <Box flex="1 1 12rem">
            <Typography id={titleId} tag="h2" variant="beta">
              {title}
            </Typography>
          </Box>
          {end}
        </Flex>
        {children}
      </Flex>
    </Box>
  );
}
