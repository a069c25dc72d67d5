import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import Validator, { type Issue } from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';

const VOCABULARY = resolve(__dirname, '../../fixtures/schema-org/vocabulary-30.0.json.gz');
const validator = new Validator(JSON.parse(gunzipSync(readFileSync(VOCABULARY)).toString()));

/**
 * What Adobe's validator and the vocabulary of schema.org 30.0 have against the structured data of a page,
 * one line each. Its recommendations are left out: they are wishes, and name properties nobody filled in.
 */
export async function structuredDataProblems(html: string): Promise<string[]> {
  const found = new WebAutoExtractor({ addLocation: false, embedSource: false }).parse(html);
  const types = severalTypes(found.jsonld);
  const issues = await validator.validate({ ...found, jsonld: withOnePlaceEach(found.jsonld) });
  return issues
    .filter(({ severity, errorType }) => severity === 'ERROR' || errorType === 'schemaOrg')
    .filter((issue) => !isKnownToAnotherType(issue, issues, types))
    .map(({ issueMessage, path = [], fieldNames = [] }) => {
      const where = path.map(({ type, property }) => [property, type].flat().filter(Boolean).join(' ')).join(' > ');
      return `${where} [${fieldNames.join(', ')}]: ${issueMessage}`;
    });
}

/** Values of `@type` that are lists, wherever they stand. */
function severalTypes(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '@type' in value && Array.isArray(value['@type']) ? [value['@type'].map(String)] : [];
  return [...own, ...Object.values(value).flatMap(severalTypes)];
}

const FOREIGN = /^Property "(.+)" for type "(.+)" is not supported/;

/** A thing of two types may have the properties of both; the validator looks at each type alone. */
function isKnownToAnotherType(issue: Issue, issues: readonly Issue[], types: readonly string[][]): boolean {
  const [, property, type] = FOREIGN.exec(issue.issueMessage) ?? [];
  if (property === undefined || type === undefined) return false;
  const others = types.filter((list) => list.includes(type)).flat();
  const refused = (other: string) =>
    issues.some(({ issueMessage }) => issueMessage.startsWith(`Property "${property}" for type "${other}" `));
  return others.some((other) => other !== type && !refused(other));
}

/** A job may have several places (Google's guide, 2026-11); the validator reads one, so each has its turn. */
function withOnePlaceEach(jsonld: Readonly<Record<string, unknown[]>>): Record<string, unknown[]> {
  const jobs = (jsonld.JobPosting ?? []).flatMap((job) => {
    const { jobLocation } = job as { jobLocation?: unknown };
    return Array.isArray(jobLocation)
      ? jobLocation.map((place) => ({ ...(job as object), jobLocation: place }))
      : [job];
  });
  return { ...jsonld, ...(jobs.length > 0 ? { JobPosting: jobs } : {}) };
}
