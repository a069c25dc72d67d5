import { Box, Typography } from '@strapi/design-system';

import type { PostProblem } from '../../../shared/contracts/posts';
import { useTranslate } from '../translations/use-translate';

/** Why a post is not in step: our sentence, then the network's own words, then what to do. */
export function ProblemNote({ problem }: { problem: PostProblem }) {
  const { known, said } = useTranslate();
  const sentence = known(`problem.${problem.code}`, problem.code);
  const detail = problem.detail !== '' && problem.detail !== sentence ? problem.detail : null;
  return (
    <Box>
      <Typography tag="p" variant="pi" textColor="neutral800" fontWeight="semiBold">
        {sentence}
      </Typography>
      {detail ? (
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {said(detail)}
        </Typography>
      ) : null}
      {problem.hint ? (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {problem.hint}
        </Typography>
      ) : null}
    </Box>
  );
}
