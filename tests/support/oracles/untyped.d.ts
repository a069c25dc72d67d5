/** The two libraries below come without types; this is the part of them that the tests use. */
declare module '@adobe/structured-data-validator' {
  export interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    path?: { type?: string | string[]; property?: string }[];
    fieldNames?: string[];
    errorType?: string;
  }
  export default class Validator {
    constructor(vocabulary: unknown);
    validate(found: unknown): Promise<Issue[]>;
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: boolean });
    parse(html: string): { jsonld: Record<string, unknown[]>; errors?: { message: string }[] };
  }
}
