import type { Figure } from '../analyse/explain/index.js';
import type { Case, Municipality } from '../domain/case.js';
import { type Finding, finding } from '../domain/finding.js';
import type { QuantityId } from '../domain/quantities/index.js';
import { type Segment, segments } from '../domain/segment.js';
import { isFinding } from '../read/file.js';
import { findMunicipality } from '../validate/municipality.js';
import { findQuantity } from '../validate/quantity.js';
import { segmentNamed } from '../validate/tables/columns.js';
import type { ExplainOptions } from './options.js';
import type { Run } from './run.js';

/** The figures that a command line asks for. */
export interface Asked {
  readonly quantity: QuantityId;
  readonly municipality: Municipality | undefined;
  readonly figures: readonly Figure[];
}

/** Finds what the options name in a case, or says everything that is not there. */
export function askedFor(
  { case: kase, loaded }: Run,
  options: ExplainOptions,
): Asked | { readonly findings: readonly Finding[] } {
  const named = findQuantity(options.of, '--of');
  const municipality =
    options.municipality === undefined
      ? undefined
      : findMunicipality(options.municipality, kase.municipalities, loaded.prefecture, '-m');
  const segment = options.segment === undefined ? undefined : findSegment(options.segment, kase);
  const findings = [named, municipality, segment].filter(isWrong);
  if (isWrong(named) || isWrong(municipality) || isWrong(segment)) return { findings };
  return { quantity: named, municipality, figures: figuresOf(named, segment, municipality, kase) };
}

function isWrong(one: string | object | undefined): one is Finding {
  return typeof one === 'object' && isFinding(one);
}

function findSegment(text: string, { segments: terms }: Case): Segment | Finding {
  const options = segments.filter((one) => terms.some(({ segment }) => segment === one));
  const named = segmentNamed(text);
  if (named && options.includes(named)) return named;
  return finding('segment-absent', { file: '-s', value: text }, { options });
}

/** Quantities that are summed up over the segments have a figure of their own without one. */
const overall: ReadonlySet<QuantityId> = new Set([
  'levy',
  'levy_total',
  'levy_per_insured',
  'insured',
  'alpha',
  'medical_index',
  'previous_rate',
  'before_previous_rate',
  'target_rate',
  'actual_rate',
  'achieved',
]);

function figuresOf(
  named: QuantityId,
  segment: Segment | undefined,
  municipality: Municipality | undefined,
  { segments: terms }: Case,
): Figure[] {
  const whose = { quantity: named, ...(municipality && { municipality }) };
  if (segment) return [{ ...whose, segment }];
  if (overall.has(named)) return [whose];
  const ordered = segments.filter((one) => terms.some((term) => term.segment === one));
  return ordered.map((one) => ({ ...whose, segment: one }));
}
