import {
  Badge,
  Box,
  Button,
  Flex,
  LinkButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { ConsentLink, PeopleResponse, PersonConsent } from '../../../../shared/contracts/photos';
import { PHOTO_UID } from '../../../../shared/kinds';
import { useAskHubConsentMutation, useGetHubPeopleQuery, useRevokeHubConsentMutation } from '../../api/photos';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';
import { CopyLine } from '../../ui/CopyLine';
import { Muted } from '../../ui/Muted';
import { StateBlock } from '../../ui/StateBlock';
import type { SidePanel } from '../social-pages/SocialPagesPanel';
import { useRefetchOn } from '../use-refetch-on';

/** Side panel of a photo: who is on it, what each agreed to, and links that ask them. */
export const ConsentsPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTranslate();
  if (model !== PHOTO_UID) return null;
  const content =
    documentId === undefined ? (
      <Muted text={t('consents.unsaved')} />
    ) : (
      <People photo={documentId} revision={`${document?.updatedAt ?? ''}`} />
    );
  return { title: t('consents.title'), content };
};

function People({ photo, revision }: { photo: string; revision: string }) {
  const { t } = useTranslate();
  const { data, error, refetch } = useGetHubPeopleQuery(photo, { refetchOnMountOrArgChange: true });
  useRefetchOn(revision, refetch);
  if (error && !data) return <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" compact />;
  const { people, locales } = data.data;
  if (people.length === 0) return <Muted text={t('consents.nobody')} />;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4} width="100%" aria-label={t('consents.title')}>
      {people.map((person) => (
        <li key={person.id}>
          <Person photo={photo} person={person} locales={locales} />
        </li>
      ))}
    </Flex>
  );
}

interface PersonProps {
  photo: string;
  person: PersonConsent;
  locales: PeopleResponse['data']['locales'];
}

const TONES = { granted: 'success', refused: 'danger', withdrawn: 'danger', missing: 'neutral' } as const;

function Person({ photo, person, locales }: PersonProps) {
  const { t } = useTranslate();
  const { formatDate } = useIntl();
  const agreed = person.state === 'granted' ? person.scope.map((scope) => t(`consents.scope.${scope}`)) : [];
  const until = person.until
    ? [t('consents.until', { day: formatDate(person.until, { dateStyle: 'medium', timeZone: 'UTC' }) })]
    : [];
  const tone = TONES[person.state];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography variant="omega" fontWeight="bold">
          {person.person}
        </Typography>
        <Badge backgroundColor={`${tone}100`} textColor={`${tone}700`}>
          {t(`consents.state.${person.state}`)}
        </Badge>
      </Flex>
      {agreed.length > 0 ? <Muted text={[agreed.join(', '), ...until].join(' ')} /> : null}
      {person.scope.includes('press') ? <Muted text={t('consents.press')} /> : null}
      {person.link ? <Link photo={photo} person={person.person} link={person.link} /> : null}
      {person.state === 'granted' ? null : <Ask photo={photo} person={person} locales={locales} />}
    </Flex>
  );
}

function Link({ photo, person, link }: { photo: string; person: string; link: ConsentLink }) {
  const { t } = useTranslate();
  const { formatDate } = useIntl();
  const [revoke, { isLoading }] = useRevokeHubConsentMutation();
  const act = useAction();
  const day = (instant: string) => formatDate(instant, { dateStyle: 'medium' });
  if (link.state === 'expired') return <Muted text={t('consents.expired')} />;
  if (link.state === 'revoked') return <Muted text={t('consents.revoked')} />;
  if (link.state === 'answered') {
    const last = link.answers.at(-1);
    return last ? <Muted text={t('consents.answered', { day: day(last.at) })} /> : null;
  }
  const mail = `mailto:?subject=${encodeURIComponent(t('consents.mail.subject'))}&body=${encodeURIComponent(link.url)}`;
  return (
    <>
      <Muted text={t('consents.link', { person })} />
      <CopyLine line={link.url} />
      <Muted text={t('consents.waiting', { day: day(link.expiresAt) })} />
      <Flex gap={2} wrap="wrap">
        <LinkButton size="S" variant="tertiary" startIcon={<Mail />} href={mail}>
          {t('consents.mail')}
        </LinkButton>
        <Button
          size="S"
          variant="danger-light"
          loading={isLoading}
          onClick={() => void act(() => revoke({ photo, key: link.key }).unwrap(), t('consents.revoked.done'))}
        >
          {t('consents.revoke')}
        </Button>
      </Flex>
    </>
  );
}

/** What a person is asked for when nobody chose: the plugin itself gives nothing to the press. */
const SCOPES = ['hub', 'social'] as const;

function Ask({ photo, person, locales }: PersonProps) {
  const { t } = useTranslate();
  const [locale, setLocale] = useState(person.link?.locale ?? locales[0]?.code ?? 'en');
  const [ask, { isLoading }] = useAskHubConsentMutation();
  const act = useAction();
  const scopes = person.scope.length > 0 ? person.scope : [...SCOPES];
  return (
    <Flex gap={2} wrap="wrap">
      {locales.length > 1 ? (
        <Box flex="1 1 12rem">
          <SingleSelect
            size="S"
            aria-label={t('consents.language')}
            value={locale}
            onChange={(value) => setLocale(String(value))}
          >
            {locales.map(({ code, name }) => (
              <SingleSelectOption key={code} value={code}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      ) : null}
      <Button
        size="S"
        variant="secondary"
        loading={isLoading}
        onClick={() => void act(() => ask({ photo, consent: person.id, locale, scopes }).unwrap())}
      >
        {t(person.link ? 'consents.ask-again' : 'consents.ask')}
      </Button>
    </Flex>
  );
}
