/**
 * `nhi` as a library: the pure engine, the analyses over it, their vocabulary and the built-in policies.
 *
 * @packageDocumentation
 */
export { audit } from './analyse/audit/audit.js';
export type * from './analyse/audit/result.js';
export {
  type ComparedSide,
  type Comparison,
  causes,
  compare,
  sideOfResult,
} from './analyse/compare/compare.js';
export {
  type Explanation,
  type ExplanationNode,
  type Expression,
  evaluate,
  explain,
  type Figure,
} from './analyse/explain/explain.js';
export { tableDifferences } from './analyse/table-differences.js';
export { calculate } from './calculate/calculate.js';
export type * from './domain/age-band-index.js';
export { type AgeBand, ageBands } from './domain/age-bands.js';
export * from './domain/case.js';
export { type Decimal, decimal } from './domain/decimal.js';
export { Defect, UnfitCase } from './domain/defect.js';
export type { Finding, FindingCode, Place } from './domain/finding.js';
export { type FiscalYear, formatFiscalYear, parseFiscalYear } from './domain/fiscal-year.js';
export { checkDigit, type MunicipalityCode } from './domain/municipality-code.js';
export * from './domain/published-rates.js';
export { type Quantity, type QuantityId, quantities } from './domain/quantities/catalogue.js';
export { Rational } from './domain/rational.js';
export type * from './domain/result.js';
export type { RoundingMode } from './domain/rounding.js';
export { type Schedule, valueAt, type YearValue } from './domain/schedule.js';
export { type Method, methods, type Segment, segments } from './domain/segment.js';
export { type Policy, type PolicyValue, policies, policyById } from './policy/policies.js';
