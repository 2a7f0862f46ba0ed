import { acrossTablesFindings } from './across-tables.js';
import { adjustmentFindings } from './adjustments.js';
import { bandSlipFindings } from './band-slips.js';
import { caseYamlFindings } from './case-yaml.js';
import { codeFindings } from './codes.js';
import { commandLineFindings } from './command-line.js';
import type { FindingDefinition } from './definition.js';
import { figureFindings } from './figures.js';
import { fileFindings } from './files.js';
import { headerFindings } from './headers.js';
import { indexBandFindings } from './index-bands.js';
import { itemFindings } from './items.js';
import { municipalityFindings } from './municipalities.js';
import { numberFindings } from './numbers.js';
import { ownMethodFindings } from './own-methods.js';
import { planFindings } from './plans.js';
import { plausibilityFindings } from './plausibility.js';
import { policyFindings } from './policies.js';
import { publishedTableFindings } from './published-tables.js';
import { receiptFindings } from './receipts.js';
import { reliefFindings } from './relief.js';
import { resultFindings } from './results.js';
import { seriesFindings } from './series.js';
import { settingValueFindings } from './setting-values.js';
import { tableFindings } from './tables.js';
import { workbookFindings } from './workbooks.js';
import { writingFindings } from './writing.js';

/** Every problem that `nhi` reports, by its code. */
export const findingDefinitions = {
  ...fileFindings,
  ...workbookFindings,
  ...tableFindings,
  ...headerFindings,
  ...codeFindings,
  ...municipalityFindings,
  ...numberFindings,
  ...acrossTablesFindings,
  ...indexBandFindings,
  ...bandSlipFindings,
  ...planFindings,
  ...plausibilityFindings,
  ...adjustmentFindings,
  ...itemFindings,
  ...publishedTableFindings,
  ...caseYamlFindings,
  ...settingValueFindings,
  ...policyFindings,
  ...commandLineFindings,
  ...seriesFindings,
  ...figureFindings,
  ...ownMethodFindings,
  ...reliefFindings,
  ...resultFindings,
  ...receiptFindings,
  ...writingFindings,
} satisfies Readonly<Record<string, FindingDefinition<never>>>;

export type FindingCode = keyof typeof findingDefinitions;

/** What a sentence about a finding needs to know, by its code. */
export type FindingArguments = {
  readonly [Code in FindingCode]: ArgumentsOf<(typeof findingDefinitions)[Code]>;
};

type ArgumentsOf<Definition> = Definition extends FindingDefinition<infer Args> ? Args : never;
