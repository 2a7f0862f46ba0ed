import { caseShape } from './case-shape.js';
import type { JsonSchema } from './shape.js';

/** The JSON Schema of case.yaml: what editors complete and check, from the same description that reads it. */
export function caseSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'nhi case.yaml',
    ...caseShape.schema(),
  };
}
