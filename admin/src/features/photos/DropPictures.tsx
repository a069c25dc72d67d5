import { Field, Flex, Grid, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { AddPhotosInput, AlbumPhoto } from '../../../../shared/contracts/photos';
import { useAddHubPhotosMutation } from '../../api/photos';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';
import { FileDrop } from '../../ui/FileDrop';
import { HEAD_BYTES, takenAt } from './taken-at';

const DEFAULTS = ['credit', 'licence', 'creator', 'copyright', 'place'] as const;
type Defaults = AddPhotosInput['defaults'];

interface Props {
  album: string;
  /** Its credit and licence are offered for the new ones. */
  last: AlbumPhoto | null;
}

/** Uploads the pictures one after the other, then makes photos of them all. */
export function DropPictures({ album, last }: Props) {
  const { t } = useTranslate();
  const [defaults, setDefaults] = useState<Defaults>(() => defaultsOf(last));
  const { add, progress } = useAddPictures(album, defaults);
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      padding={6}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      aria-live="polite"
    >
      <Typography tag="h2" variant="delta">
        {t('photos.defaults.title')}
      </Typography>
      <Grid.Root gap={4}>
        {DEFAULTS.map((name) => (
          <Grid.Item key={name} col={4} s={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root name={name}>
              <Field.Label>{t(`photos.field.${name}`)}</Field.Label>
              <Field.Input
                value={defaults[name] ?? ''}
                maxLength={255}
                onChange={(event: { target: { value: string } }) =>
                  setDefaults({ ...defaults, [name]: event.target.value })
                }
              />
            </Field.Root>
          </Grid.Item>
        ))}
      </Grid.Root>
      <FileDrop
        label={progress ? t('photos.drop.progress', progress) : t('photos.drop.label')}
        hint={t('photos.drop.hint')}
        accept="image/*"
        multiple
        disabled={progress !== null}
        onFiles={(files) => void add(files)}
      />
    </Flex>
  );
}

function defaultsOf(last: AlbumPhoto | null): Defaults {
  const { credit, licence, creator, copyright } = last ?? {};
  return {
    credit: credit ?? '',
    licence: licence ?? '',
    creator: creator ?? '',
    copyright: copyright ?? '',
    place: '',
  };
}

type Progress = { done: number; total: number };

function useAddPictures(album: string, defaults: Defaults) {
  const { t } = useTranslate();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [save] = useAddHubPhotosMutation();
  const [progress, setProgress] = useState<Progress | null>(null);
  const act = useAction();
  const upload = async (file: File): Promise<{ id: number; takenAt: string | null }> => {
    const form = new FormData();
    form.append('files', file);
    form.append('fileInfo', JSON.stringify({ name: file.name, alternativeText: '', caption: '' }));
    const { data } = await post<{ id: number }[]>('/upload', form);
    const [uploaded] = data;
    if (!uploaded) throw new Error(file.name);
    return { id: uploaded.id, takenAt: takenAt(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())) };
  };
  const add = async (chosen: File[]) => {
    const pictures = chosen.filter(({ type }) => type.startsWith('image/'));
    await act(async () => {
      const files: AddPhotosInput['files'] = [];
      for (const picture of pictures) {
        setProgress({ done: files.length + 1, total: pictures.length });
        files.push(await upload(picture));
      }
      if (files.length === 0) return;
      await save({ album, files, defaults: filledOnly(defaults) }).unwrap();
      toggleNotification({ type: 'success', message: t('photos.drop.done', { count: files.length }) });
    });
    setProgress(null);
  };
  return { add, progress };
}

function filledOnly(defaults: Defaults): Defaults {
  return Object.fromEntries(Object.entries(defaults).filter(([, value]) => value?.trim()));
}
