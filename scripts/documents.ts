import { caseDocument } from '../src/present/case-document.js';
import { plausibilityDocument } from '../src/present/plausibility-document.js';
import { quantitiesDocument } from '../src/present/quantities-document.js';
import { caseSchema } from '../src/validate/settings/json-schema.js';
import { toJson } from '../src/write/json.js';
import { errorsDocument } from './errors-document.js';
import { ownMethodDocument } from './own-method-tables.js';
import { differencesDocument } from './yamaguchi-differences.js';

/** A document that is made from the code. */
export interface MadeDocument {
  readonly path: string;
  readonly text: string;
}

/** Every document that is made from the code, as it should be. */
export async function documents(): Promise<MadeDocument[]> {
  return [
    { path: 'docs/case.schema.json', text: toJson(caseSchema()) },
    { path: 'docs/errors.md', text: errorsDocument() },
    { path: 'docs/case.md', text: caseDocument() },
    { path: 'docs/plausibility.md', text: plausibilityDocument() },
    { path: 'docs/quantities.md', text: quantitiesDocument() },
    { path: 'fixtures/official/DIFFERENCES.md', text: ownMethodDocument() },
    { path: 'fixtures/yamaguchi-r8/DIFFERENCES.md', text: await differencesDocument() },
  ];
}
