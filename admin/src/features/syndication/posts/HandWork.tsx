import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useClipboard } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { PostRow, HandWork as Work } from '../../../../../shared/contracts/posts';
import { useTranslate } from '../../../translations/use-translate';
import { CopyLine } from '../../../ui/CopyLine';
import { WordDiff } from '../../../ui/WordDiff';
import { safeHref } from '../../../ui/web-address';
import { type NamedPost, usePostName } from './use-post-name';

/** What a person posts, changes or takes down on a network: text, link and pictures to copy. */
export function HandWork({ post }: { post: NamedPost & Pick<PostRow, 'byHand'> }) {
  const { t } = useTranslate();
  const { nameOf } = usePostName(post);
  const { byHand, account } = post;
  if (!byHand) return null;
  const { kind, text, before, link, pictures } = byHand;
  return (
    <Flex
      tag="section"
      aria-label={nameOf(t(`hand.${kind}`, { network: account.handle }))}
      direction="column"
      alignItems="stretch"
      gap={3}
      padding={2}
      width="100%"
      hasRadius
      background="neutral100"
    >
      <Typography variant="pi" fontWeight="bold">
        {t(`hand.${kind}`, { network: account.handle })}
      </Typography>
      <Words kind={kind} text={text} before={before} />
      {text === null ? null : <CopyText text={text} nameOf={nameOf} />}
      {kind === 'remove' ? null : <CopyLine line={link} nameOf={nameOf} />}
      <Pictures pictures={pictures} nameOf={nameOf} />
    </Flex>
  );
}

function Words({ kind, text, before }: Pick<Work, 'kind' | 'text' | 'before'>) {
  if (kind === 'update' && text !== null && before !== null) return <WordDiff before={before} after={text} />;
  const shown = text ?? before;
  if (shown === null) return null;
  return (
    <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {shown}
    </Typography>
  );
}

interface Naming {
  nameOf: (button: string) => string;
}

function CopyText({ text, nameOf }: { text: string } & Naming) {
  const { copy } = useClipboard();
  const { t } = useTranslate();
  const [copied, setCopied] = useState(false);
  const onCopy = async () => setCopied(await copy(text));
  const label = t(copied ? 'hand.copied' : 'hand.copy-text');
  return (
    <Box>
      <Button size="S" variant="secondary" aria-live="polite" aria-label={nameOf(label)} onClick={() => void onCopy()}>
        {label}
      </Button>
    </Box>
  );
}

function Pictures({ pictures, nameOf }: Pick<Work, 'pictures'> & Naming) {
  const { t } = useTranslate();
  const shown = pictures.flatMap(({ url, alt }) => {
    const href = safeHref(url);
    return href ? [{ href, alt }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {shown.map(({ href, alt }, index) => (
        <li key={href}>
          <Link href={href} isExternal download aria-label={nameOf(t('hand.picture', { number: index + 1 }))}>
            {t('hand.picture', { number: index + 1 })}
          </Link>
          {alt === '' ? null : (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {t('hand.picture.alt', { alt })}
            </Typography>
          )}
        </li>
      ))}
    </Flex>
  );
}
