import { useEffect, useState } from 'react';

/** Reads again when the document changed on the server, but not on the first showing. */
export function useRefetchOn(revision: string, refetch: () => unknown): void {
  const [seen, setSeen] = useState(revision);
  useEffect(() => {
    if (seen === revision) return;
    setSeen(revision);
    refetch();
  }, [seen, revision, refetch]);
}
