import { Box, Button, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';

import type { AlbumPhoto, AlbumPhotosResponse } from '../../../../shared/contracts/photos';
import { useSaveHubPhotosMutation } from '../../api/photos';
import { useAction } from '../../api/use-action';
import { useTranslate } from '../../translations/use-translate';
import { Notice } from '../../ui/Notice';
import { CellInput } from './CellInput';
import { type Drafts, fieldOf, portionsOf, textOf, withField, without, withText } from './photo-drafts';
import { photoPath } from './photos-address';
import { Thumbnail } from './Thumbnail';

type Locales = AlbumPhotosResponse['data']['locales'];

interface Props {
  photos: readonly AlbumPhoto[];
  locales: Locales;
}

/** Photos saved in one call: small enough to show progress. */
const PORTION = 10;

/** Every photo of an album with its texts in every language, to be written one after the other. */
export function PhotoTable({ photos, locales }: Props) {
  const { t } = useTranslate();
  const [drafts, setDrafts] = useState<Drafts>({});
  const { save, errors, isSaving } = useSave(drafts, setDrafts);
  const count = Object.keys(drafts).length;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {Object.keys(errors).length > 0 ? (
        <Notice tone="danger" title={t('photos.some-failed', { count: Object.keys(errors).length })} />
      ) : null}
      <Box onKeyDown={moveOn}>
        <Table colCount={locales.length + 2} rowCount={photos.length + 1}>
          <Thead>
            <Tr>
              {[t('photos.column.photo'), ...locales.map(({ name }) => name), t('photos.column.rights')].map(
                (title) => (
                  <Th key={title}>
                    <Typography variant="sigma" textColor="neutral600">
                      {title}
                    </Typography>
                  </Th>
                ),
              )}
            </Tr>
          </Thead>
          <Tbody>
            {photos.map((photo) => (
              <Row
                key={photo.documentId}
                photo={photo}
                locales={locales}
                drafts={drafts}
                error={errors[photo.documentId] ?? null}
                onChange={setDrafts}
              />
            ))}
          </Tbody>
        </Table>
      </Box>
      <Flex justifyContent="flex-end">
        <Button disabled={count === 0} loading={isSaving} onClick={() => void save()}>
          {t('photos.save', { count })}
        </Button>
      </Flex>
    </Flex>
  );
}

/** Enter leads to the same field of the next photo, with Shift to the one before. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[name="${target.name}"]`)];
  column[column.indexOf(target) + (event.shiftKey ? -1 : 1)]?.focus();
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

interface RowProps {
  photo: AlbumPhoto;
  locales: Locales;
  drafts: Drafts;
  error: string | null;
  onChange: (change: (drafts: Drafts) => Drafts) => void;
}

const RIGHTS = ['credit', 'licence'] as const;

function Row({ photo, locales, drafts, error, onChange }: RowProps) {
  const { t } = useTranslate();
  const draft = drafts[photo.documentId];
  const { name } = photo;
  return (
    <Tr>
      <Td>
        <Named photo={photo} error={error} />
      </Td>
      {locales.map(({ code, name: language }) => (
        <Td key={code}>
          <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2} paddingBottom={2}>
            {(['alt', 'caption'] as const).map((part) => (
              <CellInput
                key={part}
                name={`${part}:${code}`}
                label={t(`photos.${part}.of`, { name, language })}
                placeholder={t(`photos.${part}`)}
                lang={code}
                value={textOf(photo, draft, code)[part]}
                onChange={(value) => onChange((all) => withText(all, photo, code, { [part]: value }))}
              />
            ))}
          </Flex>
        </Td>
      ))}
      <Td>
        <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2} paddingBottom={2}>
          {RIGHTS.map((field) => (
            <CellInput
              key={field}
              name={field}
              label={t('photos.field.of', { field: t(`photos.field.${field}`), name })}
              placeholder={t(`photos.field.${field}`)}
              value={fieldOf(photo, draft, field)}
              onChange={(value) => onChange((all) => withField(all, photo, field, value))}
            />
          ))}
        </Flex>
      </Td>
    </Tr>
  );
}

function Named({ photo, error }: { photo: AlbumPhoto; error: string | null }) {
  const { t } = useTranslate();
  const said = error ?? (photo.leftOut ? t('photos.left-out') : null);
  return (
    <Flex gap={3}>
      <Thumbnail photo={photo} size="7.2rem" />
      <Box minWidth={0}>
        <Typography tag="p" textColor="neutral800" ellipsis>
          {photo.name}
        </Typography>
        {said ? (
          <Typography tag="p" variant="pi" textColor="danger600" role={error ? 'alert' : undefined}>
            {said}
          </Typography>
        ) : null}
        <Link tag={RouterLink} to={photoPath(photo.documentId)}>
          {t('photos.edit')}
        </Link>
      </Box>
    </Flex>
  );
}
