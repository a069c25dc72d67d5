import { Box, Flex, Grid, LinkButton, Typography } from '@strapi/design-system';
import { Book, Briefcase, Calendar, Feather, Heart, Information, Store, Upload } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import type { ElementType } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { KIND_UIDS, KINDS, type Kind } from '../../../../shared/kinds';
import { useTranslate } from '../../translations/use-translate';

const ICONS = {
  news: Feather,
  event: Calendar,
  training: Book,
  album: Heart,
  job: Briefcase,
  store: Store,
  info: Information,
} as const satisfies Record<Kind, ElementType>;

const READ = 'plugin::content-manager.explorer.read';

/** The way to each kind of content that this person may read, and to the import of many. */
export function ContentLinks({ mayImport }: { mayImport: boolean }) {
  const { t } = useTranslate();
  const permissions = useAuth('ContentLinks', (state) => state.permissions);
  const kinds = KINDS.filter((kind) =>
    permissions.some(({ action, subject }) => action === READ && subject === KIND_UIDS[kind]),
  );
  if (kinds.length === 0) return null;
  return (
    <Box tag="section" aria-labelledby="hub-content">
      <Flex justifyContent="space-between" gap={3} paddingBottom={3}>
        <Typography id="hub-content" tag="h2" variant="beta">
          {t('content.title')}
        </Typography>
        {mayImport ? (
          <LinkButton tag={Link} to="import" variant="tertiary" startIcon={<Upload />}>
            {t('import.title')}
          </LinkButton>
        ) : null}
      </Flex>
      <Grid.Root gap={3} tag="ul">
        {kinds.map((kind) => (
          <Grid.Item key={kind} col={3} s={6} xs={6} tag="li" alignItems="stretch">
            <KindLink kind={kind} />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
}

function KindLink({ kind }: { kind: Kind }) {
  const { t } = useTranslate();
  const Icon = ICONS[kind];
  return (
    <Tile to={`/content-manager/collection-types/${KIND_UIDS[kind]}`}>
      <Flex gap={3}>
        <Icon aria-hidden width="2rem" height="2rem" fill="primary600" />
        <Typography fontWeight="semiBold" textColor="neutral800">
          {t(`kinds.plural.${kind}`)}
        </Typography>
      </Flex>
    </Tile>
  );
}

const Tile = styled(Link)`
  display: block;
  width: 100%;
  padding: 1.6rem;
  text-decoration: none;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  &:hover,
  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary500};
  }
`;
