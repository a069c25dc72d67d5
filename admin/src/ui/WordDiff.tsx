import { Typography, VisuallyHidden } from '@strapi/design-system';

import { useTranslate } from '../translations/use-translate';
import { type DiffPart, wordDiff } from './word-diff';

/** A text with what was taken out struck through and what is new marked, for eyes and screen readers. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {wordDiff(before, after).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are never moved, only drawn anew
        <Part key={index} part={part} />
      ))}
    </Typography>
  );
}

function Part({ part: { kind, text } }: { part: DiffPart }) {
  const { t } = useTranslate();
  if (kind === 'same') return <>{text}</>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <VisuallyHidden>{` ${t(`diff.${kind}`)} `}</VisuallyHidden>
      <Typography
        tag="span"
        variant="pi"
        textColor={kind === 'added' ? 'success700' : 'danger700'}
        fontWeight={kind === 'added' ? 'bold' : 'regular'}
        style={{ textDecoration: 'inherit' }}
      >
        {text}
      </Typography>
    </Mark>
  );
}
