import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(resolve(__dirname, '../../fixtures/xsd', fileName), 'utf8'),
});

/** What libxml2 finds wrong in one part of a sitemap, by the published schemas. */
export async function sitemapErrors(xml: string): Promise<string[]> {
  const preload = ['sitemap.xsd', 'sitemap-image.xsd', 'sitemap-news.xsd', 'xhtml-link.xsd'].map(schema);
  const { errors } = await validateXML({ xml: document(xml), schema: [schema('all.xsd')], preload });
  return errors.map(({ message }) => message);
}

/** What libxml2 finds wrong in the index of a sitemap. */
export async function sitemapIndexErrors(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: document(xml), schema: [schema('siteindex.xsd')] });
  return errors.map(({ message }) => message);
}

/** What libxml2 finds wrong in any XML: it must be well formed. */
export async function xmlErrors(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: document(xml), normalization: 'c14n' });
  return errors.map(({ message }) => message);
}

function document(contents: string) {
  return { fileName: 'document.xml', contents };
}
