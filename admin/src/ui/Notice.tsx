import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import type { ComponentType, ReactNode, SVGProps } from 'react';

type Tone = 'info' | 'success' | 'warning' | 'danger';

const TONES: {
  readonly [tone in Tone]: {
    Icon: ComponentType<SVGProps<SVGSVGElement>>;
    colour: 'primary' | 'success' | 'warning' | 'danger';
  };
} = {
  info: { Icon: Information, colour: 'primary' },
  success: { Icon: CheckCircle, colour: 'success' },
  warning: { Icon: WarningCircle, colour: 'warning' },
  danger: { Icon: WarningCircle, colour: 'danger' },
};

interface Props {
  tone: Tone;
  title: string;
  children?: ReactNode;
  /** Buttons at the end. */
  action?: ReactNode;
  /** For narrow places: the side panel. */
  compact?: boolean;
}

/** Something to know on this page that stays until it is dealt with. */
export function Notice({ tone, title, children, action, compact = false }: Props) {
  const { Icon, colour } = TONES[tone];
  // One line with its button: several of them stand above a list.
  const plain = !compact && !children;
  return (
    <Flex
      role={tone === 'danger' ? 'alert' : 'status'}
      wrap={compact ? 'nowrap' : 'wrap'}
      alignItems={plain ? 'center' : 'flex-start'}
      gap={compact ? 2 : 3}
      padding={plain ? undefined : compact ? 3 : 4}
      {...(plain ? { paddingTop: 2, paddingBottom: 2, paddingLeft: 4, paddingRight: 4 } : {})}
      width="100%"
      hasRadius
      background={`${colour}100`}
      borderColor={`${colour}200`}
      borderWidth="1px"
      borderStyle="solid"
    >
      <Icon
        aria-hidden
        width="1.6rem"
        height="1.6rem"
        fill={`${colour}600`}
        style={{ flexShrink: 0, marginTop: plain ? 0 : '0.2rem' }}
      />
      <Flex
        direction="column"
        alignItems="stretch"
        gap={compact ? 1 : 2}
        flex={compact ? '1' : plain ? '1 1 20rem' : '1 1 24rem'}
        minWidth={0}
      >
        <Typography
          variant={compact ? 'pi' : 'omega'}
          fontWeight="bold"
          textColor="neutral800"
          style={{ whiteSpace: 'pre-line' }}
        >
          {title}
        </Typography>
        {children ? (
          <Box>
            <Flex direction="column" alignItems="stretch" gap={compact ? 2 : 3}>
              {children}
            </Flex>
          </Box>
        ) : null}
      </Flex>
      {action ? <Flex gap={2}>{action}</Flex> : null}
    </Flex>
  );
}
