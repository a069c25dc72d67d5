import { Box, Button, Flex } from '@strapi/design-system';
import { type KeyboardEvent, useState } from 'react';
import { styled } from 'styled-components';

import type { AlbumPhoto } from '../../../../shared/contracts/photos';
import { useSaveHubPhotosMutation } from '../../api/photos';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { type Locales, PhotoCard } from './PhotoCard';
import { type Drafts, portionsOf, without } from './photo-drafts';

interface Props {
  photos: readonly AlbumPhoto[];
  locales: Locales;
}

/** Photos saved in one call: small enough to show progress. */
const PORTION = 10;

/** Every photo of an album with its texts in every language, to be written one after the other. */
export function PhotoList({ photos, locales }: Props) {
  const { t } = useTranslate();
  const [drafts, setDrafts] = useState<Drafts>({});
  const { save, errors, isSaving } = useSave(drafts, setDrafts);
  const count = Object.keys(drafts).length;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {Object.keys(errors).length > 0 ? (
        <Notice tone="danger" title={t('photos.some-failed', { count: Object.keys(errors).length })} />
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4} onKeyDown={moveOn}>
        {photos.map((photo) => (
          <PhotoCard
            key={photo.documentId}
            photo={photo}
            locales={locales}
            drafts={drafts}
            error={errors[photo.documentId] ?? null}
            onChange={setDrafts}
          />
        ))}
      </Flex>
      <SaveBar background="neutral100" paddingTop={3} paddingBottom={3}>
        <Flex justifyContent="flex-end">
          <Button disabled={count === 0} loading={isSaving} onClick={() => void save()}>
            {t('photos.save', { count })}
          </Button>
        </Flex>
      </SaveBar>
    </Flex>
  );
}

/** Enter leads to the same field of the next photo, with Shift to the one before. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isField(target)) return;
  event.preventDefault();
  const column = [...event.currentTarget.querySelectorAll<HTMLElement>(`[name="${target.name}"]`)];
  column[column.indexOf(target) + (event.shiftKey ? -1 : 1)]?.focus();
}

function isField(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function useSave(drafts: Drafts, setDrafts: (change: (drafts: Drafts) => Drafts) => void) {
  const { t } = useTranslate();
  const [send, { isLoading }] = useSaveHubPhotosMutation();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const act = useAction();
  const save = () =>
    act(async () => {
      setErrors({});
      for (const photos of portionsOf(drafts, PORTION)) {
        const { data } = await send({ photos }).unwrap();
        const saved = new Set(data.filter(({ error }) => error === null).map(({ documentId }) => documentId));
        const failed = data.flatMap(({ documentId, error }) => (error === null ? [] : [[documentId, error] as const]));
        setDrafts((rest) => without(rest, saved));
        setErrors((known) => ({ ...known, ...Object.fromEntries(failed) }));
      }
    }, t('photos.saved'));
  return { save, errors, isSaving: isLoading };
}

/** Stays in view while somebody writes their way down a long album. */
const SaveBar = styled(Box)`
  position: sticky;
  bottom: 0;
  z-index: 1;
`;
