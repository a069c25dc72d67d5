import { Box, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { type DragEvent, useId, useState } from 'react';
import { styled } from 'styled-components';

interface Props {
  label: string;
  hint: string;
  /** As the `accept` of a file input: `.csv,text/csv`. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

/** Takes files that are dropped or chosen: a file input that is easy to hit, with mouse, keyboard or reader. */
export function FileDrop({ label, hint, accept, multiple = false, disabled = false, onFiles }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (!disabled && files && files.length > 0) onFiles(multiple ? [...files] : [...files].slice(0, 1));
  };
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    take(event.dataTransfer.files);
  };
  return (
    <Zone
      $over={over}
      onDragOver={(event: DragEvent) => drag(event, true)}
      onDragLeave={(event: DragEvent) => drag(event, false)}
      onDrop={drop}
    >
      <Input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again once it is mended.
          event.currentTarget.value = '';
        }}
      />
      <Label htmlFor={id}>
        <Flex direction="column" gap={2} padding={6}>
          <Upload aria-hidden width="2.4rem" height="2.4rem" />
          <Typography fontWeight="bold" textColor="neutral800">
            {label}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        </Flex>
      </Label>
    </Zone>
  );
}

const Zone = styled(Box)<{ $over: boolean }>`
  position: relative;
  border: 1px dashed ${({ theme, $over }) => ($over ? theme.colors.primary600 : theme.colors.neutral300)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $over }) => ($over ? theme.colors.primary100 : theme.colors.neutral0)};

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Input = styled.input`
  position: absolute;
  width: 1px;
  height: 1px;
  opacity: 0;
`;

const Label = styled.label`
  display: block;
  cursor: pointer;
  text-align: center;
`;
