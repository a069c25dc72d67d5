import { Typography } from '@strapi/design-system';

/** A small grey sentence. */
export function Muted({ text }: { text: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {text}
    </Typography>
  );
}
