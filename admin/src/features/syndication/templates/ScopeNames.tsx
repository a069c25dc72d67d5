import { Badge, Flex } from '@strapi/design-system';

import type { TemplateScope, TemplatesResponse } from '../../../../../shared/contracts/templates';
import { useTranslate } from '../../../translations/use-translate';
import { localeChoices } from './templates-address';

interface Props {
  scope: TemplateScope;
  data: TemplatesResponse['data'];
}

/** For which networks, kinds and languages a template is used, in words. */
export function useScopeNames({ scope: { channel, kind, locale }, data }: Props): string[] {
  const { t } = useTranslate();
  const network = data.channels.find(({ id }) => id === channel)?.name ?? channel;
  const language = localeChoices(data.locales).find(({ code }) => code === locale)?.name ?? locale;
  return [
    channel === '' ? t('templates.any.channel') : network,
    kind === '' ? t('templates.any.kind') : t(`kinds.${kind}`),
    locale === '' ? t('templates.any.locale') : language,
  ];
}

export function ScopeNames(props: Props) {
  return (
    <Flex gap={2} wrap="wrap">
      {useScopeNames(props).map((name) => (
        <Badge key={name} size="S" backgroundColor="primary100" textColor="primary700">
          {name}
        </Badge>
      ))}
    </Flex>
  );
}
