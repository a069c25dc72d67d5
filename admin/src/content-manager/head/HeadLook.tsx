import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useDebounce, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { HeadCheckInput, HeadCheckResponse, HeadPreview } from '../../../../shared/contracts/head';
import { useGetHubHeadPictureQuery, useGetHubHeadQuery } from '../../api/heads';
import { useTranslate } from '../../translations/use-translate';
import { StateBlock } from '../../ui/StateBlock';
import { Problems } from '../social-pages/Problems';
import { useRefetchOn } from '../use-refetch-on';
import { Findings } from './Findings';
import { HeadModal } from './HeadModal';
import { NETWORK_NAMES, sharedCards } from './head-state';
import { NetworkCard } from './NetworkCard';

/** Pauses in typing after which cards are made again and the share image is drawn again, in milliseconds. */
const PAUSE = { cards: 600, picture: 1500 } as const;
const NO_VALUES: object = {};
const SHORT_LIST = 3;

interface Props {
  item: Omit<HeadCheckInput, 'values'> & { contentType: string };
  /** Changes when the document was saved or published. */
  revision: string;
}

/** How the page will look where it is found and shared, from what stands in the form now. */
export function HeadLook({ item, revision }: Props) {
  const values = useForm('HeadLook', (state) => state.values, false) ?? NO_VALUES;
  const settled = useDebounce(values, PAUSE.cards) as Record<string, unknown>;
  const { data, error, isFetching, refetch } = useGetHubHeadQuery({ ...item, values: settled });
  useRefetchOn(revision, refetch);
  const picture = usePicture(item, values, data?.data.drawn ?? null);
  if (error && !data) return <StateBlock state="error" compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <StateBlock state="loading" compact />;
  if (data.data.problems.length > 0) {
    return <Problems contentType={item.contentType} problems={data.data.problems} />;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" aria-busy={isFetching}>
      <Cards head={data.data} pictureOf={picture} contentType={item.contentType} />
    </Flex>
  );
}

interface CardsProps {
  head: HeadCheckResponse['data'];
  pictureOf: (preview: HeadPreview) => string | null;
  contentType: string;
}

function Cards({ head: { previews, findings }, pictureOf, contentType }: CardsProps) {
  const { t } = useTranslate();
  const [chosen, setChosen] = useState('');
  const cards = sharedCards(previews);
  const shown = cards.find(({ networks }) => networks.some((one) => one === chosen)) ?? cards[0];
  return (
    <>
      <SingleSelect
        aria-label={t('head.network')}
        size="S"
        value={shown?.networks[0] ?? ''}
        onChange={(value: string | number) => setChosen(String(value))}
      >
        {cards.map(({ networks }) => (
          <SingleSelectOption key={networks.join()} value={networks[0] ?? ''}>
            {networks.map((network) => NETWORK_NAMES[network]).join(', ')}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      {shown ? <NetworkCard preview={shown.preview} picture={pictureOf(shown.preview)} /> : null}
      <Findings contentType={contentType} findings={findings} max={SHORT_LIST} />
      <HeadModal cards={cards} findings={findings} pictureOf={pictureOf} contentType={contentType} />
    </>
  );
}

/** The drawn share image stands at no address yet: what the server draws from the form stands in for it. */
function usePicture(item: Props['item'], values: object, drawn: string | null) {
  const settled = useDebounce(values, PAUSE.picture) as Record<string, unknown>;
  const { data } = useGetHubHeadPictureQuery({ ...item, values: settled }, { skip: drawn === null });
  const jpeg = data?.data.jpeg ?? null;
  return ({ picture }: HeadPreview): string | null => {
    if (picture === null || picture.url !== drawn) return picture?.url ?? null;
    return jpeg === null ? null : `data:image/jpeg;base64,${jpeg}`;
  };
}
