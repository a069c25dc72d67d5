import { Flex, Typography } from '@strapi/design-system';

import { channelMark } from './channel-marks';

const FALLBACK_COLOUR = '#666687';

interface Props {
  /** Channel id. */
  channel: string;
  /** Shown as a letter for channels without a glyph. */
  name: string;
  /** Edge in rem. */
  size?: number;
}

/** The network's mark on its own colour; decoration beside a written name. */
export function ChannelIcon({ channel, name, size = 3.2 }: Props) {
  const mark = channelMark(channel);
  return (
    <Flex
      aria-hidden
      shrink={0}
      alignItems="center"
      justifyContent="center"
      style={{
        width: `${size}rem`,
        height: `${size}rem`,
        borderRadius: `${size / 4}rem`,
        background: mark?.colour ?? FALLBACK_COLOUR,
      }}
    >
      {mark ? (
        <svg viewBox="0 0 24 24" width="58%" height="58%" fill="#ffffff" role="presentation">
          <path d={mark.path} />
        </svg>
      ) : (
        <Typography fontWeight="bold" style={{ color: '#ffffff' }}>
          {name.slice(0, 1).toUpperCase()}
        </Typography>
      )}
    </Flex>
  );
}
