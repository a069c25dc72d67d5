import openGraphScraper from 'open-graph-scraper';

type Read = Awaited<ReturnType<typeof openGraphScraper>>['result'];

/** What an OpenGraph reader gets out of a page, for comparing with what was meant. Throws where it finds nothing. */
export async function openGraphOf(html: string): Promise<Read> {
  const { error, result } = await openGraphScraper({ html });
  if (error) throw new Error(`no OpenGraph: ${result.error}`);
  return result;
}
