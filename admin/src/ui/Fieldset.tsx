import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** Inputs that belong together, under a name. */
export function Fieldset({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={3} style={{ border: 0, padding: 0, margin: 0 }}>
      <Typography
        tag="legend"
        variant="pi"
        fontWeight="bold"
        textColor="neutral800"
        style={{ marginBottom: '0.8rem', padding: 0 }}
      >
        {name}
      </Typography>
      {children}
    </Flex>
  );
}
