import { TextButton } from '@strapi/design-system';

import { useTranslate } from '../../translations/use-translate';
import { TimeField } from '../../ui/TimeField';

interface Props {
  name: string;
  /** ISO 8601; null takes the default time. */
  at: string | null;
  /** From then on the post makes no sense any more. */
  expires: string | null;
  /** IANA zone of the item. */
  zone: string;
  onChange: (at: string | null) => void;
}

/** The time of one post. Kept when the box is left. */
export function TimeChoice({ name, at, expires, zone, onChange }: Props) {
  const { t } = useTranslate();
  const problemOf = (chosen: string) => {
    if (chosen <= new Date().toISOString()) return t('plan.time.past');
    return expires !== null && chosen >= expires ? t('plan.time.late') : null;
  };
  return (
    <TimeField
      name={name}
      label={t('plan.time')}
      hint={t('plan.time.hint')}
      at={at}
      zone={zone}
      problemOf={problemOf}
      onTime={onChange}
      action={at === null ? null : <TextButton onClick={() => onChange(null)}>{t('plan.time.reset')}</TextButton>}
    />
  );
}
